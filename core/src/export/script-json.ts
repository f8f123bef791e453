// JSON that may stand inside a script element: nothing in it can end the element or begin another one.

/** The same data as before for whoever reads it: only letters inside texts are written by their number. Ends with a line break. */
export function scriptJson(value: unknown): string {
  const json = JSON.stringify(value, undefined, 2) ?? 'null';
  return `${json.replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
