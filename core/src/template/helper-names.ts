// The helpers that a template can call, and how many values each wants.

export interface HelperShape {
  /** For hover and completion. */
  readonly words: string;
  readonly example: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly options: readonly string[];
}

export const helperShapes = {
  date: {
    words: 'A day with its month in words, in the reader’s language.',
    example: '{{date plan.dates.closeOn}}',
    minimum: 1,
    maximum: 1,
    options: ['weekday', 'year'],
  },
  time: {
    words: 'A moment with its time zone, in the reader’s language.',
    example: '{{time "2027-04-06 09:00" zone=channel.hours.timeZone}}',
    minimum: 1,
    maximum: 1,
    options: ['zone'],
  },
  duration: {
    words: 'A length of time in words, in the reader’s language.',
    example: '{{duration promise.firstReply}}',
    minimum: 1,
    maximum: 1,
    options: ['case'],
  },
  number: {
    words: 'A number or percentage as the reader’s language writes it.',
    example: '{{number takes}}',
    minimum: 1,
    maximum: 1,
    options: [],
  },
  list: {
    words:
      'Several things joined with commas and “and”, in the reader’s language. The second value names the field to show.',
    example: '{{list alternatives "channel.title"}}',
    minimum: 1,
    maximum: 2,
    options: ['type'],
  },
  plural: {
    words: 'The words that fit a number, by the plural rules of the reader’s language.',
    example: '{{plural phase.hypercare.extraAgents one="agent" other="agents"}}',
    minimum: 1,
    maximum: 1,
    options: ['zero', 'one', 'two', 'few', 'many', 'other'],
  },
  recipient: {
    words: 'What the help desk fills in when it sends, such as a first name.',
    example: '{{recipient "firstName"}}',
    minimum: 1,
    maximum: 1,
    options: [],
  },
  weekday: {
    words: 'A day of the week, or the one a date falls on, in the reader’s language.',
    example: '{{weekday plan.dates.closeOn}}',
    minimum: 1,
    maximum: 1,
    options: [],
  },
  hours: {
    words: 'Opening hours of a day, such as 09:00–17:30.',
    example: '{{hours spans}}',
    minimum: 1,
    maximum: 1,
    options: [],
  },
  link: {
    words: 'A link: the address, then the words to show. Without words the address is shown.',
    example: '{{link channel.link channel.title}}',
    minimum: 1,
    maximum: 2,
    options: [],
  },
} as const satisfies Readonly<Record<string, HelperShape>>;

export type HelperName = keyof typeof helperShapes;

export function isHelperName(word: string): word is HelperName {
  return Object.hasOwn(helperShapes, word);
}
