// Reads amounts of time the way people write them, to suggest the way the language writes them.
import { closestWord } from './closest-word.ts';
import type { Part } from './scalar-problem.ts';

export type QuantityUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

export interface Quantity {
  readonly amount: number;
  readonly unit: QuantityUnit;
  readonly business: boolean;
}

export interface CloseQuantities {
  /** More than one for `1 hour 30 minutes`. */
  readonly quantities: readonly Quantity[];
  /** From the first to the last word that is not the language's own; absent when the whole text is amiss. */
  readonly wrong?: Part;
}

/** What the text most likely means; `undefined` when a word is too far from any known one. */
export function readCloseQuantities(text: string): CloseQuantities | undefined {
  if (text.length > 100 || /^\s*[-−–]/.test(text)) return undefined;
  const iso = readIso(text.trim());
  if (iso !== undefined) return { quantities: [iso] };
  const wrong: { from: number; to: number }[] = [];
  const quantities: Quantity[] = [];
  let amount: number | undefined;
  let business = false;
  for (const { word, from, to } of wordsOf(text)) {
    const number = readNumber(word);
    const meaning = number === undefined ? meaningOf(word) : undefined;
    if (number === undefined ? !ownWords.test(word) : !/^\d+(\.\d+)?$/.test(word)) wrong.push({ from, to });
    if (number !== undefined && amount === undefined) amount = number;
    else if (meaning === undefined || (meaning.unit === undefined && business)) return undefined;
    else {
      business ||= meaning.business;
      if (meaning.unit === undefined) continue;
      if (amount === undefined) return undefined;
      quantities.push({ amount, unit: meaning.unit, business });
      [amount, business] = [undefined, false];
    }
  }
  if (quantities.length === 0 || amount !== undefined || business) return undefined;
  const [first, last] = [wrong[0], wrong.at(-1)];
  return first && last && quantities.length === 1 ? { quantities, wrong: [first.from, last.to] } : { quantities };
}

export function writeQuantity({ amount, unit, business }: Quantity): string {
  return `${amount} ${business ? 'business ' : ''}${unit}${amount === 1 ? '' : 's'}`;
}

const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const satisfies QuantityUnit[];
const ownWords = /^(business|(second|minute|hour|day|week|month|year)s?)$/;

interface Meaning {
  readonly business: boolean;
  readonly unit?: QuantityUnit;
}

const business: Meaning = { business: true };
const shortWords: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ...['working', 'work', 'office', 'opening', 'open', 'biz', 'bus', 'b'].map((word) => [word, business] as const),
  ...['s', 'sec', 'secs'].map((word) => [word, { business: false, unit: 'second' }] as const),
  ...['m', 'mn', 'min', 'mins'].map((word) => [word, { business: false, unit: 'minute' }] as const),
  ...['h', 'hr', 'hrs'].map((word) => [word, { business: false, unit: 'hour' }] as const),
  ...['d'].map((word) => [word, { business: false, unit: 'day' }] as const),
  ...['w', 'wk', 'wks'].map((word) => [word, { business: false, unit: 'week' }] as const),
  ...['mo', 'mos', 'mth', 'mths'].map((word) => [word, { business: false, unit: 'month' }] as const),
  ...['y', 'yr', 'yrs'].map((word) => [word, { business: false, unit: 'year' }] as const),
  ['bm', { business: true, unit: 'minute' }],
  ['bh', { business: true, unit: 'hour' }],
  ['bd', { business: true, unit: 'day' }],
  ['workday', { business: true, unit: 'day' }],
  ['workdays', { business: true, unit: 'day' }],
]);
const numberWords = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

function meaningOf(word: string): Meaning | undefined {
  const lower = word.toLowerCase();
  const short = shortWords.get(lower);
  if (short !== undefined) return short;
  const known = ['business', ...units] as const;
  const close = closestWord(lower, known) ?? closestWord(lower.replace(/s$/, ''), known);
  if (close === undefined) return undefined;
  return close === 'business' ? business : { business: false, unit: close };
}

function readNumber(word: string): number | undefined {
  const lower = word.toLowerCase();
  if (lower === 'a' || lower === 'an') return 1;
  const index = numberWords.indexOf(lower);
  if (index >= 0) return index;
  // `1,000` is a thousand to some readers and one to others.
  if (!/^\d{0,9}([.,]\d{1,9})?$/.test(word) || /,\d{3}$/.test(word)) return undefined;
  return Number(word.replace(',', '.'));
}

function* wordsOf(text: string): Generator<{ readonly word: string; readonly from: number; readonly to: number }> {
  for (const match of text.matchAll(/[\d.,]*\d|[\p{L}]+|[^\s\p{L}\d]/gu)) {
    const word = match[0];
    if (word === '-' || word === '_' || word === ',' || word === '.' || word === 'and') continue;
    yield { word, from: match.index, to: match.index + word.length };
  }
}

/** One part of an ISO 8601 duration, such as `PT4H`; several parts are left to the author. */
function readIso(text: string): Quantity | undefined {
  const match = /^P(?:(\d{1,9})([DWMY])|T(\d{1,9})([HMS]))$/i.exec(text);
  if (match === null) return undefined;
  const letter = (match[2] ?? match[4] ?? '').toUpperCase();
  const names = match[2] === undefined ? { H: 'hour', M: 'minute', S: 'second' } : undefined;
  const days = { D: 'day', W: 'week', M: 'month', Y: 'year' };
  const name = Object.entries(names ?? days).find(([key]) => key === letter)?.[1];
  const unit = units.find((each) => each === name);
  return unit && { amount: Number(match[1] ?? match[3]), unit, business: false };
}
