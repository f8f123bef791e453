// Small words behind a value: the day that a date comes to, and when an answer is due on its calendar.

import type { PlaybookDocument } from '../playbook/document.ts';
import type { WrittenScalar } from '../schema/checked.ts';
import { known } from '../schema/value.ts';
import type { Range } from '../text/range.ts';
import { type DateText, daysBetween, readDate } from '../time/date.ts';
import { longDay, shortDay, shortWeekday } from '../time/day-words.ts';
import { configScalars } from '../workspace/config-scalars.ts';
import { type Inquiry, inquire } from '../workspace/inquiry.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { nodeAt, type YamlDocument } from '../yaml/tree.ts';
import { dueExample, longDue, stretches } from './due-example.ts';
import { distance, planDay } from './plan-date.ts';

export interface InlayHint {
  /** Behind the value, from the start of the file. */
  readonly offset: number;
  readonly label: string;
  /** Markdown: how it was worked out. */
  readonly tooltip: string;
}

export interface InlayHintOptions {
  readonly today: DateText;
  /** Days of dates and of date expressions. */
  readonly dates: boolean;
  /** Examples behind durations that run on a calendar. */
  readonly dueTimes: boolean;
}

/** Those of a stretch of the file, in its order: no value outside is looked at. */
export function inlayHints(
  snapshot: Snapshot,
  path: string,
  within: Range,
  options: InlayHintOptions,
): readonly InlayHint[] {
  const inquiry = inquire(snapshot);
  return partsOf(snapshot, path).flatMap(({ start, yaml, document, scalars }) =>
    scalars
      .filter(({ range }) => start + range.start <= within.end && within.start <= start + range.end)
      .toSorted((a, b) => a.range.start - b.range.start)
      .flatMap((scalar) => {
        const words = known(() => wordsFor(inquiry, { document, yaml, scalar }, options));
        return words ? [{ offset: start + endOf(yaml, scalar), ...words }] : [];
      }),
  );
}

interface Part {
  readonly start: number;
  readonly yaml: YamlDocument;
  /** `undefined` for the config. */
  readonly document: PlaybookDocument | undefined;
  readonly scalars: readonly WrittenScalar[];
}

function partsOf(snapshot: Snapshot, path: string): readonly Part[] {
  const file = snapshot.files.get(path);
  if (file?.type === 'config' && file.document) {
    const { start, document } = file;
    return [{ start, yaml: document.yaml, document: undefined, scalars: configScalars(document) }];
  }
  if (file?.type !== 'playbooks') return [];
  return file.documents.map(({ start, document }) => ({
    start,
    yaml: document.yaml,
    document,
    scalars: document.scalars,
  }));
}

type Words = Pick<InlayHint, 'label' | 'tooltip'>;

interface Subject {
  readonly document: PlaybookDocument | undefined;
  readonly yaml: YamlDocument;
  readonly scalar: WrittenScalar;
}

function wordsFor(inquiry: Inquiry, { document, yaml, scalar }: Subject, options: InlayHintOptions): Words | undefined {
  const { name, text } = scalar;
  const { today } = options;
  if (name === 'date' || name === 'moment' || name === 'date-expression') {
    if (!options.dates) return undefined;
    const date = readDate(text.slice(0, 10));
    if (date !== undefined && (text.length === 10 || name === 'moment')) return plainDay(date, today);
    return document && expressionDay(inquiry, document, text, today);
  }
  if (name !== 'duration' || !options.dueTimes || !document || !yaml.root) return undefined;
  const { ancestors } = nodeAt(yaml.root, scalar.range.start);
  const example = dueExample(inquiry, document, { text, ancestors, today });
  // An elapsed time needs no calendar, and everybody can add it up.
  if (!example?.duration.business) return undefined;
  const calendar = example.calendarName === undefined ? 'an ordinary week' : `\`${example.calendarName}\``;
  const passes = stretches(example).map((stretch) => `- ${stretch}`);
  const lines = [
    `**${text}** on ${calendar} (${example.calendar.zone}): ${longDue(example)}`,
    '',
    'The clock runs on:',
    ...passes,
  ];
  return { label: example.words, tooltip: lines.join('\n') };
}

function plainDay(date: DateText, today: DateText): Words {
  return { label: shortWeekday(date), tooltip: `${longDay(date)}, ${distance(daysBetween(today, date))}` };
}

function expressionDay(inquiry: Inquiry, document: PlaybookDocument, text: string, today: DateText): Words | undefined {
  const day = planDay(inquiry, document, text);
  if (!day) return undefined;
  const when = `**${longDay(day.date)}**, ${distance(daysBetween(today, day.date))}`;
  return { label: shortDay(day.date), tooltip: day.how === undefined ? when : `${when}\n\n${day.how}` };
}

/** Behind the closing quote, where there is one. */
function endOf({ source }: YamlDocument, { range: { start, end } }: WrittenScalar): number {
  const quote = source[end];
  return (quote === '"' || quote === "'") && source[start - 1] === quote ? end + 1 : end;
}
