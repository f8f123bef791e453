// Words of a language: dates, numbers, durations and lists. Languages without a table of ours take what Intl knows.
import type { ChannelType } from '../generated/playbooks.ts';
import { wordTexts } from '../generated/words.ts';
import type { Comparison } from '../time/comparison.ts';
import { type DateText, type Weekday, weekday as weekdayOf, weekdays } from '../time/date.ts';
import type { Point } from '../time/point.ts';
import type { DurationWord } from './duration-word.ts';
import { filled } from './filled.ts';
import { comparisonText, type MeasurePhrases, pointText } from './measure-words.ts';

export interface DateOptions {
  readonly weekday?: boolean;
  readonly year?: boolean;
}

export interface Words {
  readonly date: (date: DateText, options?: DateOptions) => string;
  readonly weekday: (day: Weekday) => string;
  /** A day in words and a time of day such as 09:00. */
  readonly moment: (day: string, clock: string) => string;
  readonly momentInZone: (moment: string, zone: string) => string;
  readonly number: (value: number) => string;
  readonly percent: (value: number) => string;
  readonly list: (items: readonly string[], type: 'and' | 'or') => string;
  readonly plural: (value: number) => string;
  /** `undefined` when this language has no words for it. */
  readonly duration: (value: number, word: DurationWord, options: { readonly isDative: boolean }) => string | undefined;
  /** `undefined` when this language has no words for it. */
  readonly comparison: (comparison: Comparison) => string | undefined;
  /** `undefined` when this language has no words for it. */
  readonly point: (point: Point) => string | undefined;
  /** A fixed word of the playbook language where it stands alone; `undefined` for any other. */
  readonly fixed: (word: string) => string | undefined;
  /** What a channel of a type is called when the playbook gives it no name. */
  readonly channel: (type: ChannelType) => ChannelWords | undefined;
  /** `undefined` when this language has no words for checklists. */
  readonly checklist: ChecklistWords | undefined;
  /** `undefined` when this language has no words for tables of response times. */
  readonly responseTimes: ResponseTimeWords | undefined;
}

export interface ChannelWords {
  readonly title: string;
  readonly reachedBy: string;
}

export interface ResponseTimeWords {
  /** For a cell; `{time}` and `{share}` are in words already. */
  readonly share: string;
  /** What stands in a column for a row that names no group of its own. */
  readonly all: Readonly<Record<'channels' | 'segments' | 'queryTypes' | 'priority', string>>;
  /** Usual priorities, by id, for a playbook that gives them no title. */
  readonly priorities: Readonly<Record<string, string>>;
  readonly columns: Readonly<
    Record<
      | 'channels'
      | 'segments'
      | 'queryTypes'
      | 'condition'
      | 'priority'
      | 'firstReply'
      | 'nextReply'
      | 'periodicUpdate'
      | 'resolution'
      | 'speedOfAnswer',
      string
    >
  >;
}

export interface ChecklistWords {
  readonly before: string;
  readonly undated: string;
  readonly done: string;
  readonly sent: string;
  readonly overdue: string;
  readonly closed: string;
  readonly closedBecause: string;
  readonly owner: string;
  /** How a line is put together: with its day, with notes behind it, and what stands between two notes. */
  readonly onDay: string;
  readonly withNotes: string;
  readonly between: string;
  readonly columns: Readonly<Record<'phase' | 'due' | 'lastOpenDay' | 'what' | 'owner' | 'state', string>>;
  readonly states: Readonly<Record<'done' | 'overdue' | 'today' | 'coming' | 'past' | 'undated', string>>;
  readonly items: Readonly<Record<string, string>>;
}

const known = new Map<string, Words>();

export function wordsOf(locale: string): Words {
  const before = known.get(locale);
  if (before) return before;
  const table = tableFor(locale);
  const words = table ? fromTable(table, locale) : fromIntl(locale);
  known.set(locale, words);
  return words;
}

type Forms = Readonly<Record<string, string>>;

interface Table extends MeasurePhrases {
  readonly fixed: Readonly<Record<string, string>>;
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
  readonly datePatterns: Readonly<Record<'plain' | 'weekday' | 'withoutYear' | 'weekdayWithoutYear', string>>;
  readonly numbers: { readonly decimal: string; readonly group: string; readonly percent: string };
  readonly lists: Readonly<
    Record<'and' | 'or', { readonly two: string; readonly middle: string; readonly last: string }>
  >;
  readonly firstOfMonth?: string;
  readonly durations: Readonly<Record<DurationWord, Forms>>;
  readonly dative: Readonly<Partial<Record<DurationWord, Forms>>>;
  readonly channels: Readonly<Record<ChannelType, ChannelWords>>;
  readonly checklist: ChecklistWords;
  readonly moment: string;
  readonly momentInZone: string;
  readonly responseTimes: ResponseTimeWords;
}

