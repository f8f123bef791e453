// The facts that a text states and that no translation may change: addresses, phone numbers, dates, times, shares, numbers.
import type { Range } from '../text/range.ts';
import { numbersInWords } from './number-words.ts';

export interface Fact extends Range {
  readonly kind: 'address' | 'phone' | 'date' | 'year' | 'number';
  /** The same in every language. */
  readonly value: string;
  /** As written. */
  readonly words: string;
}

export interface FactText {
  readonly locale: string;
  readonly facts: readonly Fact[];
  /** What its words count. */
  readonly inWords: () => ReadonlySet<number> | undefined;
}

interface Pattern {
  readonly kind: Fact['kind'];
  /** Stands in every text in which the pattern is found, and is looked for faster. */
  readonly sign: RegExp;
  readonly pattern: RegExp;
  readonly value: (match: RegExpMatchArray) => string | undefined;
}

export function factText(text: string, locale: string): FactText {
  const facts: Fact[] = [];
  let rest = wide.test(text) ? text.replace(wides, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)) : text;
  if (mayState.test(rest)) {
    for (const pattern of patternsFor(locale)) if (pattern.sign.test(rest)) rest = take(pattern, rest, facts);
    if (facts.length > 1) facts.sort((a, b) => a.start - b.start);
  }
  return { locale, facts, inWords: () => numbersInWords(rest, locale) };
}

/** Whether a text has any fact that `factText` would find. */
export function mayStateFacts(text: string): boolean {
  return mayState.test(text) || wide.test(text);
}

const mayState = /\d|@|https?:|www\./;
const wide = /[０-９]/;
const wides = /[０-９]/g;

/** The facts of one pattern; gives back the text without them, at the same length. */
function take({ kind, pattern, value }: Pattern, text: string, facts: Fact[]): string {
  let rest = text;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const found = value(match);
    if (found === undefined) continue;
    const start = match.index;
    const words = match[0].trimEnd();
    const place = { words, start, end: start + words.length };
    const [first = '', year] = found.split(' ');
    if (first !== '') facts.push({ kind, value: first, ...place });
    if (year !== undefined) facts.push({ kind: 'year', value: year, ...place });
    rest = rest.slice(0, start) + ' '.repeat(match[0].length) + rest.slice(start + match[0].length);
  }
  return rest;
}

/** A text without its web and mail addresses, at the same length. */
export function withoutAddresses(text: string): string {
  return text.replace(address, (found) => ' '.repeat(found.length));
}

