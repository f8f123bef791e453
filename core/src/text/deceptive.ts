// Characters that deceive the eye: those that cannot be seen, those that turn the direction, and letters that look like others.
import type { Range } from './range.ts';

export interface Deception extends Range {
  /** What it is, as the end of a sentence: `zero width space (U+200B)`. */
  readonly words: string;
  readonly kind: 'invisible' | 'direction' | 'lookalike';
  /** The same stretch as it looks. */
  readonly plain: string;
}

/** Each invisible character, and each word in which Latin letters stand among others that look like them, in order. */
export function deceptions(text: string): readonly Deception[] {
  if (!suspicious.test(text)) return [];
  return [...hiddenIn(text), ...lookalikesIn(text)].sort((a, b) => a.start - b.start);
}

/** What deceives in a name of letters, as a sentence after a blank; nothing where nothing does. */
export function deceptionIn(name: string): string {
  const [first] = deceptions(name);
  if (first === undefined) return whollyForeign(name);
  return first.kind === 'lookalike' ? ` ${first.words}.` : ` It holds a character that cannot be seen, ${first.words}.`;
}

/** A name as it looks: without what cannot be seen, and in Latin letters if all of it looks Latin. */
export function asItLooks(name: string): string {
  const seen = name.replace(hidden, '');
  const inLatin = seen.replace(lookalike, (letter) => latin.get(letter) ?? letter);
  return foreign.test(inLatin) ? seen : inLatin;
}

const foreign = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

const hidden =
  /[\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\u3164\uFFA0\u{E0001}-\u{E007F}]/gu;

/** By name; the rest are told by their number alone. */
const names: ReadonlyMap<number, string> = new Map([
  [0x034f, 'combining grapheme joiner'],
  [0x061c, 'Arabic letter mark'],
  [0x200b, 'zero width space'],
  [0x200c, 'zero width non-joiner'],
  [0x200d, 'zero width joiner'],
  [0x200e, 'left-to-right mark'],
  [0x200f, 'right-to-left mark'],
  [0x202a, 'left-to-right embedding'],
  [0x202b, 'right-to-left embedding'],
  [0x202c, 'pop directional formatting'],
  [0x202d, 'left-to-right override'],
  [0x202e, 'right-to-left override'],
  [0x2060, 'word joiner'],
  [0x2066, 'left-to-right isolate'],
  [0x2067, 'right-to-left isolate'],
  [0x2068, 'first strong isolate'],
  [0x2069, 'pop directional isolate'],
]);

/** The letters of other scripts that cannot be told from Latin ones. */
const latin: ReadonlyMap<string, string> = new Map([
  ...pairs('аеорсухіјѕһԁԛԝӏ', 'aeopcyxijshdqwl'),
  ...pairs('АВЕКМНОРСТУХІЈЅ', 'ABEKMHOPCTYXIJS'),
  ...pairs('ονΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ovABEZHIKMNOPTYX'),
]);

const lookalike = new RegExp(`[${[...latin.keys()].join('')}]`, 'gu');
const suspicious = new RegExp(`${hidden.source}|[${[...latin.keys()].join('')}]`, 'u');

function pairs(letters: string, twins: string): readonly (readonly [string, string])[] {
  return [...letters].map((letter, index) => [letter, twins[index] ?? letter] as const);
}

function* hiddenIn(text: string): Iterable<Deception> {
  const isFromTheRight = linesFromTheRight(text);
  for (const { 0: character, index: start } of text.matchAll(hidden)) {
    const code = character.codePointAt(0) ?? 0;
    const end = start + character.length;
    const isTurned = code === 0x202d || code === 0x202e;
    if (isDirection(code) ? !isTurned && isFromTheRight(start) : isAtHome(code, text, { start, end })) continue;
    yield { start, end, kind: isDirection(code) ? 'direction' : 'invisible', words: wordsFor(code), plain: '' };
  }
}

/** Where such a character belongs: joiners in emoji and in scripts that join, the letters of a flag behind it. */
function isAtHome(code: number, text: string, { start, end }: Range): boolean {
  // Far enough for a flag, and no further: a long text may hold nothing but such characters.
  const before = text.slice(Math.max(0, start - 64), start);
  if (code === 0x200b) return withoutBlanks.test(before.slice(-2)) || withoutBlanks.test(text.slice(end, end + 2));
  if (code === 0x200c || code === 0x200d) return joining.test(before);
  return code >= 0xe0001 && /\u{1F3F4}[\u{E0020}-\u{E007F}]*$/u.test(before);
}

/** Whether the line of a place has letters that run from the right; asked in order, it looks at each line once. */
function linesFromTheRight(text: string): (at: number) => boolean {
  let lineEnd = -1;
  let answer = false;
  return (at) => {
    if (at <= lineEnd) return answer;
    const next = text.indexOf('\n', at);
    lineEnd = next < 0 ? text.length : next;
    answer = fromTheRight.test(text.slice(text.lastIndexOf('\n', at) + 1, lineEnd).replace(hidden, ''));
    return answer;
  };
}

/** Scripts that do without blanks between words mark the place where a line may break. */
const withoutBlanks = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;

const joining =
  /(?:\uFE0F|[\p{Extended_Pictographic}\p{Emoji_Modifier}]|(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])\p{L}|(?!\p{Script=Inherited})\p{M})$/u;

const fromTheRight = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

function isDirection(code: number): boolean {
  return code === 0x061c || code === 0x200e || code === 0x200f || (code >= 0x202a && code <= 0x202e) || isIsolate(code);
}

function isIsolate(code: number): boolean {
  return code >= 0x2066 && code <= 0x2069;
}

function* lookalikesIn(text: string): Iterable<Deception> {
  for (const { 0: word, index: start } of text.matchAll(/[\p{L}\p{M}\p{N}_-]+/gu)) {
    if (!/[A-Za-z]/.test(word) || !suspicious.test(word)) continue;
    const strange = [...word].filter((letter) => foreign.test(letter));
    const [first] = strange;
    // Where another letter of that script stands too, both are meant.
    if (first === undefined || !strange.every((letter) => latin.has(letter))) continue;
    yield { start, end: start + word.length, kind: 'lookalike', words: letterWords(first), plain: asItLooks(word) };
  }
}

function whollyForeign(name: string): string {
  const [first] = name.match(lookalike) ?? [];
  // Where another letter of that script stands too, the author writes in it.
  return first === undefined || foreign.test(asItLooks(name)) ? '' : ` ${letterWords(first)}.`;
}

function letterWords(letter: string): string {
  const script = /\p{Script=Greek}/u.test(letter) ? 'Greek' : 'Cyrillic';
  return `“${letter}” in it is a ${script} letter (${numberOf(letter.codePointAt(0) ?? 0)})`;
}

function wordsFor(code: number): string {
  const name = names.get(code);
  return name === undefined ? numberOf(code) : `${name} (${numberOf(code)})`;
}

function numberOf(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
