// Small changes of words that sentences are made of.

/** At most 40 characters, for a place where more would hide the sentence around it; no character is cut in half. */
export function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}

/** For the middle of a sentence; what looks like an abbreviation or a name keeps its capital. */
export function lowerFirst(text: string): string {
  return /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
