// Opening hours of one day that overlap or touch, or a stretch of days that ends before it begins.
import type { BusinessCalendar } from '../generated/playbooks.ts';
import type { PlaybookDocument } from '../playbook/document.ts';
import { each, rangeOf } from '../schema/value.ts';
import type { Range } from '../text/range.ts';
import { weekdays } from '../time/date.ts';
import { readHours } from '../time/hours.ts';
import { type DocumentOf, isDocumentOf } from '../workspace/inquiry.ts';
import { documentRule } from './define.ts';
import type { Report, ReportFix } from './rule.ts';

export const intervalInvalid = documentRule<'BusinessCalendar' | 'SlaPolicy'>({
  id: 'interval-invalid',
  severity: 'error',
  title: 'Opening hours overlap, or days end before they begin',
  what: 'The spans of a day may not overlap or touch each other, and the last day of an exception, a freeze window or a policy (`effective`) may not lie before its first. Spans that end before they begin, or cross midnight, belong to `wrong-format`.',
  why: 'One of the two is a slip. Help desks refuse such a schedule when it is imported, and a policy whose days are swapped is never in force, so that nothing else is said of it.',
  todo: 'Write spans that touch as one, and mend the times of those that overlap, or the days that are swapped.',
  source: 'Zendesk and Kustomer accept only separate intervals.',
  on: ['BusinessCalendar', 'SlaPolicy'],
  *check({ document }) {
    if (isDocumentOf(document, 'BusinessCalendar')) yield* ofCalendar(document);
    if (isDocumentOf(document, 'SlaPolicy')) yield* backwards(document.playbook.spec.effective ?? {});
  },
  bad: [
    {
      file: 'support/calendars.playbook.yaml',
      find: '    friday: "09:00-17:00"\n',
      replace: '    friday: ["09:00-13:00", «"12:30-17:00"»]\n',
    },
  ],
  good: [
    {
      file: 'support/calendars.playbook.yaml',
      find: '    friday: "09:00-17:00"\n',
      replace: '    friday: ["09:00-12:30", "13:00-17:00"]\n',
    },
  ],
});

function* ofCalendar(document: DocumentOf<'BusinessCalendar'>): Iterable<Report> {
  const { spec } = document.playbook;
  for (const day of weekdays) yield* spans(spec.weekly?.[day], document);
  yield* each(spec.exceptions, backwards);
  yield* each(spec.exceptions, ({ hours }) => (hours === 'none' ? [] : spans(hours, document)));
  yield* each(spec.freezeWindows, backwards);
}

type DaySpans = NonNullable<NonNullable<BusinessCalendar['spec']['weekly']>['monday']>;

function* spans(hours: DaySpans | undefined, document: PlaybookDocument): Iterable<Report> {
  if (hours === undefined || typeof hours === 'string') return;
  for (const [index, text] of hours.entries()) {
    const span = readHours(text);
    for (const [place, earlier] of hours.slice(0, index).entries()) {
      const other = readHours(earlier);
      if (!span || !other || span.start > other.end || other.start > span.end) continue;
      const isTouching = span.start === other.end || other.start === span.end;
      const message = isTouching
        ? `“${text}” follows “${earlier}” without a break. Write them as one.`
        : `“${text}” and “${earlier}” overlap.`;
      const range = rangeOf(hours, index);
      const fix = isTouching && place === index - 1 ? joined(rangeOf(hours, place), range, document) : undefined;
      yield { range, message, ...(fix && { fix }) };
      break;
    }
  }
}

/** Spans that touch mean the same as one. */
function joined(first: Range, second: Range, { yaml }: PlaybookDocument): ReportFix | undefined {
  const { source } = yaml;
  const quote = /^["']/.exec(source.slice(first.start, first.end))?.[0] ?? '';
  const times = [first, second].flatMap(({ start, end }) => source.slice(start, end).match(/\d\d:\d\d/g) ?? []).sort();
  const between = source.slice(first.end, second.start);
  const whole = `${times[0]}-${times[3]}`;
  if (times.length !== 4 || between.includes('#') || !yaml.isPlain) return undefined;
  const edits = [{ range: { start: first.start, end: second.end }, newText: `${quote}${whole}${quote}` }];
  return { title: `Join them to “${whole}”`, isSafe: true, edits };
}

interface Days {
  readonly from?: string;
  readonly to?: string;
  readonly until?: string;
}

function* backwards(days: Days): Iterable<Report> {
  const key = days.until === undefined ? 'to' : 'until';
  const [first, last] = [days.from, days[key]];
  if (first === undefined || last === undefined || first <= last) return;
  yield { range: rangeOf(days, key), message: `The last day, ${last}, lies before the first, ${first}.` };
}
