// A relative path with forward slashes as a relative URI that means this file and nothing else.

/** Total: half of a character, which no URI can hold, becomes U+FFFD. */
export function relativeUri(file: string): string {
  const segments = file.split('/').map(segment);
  // Two slashes at the start would name a host.
  return segments.map((each, index) => (each === '' && index === 0 ? '.' : each)).join('/');
}

function segment(text: string): string {
  const whole = text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
  const hex = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(whole).replace(/[!'()*]/g, hex);
}