/** The table of the locale itself, else of its language; written Chinese other than simplified is another script. */
function tableFor(locale: string): Table | undefined {
  const { language, script } = new Intl.Locale(locale).maximize();
  const name = [locale, language, `${language}-CN`].find(
    (each) => each !== undefined && Object.hasOwn(wordTexts, each),
  );
  const text = language === 'zh' && script !== 'Hans' ? undefined : wordTexts[name ?? ''];
  if (text === undefined) return undefined;
  const table: Table = JSON.parse(text);
  return table;
}

function fromTable(table: Table, locale: string): Words {
  const plurals = new Intl.PluralRules(locale);
  const number = (value: number) => numberText(value, table.numbers);
  const percent = (value: number) => filled(table.numbers.percent, { n: number(value) });
  const duration: Words['duration'] = (value, word, { isDative }) => {
    const forms = (isDative ? table.dative[word] : undefined) ?? table.durations[word];
    return filled(forms[plurals.select(value)] ?? forms.other ?? '', { n: number(value) });
  };
  const weekday = (day: Weekday) => table.weekdays[weekdays.indexOf(day)] ?? day;
  const measures = { number, percent, duration };
  return {
    date: (date, options) => dateText(date, options ?? {}, table),
    weekday,
    number,
    percent,
    list: (items, type) => listText(items, table.lists[type]),
    plural: (value) => plurals.select(value),
    duration,
    comparison: (comparison) => comparisonText(comparison, table, measures),
    point: (point) => pointText(point, table, measures),
    fixed: (word) => {
      const day = weekdays.find((each) => each === word);
      if (day) return weekday(day);
      if (Object.hasOwn(table.fixed, word)) return table.fixed[word];
      return channelWords(table, word)?.title;
    },
    channel: (type) => table.channels[type],
    checklist: table.checklist,
    moment: (day, clock) => filled(table.moment, { day, clock }),
    momentInZone: (moment, zone) => filled(table.momentInZone, { moment, zone }),
    responseTimes: table.responseTimes,
  };
}

function channelWords({ channels }: Table, word: string): ChannelWords | undefined {
  return new Map<string, ChannelWords>(Object.entries(channels)).get(word);
}

function dateText(date: DateText, { weekday = false, year = true }: DateOptions, table: Table): string {
  const patterns = table.datePatterns;
  const pattern = year
    ? weekday
      ? patterns.weekday
      : patterns.plain
    : weekday
      ? patterns.weekdayWithoutYear
      : patterns.withoutYear;
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8, 10));
  return filled(pattern, {
    day: day === 1 ? (table.firstOfMonth ?? '1') : String(day),
    month: table.months[month - 1] ?? '',
    monthNumber: String(month),
    year: String(Number(date.slice(0, 4))),
    weekday: table.weekdays[weekdays.indexOf(weekdayOf(date))] ?? '',
  });
}

function numberText(value: number, { decimal, group }: Table['numbers']): string {
  const [whole = '', fraction] = String(Math.abs(value)).split('.');
  // Numbers with more digits are written with an exponent.
  const grouped = whole.replace(/\B(?=(?:\d{3}){1,7}$)/g, group);
  return (value < 0 ? '-' : '') + grouped + (fraction === undefined ? '' : decimal + fraction);
}

function listText(items: readonly string[], { two, middle, last }: Table['lists']['and']): string {
  if (items.length <= 1) return items[0] ?? '';
  if (items.length === 2) return items.join(two);
  return items.slice(0, -1).join(middle) + last + (items.at(-1) ?? '');
}

function fromIntl(locale: string): Words {
  const instant = (date: DateText) => Date.parse(`${date}T00:00:00Z`);
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 9 });
  return {
    date: (date, { weekday = false, year = true } = {}) =>
      new Intl.DateTimeFormat(locale, {
        day: 'numeric',
        month: 'long',
        timeZone: 'UTC',
        ...(year && { year: 'numeric' }),
        ...(weekday && { weekday: 'long' }),
      }).format(instant(date)),
    weekday: (day) =>
      new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
        Date.UTC(2027, 0, 4 + weekdays.indexOf(day)),
      ),
    number: (value) => numbers.format(value),
    percent: (value) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 9 }).format(value / 100),
    list: (items, type) =>
      new Intl.ListFormat(locale, { type: type === 'and' ? 'conjunction' : 'disjunction' }).format(items),
    plural: (value) => plurals.select(value),
    duration: (value, word) =>
      word.startsWith('business')
        ? undefined
        : new Intl.NumberFormat(locale, {
            style: 'unit',
            unit: word,
            unitDisplay: 'long',
            maximumFractionDigits: 9,
          }).format(value),
    comparison: () => undefined,
    point: () => undefined,
    fixed: () => undefined,
    channel: () => undefined,
    checklist: undefined,
    moment: (day, clock) => `${day} ${clock}`,
    momentInZone: (moment, zone) => `${moment} (${zone})`,
    responseTimes: undefined,
  };
}
