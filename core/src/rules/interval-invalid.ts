// Opening hours of one day that overlap or touch, or a stretch of days that ends before it begins.
import type { BusinessCalendar } from '../generated/playbooks.ts';
import type { PlaybookDocument } from '../playbook/document.ts';
import { each, rangeOf } from '../schema/value.ts';
import type { Range } from '../text/range.ts';
import { weekdays } from '../time/date.ts';
import { readHours } from '../time/hours.ts';
import { documentRule } from './define.ts';
import type { Report, ReportFix } from './rule.ts';

export const intervalInvalid = documentRule({
  id: 'interval-invalid',
  severity: 'error',
  title: 'Opening hours overlap, or days end before they begin',
  what: 'The spans of a day may not overlap or touch each other, and the last day of an exception or freeze window may not lie before its first. Spans that end before they begin, or cross midnight, belong to `wrong-format`.',
  why: 'One of the two spans is a slip, and help desks refuse such a schedule when it is imported.',
  todo: 'Write spans that touch as one, and mend the times of those that overlap.',
  source: 'Zendesk and Kustomer accept only separate intervals.',
  on: ['BusinessCalendar'],
  *check({ document, playbook: { spec } }) {
    for (const day of weekdays) yield* spans(spec.weekly?.[day], document);
    yield* each(spec.exceptions, function* (exception) {
      yield* backwards(exception);
      if (exception.hours !== 'none') yield* spans(exception.hours, document);
    });
    yield* each(spec.freezeWindows, backwards);
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

function* backwards(days: { readonly from: string; readonly to?: string }): Iterable<Report> {
  if (days.to === undefined || days.from <= days.to) return;
  yield { range: rangeOf(days, 'to'), message: `The last day, ${days.to}, lies before the first, ${days.from}.` };
}
