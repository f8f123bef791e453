// The helpers that a template can call, and which values each wants.

/** What a value is, as helpers tell values apart. `text` is a text without a grammar of its own, `word` one of a fixed set. */
export type ValueKind =
  | 'date'
  | 'moment'
  | 'weekday'
  | 'duration'
  | 'period'
  | 'percentage'
  | 'comparison'
  | 'point'
  | 'number'
  | 'truth'
  | 'text'
  | 'word'
  | 'list'
  | 'spans'
  | 'group';

/** `recipient` and `field` are names in quotes: of what the help desk fills in, and of a field of each item. */
export type Wanted = readonly ValueKind[] | 'recipient' | 'field';

/** What an option takes: these words, or these kinds of values. */
export type OptionWanted = { readonly words: readonly string[] } | { readonly kinds: readonly ValueKind[] };

export interface HelperShape {
  /** For hover and completion. */
  readonly words: string;
  readonly example: string;
  readonly minimum: number;
  readonly maximum: number;
  /** By place. */
  readonly takes: readonly Wanted[];
  /** What the first value has to be, in words. */
  readonly wants: string;
  readonly options: Readonly<Record<string, OptionWanted>>;
  /** An option that it cannot do without. */
  readonly needs?: string;
}

const scalars = [
  'date',
  'moment',
  'weekday',
  'duration',
  'period',
  'percentage',
  'comparison',
  'point',
  'number',
  'text',
  'word',
] as const satisfies readonly ValueKind[];
const truth: OptionWanted = { kinds: ['truth'] };
const someText: OptionWanted = { kinds: scalars };

export const helperShapes = {
  date: {
    words: 'A day with its month in words, in the reader’s language.',
    example: '{{date plan.dates.closeOn}}',
    minimum: 1,
    maximum: 1,
    takes: [['date']],
    wants: 'a date',
    options: { weekday: truth, year: truth },
  },
  time: {
    words: 'A day and a time of day, in the reader’s language, with the time zone behind it unless `zone=false`.',
    example: '{{time hours.opensNext zone=hours.timeZone}}',
    minimum: 1,
    maximum: 1,
    takes: [['moment', 'date']],
    wants: 'a moment',
    options: { zone: { kinds: ['text', 'truth'] }, weekday: truth },
  },
  duration: {
    words: 'A length of time in words, in the reader’s language.',
    example: '{{duration promise.firstReply}}',
    minimum: 1,
    maximum: 1,
    takes: [['duration', 'period', 'text']],
    wants: 'a length of time',
    options: { case: { words: ['dative'] } },
  },
  number: {
    words: 'A number or percentage as the reader’s language writes it.',
    example: '{{number takes}}',
    minimum: 1,
    maximum: 1,
    takes: [['number', 'percentage', 'text']],
    wants: 'a number or a percentage',
    options: {},
  },
  list: {
    words:
      'Several things joined with commas and “and”, in the reader’s language. The second value names the field to show.',
    example: '{{list alternatives "channel.title"}}',
    minimum: 1,
    maximum: 2,
    takes: [['list', 'spans'], 'field'],
    wants: 'a list',
    options: { type: { words: ['and', 'or'] } },
  },
  plural: {
    words: 'The words that fit a number, by the plural rules of the reader’s language.',
    example: '{{plural phase.hypercare.extraAgents one="agent" other="agents"}}',
    minimum: 1,
    maximum: 1,
    takes: [['number']],
    wants: 'a number',
    options: { zero: someText, one: someText, two: someText, few: someText, many: someText, other: someText },
    needs: 'other',
  },
  recipient: {
    words: 'What the help desk fills in when it sends, such as a first name.',
    example: '{{recipient "firstName"}}',
    minimum: 1,
    maximum: 1,
    takes: ['recipient'],
    wants: 'a name in quotes',
    options: {},
  },
  weekday: {
    words: 'A day of the week, or the one a date falls on, in the reader’s language.',
    example: '{{weekday plan.dates.closeOn}}',
    minimum: 1,
    maximum: 1,
    takes: [['date', 'weekday']],
    wants: 'a date or a day of the week',
    options: {},
  },
  hours: {
    words: 'Opening hours of a day, such as 09:00–17:30.',
    example: '{{hours spans}}',
    minimum: 1,
    maximum: 1,
    takes: [['spans']],
    wants: 'the hours of a day',
    options: {},
  },
  link: {
    words: 'A link: the address, then the words to show. Without words the address is shown.',
    example: '{{link channel.link channel.title}}',
    minimum: 1,
    maximum: 2,
    takes: [['text'], scalars],
    wants: 'an address',
    options: {},
  },
  comparison: {
    words: 'What a measured value has to be, such as “at least 60%”, in the reader’s language.',
    example: '{{comparison criterion.is}}',
    minimum: 1,
    maximum: 1,
    takes: [['comparison']],
    wants: 'what a value has to be',
    options: {},
  },
  point: {
    words:
      'A moment in the life of a case, such as “2 business days after the time has run out”, in the reader’s language.',
    example: '{{point escalation.at}}',
    minimum: 1,
    maximum: 1,
    takes: [['point']],
    wants: 'a moment in the life of a case',
    options: {},
  },
  table: {
    words:
      'Promises or targets as a table: a line for each group of customers, a column for each kind of time that occurs.',
    example: '{{table published}}',
    minimum: 1,
    maximum: 1,
    takes: [['list']],
    wants: 'a list of promises or targets',
    options: {},
  },
  word: {
    words: 'A fixed word of the playbook language, such as `redirect`, as the reader’s language says it.',
    example: '{{word surface.becomes}}',
    minimum: 1,
    maximum: 1,
    takes: [['word', 'weekday']],
    wants: 'a fixed word',
    options: {},
  },
} as const satisfies Readonly<Record<string, HelperShape>>;

export type HelperName = keyof typeof helperShapes;

export function isHelperName(word: string): word is HelperName {
  return Object.hasOwn(helperShapes, word);
}

export function helperShape(name: string): HelperShape | undefined {
  return isHelperName(name) ? helperShapes[name] : undefined;
}
