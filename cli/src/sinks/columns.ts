// How many columns of a terminal a text takes: East Asian wide characters and emoji take two, combining marks none.

/** `text` has no control characters. */
export function columnsOf(text: string): number {
  if (isAscii(text)) return text.length;
  let columns = 0;
  for (const { segment } of graphemes(text)) columns += columnsOfGrapheme(segment);
  return columns;
}

/** The longest beginning that fits, cut between whole characters. */
export function cutToColumns(text: string, limit: number): string {
  if (isAscii(text)) return text.slice(0, Math.max(0, limit));
  let columns = 0;
  let result = '';
  for (const { segment } of graphemes(text)) {
    columns += columnsOfGrapheme(segment);
    if (columns > limit) return result;
    result += segment;
  }
  return result;
}

let known: Intl.Segmenter | undefined;

/** Made when it is first needed: most runs print nothing that needs it, and it takes its time. */
function graphemes(text: string): Intl.Segments {
  known ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return known.segment(text);
}

function isAscii(text: string): boolean {
  return /^[ -~]*$/.test(text);
}

function columnsOfGrapheme(grapheme: string): number {
  const code = grapheme.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (/^\p{Mark}/u.test(grapheme)) return 0;
  return isWide(code) || /\p{Emoji_Presentation}|\ufe0f/u.test(grapheme) ? 2 : 1;
}

/** Wide and fullwidth in Unicode's East Asian Width, in whole blocks. */
function isWide(code: number): boolean {
  return wide.some(([first, last]) => first <= code && code <= last);
}

const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1b000, 0x1b2ff],
  [0x1f1e6, 0x1f1ff],
  [0x20000, 0x3fffd],
];
