// Short words come again and again in playbooks, as keys above all: each is kept once, so that trees are lighter and keys are found faster.

/** From start to end of a text; the same word is the same string where that costs nothing. */
export function wordIn(text: string, start: number, end: number): string {
  const length = end - start;
  if (length > longest) return text.slice(start, end);
  const middle = text.charCodeAt(start + (length >> 1));
  const place = (text.charCodeAt(start) * 31 + middle * 7 + text.charCodeAt(end - 1) + length * 61) % words.length;
  const known = words[place];
  if (known?.length === length && text.startsWith(known, start)) return known;
  const word = text.slice(start, end);
  words[place] = word;
  return word;
}

/** So short a slice does not keep its whole text in memory. */
const longest = 12;

/** By a rough hash; a word makes room for the next one of the same hash. */
const words: string[] = new Array(1021).fill('');