const address =
  /(?:https?:\/\/|www\.)[^\s<>()[\]"'”»，。；：！？（）]*[^\s<>()[\]"'”»，。；：！？（）.,;:!?]|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g;

const known = new Map<string, readonly Pattern[]>();

function patternsFor(locale: string): readonly Pattern[] {
  const before = known.get(locale);
  if (before) return before;
  const made = [...firstPatterns, ...datePatterns(locale), ...timePatterns, numberPattern(locale)];
  known.set(locale, made);
  return made;
}

const firstPatterns: readonly Pattern[] = [
  { kind: 'address', sign: /@|:\/\/|www\./, pattern: address, value: ([found]) => withoutLanguage(found) },
  {
    kind: 'phone',
    sign: /[+0]\d/,
    pattern: /\+\d[\d ().\u00a0-]{5,20}\d|\b0\d{1,4}(?:[ \u00a0-]\d{2,4}){2,}/g,
    value: ([found]) => found.replace(/[^\d+]/g, ''),
  },
  {
    kind: 'date',
    sign: /\d-\d/,
    pattern: /\b(\d{4})-(\d{2})-(\d{2})\b/g,
    value: ([, year, month, day]) => dateValue(month, day, year),
  },
  {
    kind: 'date',
    sign: /月/,
    pattern: /(?:(\d{4}) ?年 ?)?(\d{1,2}) ?月 ?(\d{1,2}) ?日/g,
    value: ([, year, month, day]) => dateValue(month, day, year),
  },
];

/** A site may have a folder or a name for each language. */
function withoutLanguage(found: string): string {
  return found
    .toLowerCase()
    .replace(/\/$/, '')
    .replace(/([/.=_-])(?:en|fr|nl|de|zh|es|it|pt|ja|pl)(?:[-_][a-z]{2,4})?(?=$|[/.&#?])/g, '$1*')
    .replace(/^(https?:\/\/)(?:en|fr|nl|de|zh|es|it|pt|ja|pl)\./, '$1*.');
}

function dateValue(month: string | undefined, day: string | undefined, year: string | undefined): string {
  const date = [month, day].map((part) => String(Number(part)).padStart(2, '0')).join('-');
  return year === undefined ? date : `${date} ${year}`;
}

function datePatterns(locale: string): readonly Pattern[] {
  const months = monthNames(locale);
  const any = [...months.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/\./g, '\\.'))
    .join('|');
  if (any === '') return [];
  const monthOf = (name: string | undefined) => months.get((name ?? '').toLowerCase());
  const first = [...months.keys()].map((name) => name.slice(0, 1)).join('');
  const last = [...months.keys()].map((name) => name.slice(-1)).join('');
  return [
    {
      kind: 'date',
      sign: new RegExp(`\\d(?:st|nd|rd|th|er|e|\\.)?[\\s\\u00a0]+(?:of[\\s]+)?[${first}]`, 'iu'),
      pattern: new RegExp(
        `\\b(\\d{1,2})(?:st|nd|rd|th|er|e|\\.)?[\\s\\u00a0]+(?:of[\\s]+)?(${any})(?!\\p{L})(?:,?[\\s\\u00a0]+(\\d{4}))?`,
        'giu',
      ),
      value: ([, day, month, year]) => dateValue(monthOf(month), day, year),
    },
    {
      kind: 'date',
      sign: new RegExp(`[${last}][\\s\\u00a0]+\\d`, 'iu'),
      pattern: new RegExp(
        `(?<!\\p{L})(${any})[\\s\\u00a0]+(\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)(?:,?[\\s\\u00a0]+(\\d{4}))?`,
        'giu',
      ),
      value: ([, month, day, year]) => dateValue(monthOf(month), day, year),
    },
  ];
}

function monthNames(locale: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const style of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(locale, { month: style, day: 'numeric', timeZone: 'UTC' });
    for (let month = 0; month < 12; month++) {
      const part = format.formatToParts(Date.UTC(2027, month, 5)).find(({ type }) => type === 'month')?.value ?? '';
      if (/\p{L}{3}/u.test(part)) names.set(part.toLowerCase(), String(month + 1));
    }
  }
  return names;
}

/** A full hour is its number, because languages write it in many ways: 5 pm, 17:00, 17 h, 17 Uhr. */
const timePatterns: readonly Pattern[] = [
  {
    kind: 'number',
    sign: /\d[ \u00a0]?[ap]\.?m/i,
    pattern: /\b(\d{1,2})(?:[:.](\d{2}))?[ \u00a0]?([ap])\.?m\b\.?/gi,
    value: ([, hour, minutes, half]) => clock((Number(hour) % 12) + (half?.toLowerCase() === 'p' ? 12 : 0), minutes),
  },
  {
    kind: 'number',
    sign: /下午/,
    pattern: /下午 ?(\d{1,2})(?:[:：点](\d{2})?)/g,
    value: ([, hour, minutes]) => clock((Number(hour) % 12) + 12, minutes),
  },
  {
    kind: 'number',
    sign: /\d[:：]\d/,
    pattern: /\b(\d{1,2})[:：](\d{2})(?!\d)/g,
    value: ([, hour, minutes]) => clock(Number(hour), minutes),
  },
  {
    kind: 'number',
    sign: /\d[ \u00a0]?h/,
    pattern: /\b(\d{1,2})[ \u00a0]?h[ \u00a0]?(\d{2})\b/g,
    value: ([, hour, minutes]) => clock(Number(hour), minutes),
  },
  {
    kind: 'number',
    sign: /Uhr|uur/,
    pattern: /\b(\d{1,2})[.:](\d{2})(?=[ \u00a0]?(?:Uhr|uur)\b)/g,
    value: ([, hour, minutes]) => clock(Number(hour), minutes),
  },
  {
    kind: 'number',
    sign: /[%％]|cent|zent/i,
    pattern: /(?<!\d)(\d+(?:[.,]\d+)?)[ \u00a0\u202f]?(?:[%％]|per ?cent\b|pour ?cent\b|procent\b|Prozent\b)/gi,
    value: ([, share]) => `${Number((share ?? '').replace(',', '.'))}%`,
  },
];

function clock(hour: number, minutes: string | undefined): string {
  return minutes === undefined || minutes === '00' ? String(hour) : `${hour}:${minutes}`;
}

function numberPattern(locale: string): Pattern {
  const isComma = (1.5).toLocaleString(locale).includes(',');
  const group = isComma ? '[.\\u00a0\\u202f ]' : '[,\\u00a0\\u202f ]';
  const decimal = isComma ? ',' : '\\.';
  const groups = new RegExp(group, 'g');
  return {
    kind: 'number',
    sign: /\d/,
    pattern: new RegExp(`\\d{1,3}(?:${group}\\d{3})+(?!\\d)(?:${decimal}\\d+)?|\\d+(?:${decimal}\\d+)?`, 'g'),
    value: ([found]) => String(Number(found.replace(groups, '').replace(',', '.'))),
  };
}

export interface Drift {
  /** In this text and not in the other. */
  readonly here: readonly Fact[];
  /** In the other and not in this text. */
  readonly there: readonly Fact[];
}

/** `undefined` when both state the same. A number in words counts; a year that only one of them names does not. */
export function driftBetween(a: FactText, b: FactText): Drift | undefined {
  if (isSame(a, b)) return undefined;
  const here = unsaid(a, b);
  const there = unsaid(b, a);
  if (here.length + there.length === 0) return undefined;
  const isOnlyYears = (facts: readonly Fact[]) => facts.every(({ kind }) => kind === 'year');
  if ((here.length === 0 || there.length === 0) && isOnlyYears([...here, ...there])) return undefined;
  return { here, there };
}

function isSame({ facts }: FactText, other: FactText): boolean {
  return facts.length === other.facts.length && facts.every(({ value }, index) => value === other.facts[index]?.value);
}

function unsaid(from: FactText, other: FactText): readonly Fact[] {
  const said = new Set(other.facts.map(({ value }) => value));
  return from.facts.filter(({ kind, value }) => {
    if (said.has(value)) return false;
    if (kind !== 'number') return true;
    const inWords = other.inWords();
    return inWords ? !inWords.has(Number(value)) : !(Number(value) <= 12);
  });
}

/** The text that agrees with most of the others, the first one when several do; `first` wins a tie. */
export function reference<Item>(items: readonly Item[], agrees: (a: Item, b: Item) => boolean): Item | undefined {
  let best: Item | undefined;
  let most = -1;
  for (const item of items) {
    let count = 0;
    for (const other of items) if (agrees(item, other)) count++;
    if (count > most) {
      best = item;
      most = count;
    }
    if (count === items.length) break;
  }
  return best;
}
