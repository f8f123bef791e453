// Which days of a plan fall on another day now: its own dates, its phases and its messages.
import { each, known } from '../schema/value.ts';
import { compareDates, type DateText } from '../time/date.ts';
import { type DocumentOf, inquire, isDocumentOf } from '../workspace/inquiry.ts';
import { type NamedDate, planDates } from '../workspace/plan-dates.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { pairDocuments } from './pair-documents.ts';
import type { Side } from './side.ts';

export interface MovedPlan {
  /** By its newer name. */
  readonly name: string;
  readonly title: string;
  /** Where it is now. */
  readonly path: string;
  /** By the day on which they fall now. */
  readonly dates: readonly MovedDate[];
}

export interface MovedDate {
  /** What falls on that day, such as `Closing day`; words of the author stand in `id` only. */
  readonly kind: string;
  /** The id of a phase or a message. */
  readonly id: string | undefined;
  readonly from: DateText;
  readonly to: DateText;
}

/** Plans that are on both sides, where a day that both have moved. What cannot be read is left out: `compare` tells it. */
export function movedDates(before: Snapshot, after: Snapshot): readonly MovedPlan[] {
  if (before === after) return [];
  const [old, fresh] = [sideOf(before), sideOf(after)];
  return pairDocuments(before, after).pairs.flatMap((pair) => {
    const plan = pair.after;
    if (!pair.before || !plan || !isPlan(pair.before) || !isPlan(plan)) return [];
    const was = daysIn(pair.before, old);
    const dates = [...daysIn(plan, fresh)].flatMap(([key, day]) => {
      const from = was.get(key)?.date;
      return from === undefined || from === day.date ? [] : [{ kind: day.kind, id: day.id, from, to: day.date }];
    });
    if (dates.length === 0) return [];
    const name = plan.name ?? plan.path;
    const title = known(() => plan.playbook.metadata.title) ?? name;
    return [{ name, title, path: plan.path, dates: dates.sort((a, b) => compareDates(a.to, b.to)) }];
  });
}

const namedDays = {
  announceOn: 'Announcement',
  closeOn: 'Closing day',
  reopenOn: 'Reopening',
  redirectUntil: 'Last day of the redirect',
} as const satisfies Partial<Record<NamedDate, string>>;

interface Day {
  readonly kind: string;
  readonly id: string | undefined;
  readonly date: DateText;
}

function sideOf(snapshot: Snapshot): Side {
  return { snapshot, inquiry: inquire(snapshot) };
}

function isPlan(document: Parameters<typeof isDocumentOf>[0]): document is DocumentOf<'SunsetPlan'> {
  return isDocumentOf(document, 'SunsetPlan');
}

function daysIn(document: DocumentOf<'SunsetPlan'>, { inquiry }: Side): ReadonlyMap<string, Day> {
  const days = new Map<string, Day>();
  const add = (kind: string, id: string | undefined, date: () => DateText | undefined): void => {
    const found = known(date);
    if (found !== undefined) days.set(JSON.stringify([kind, id]), { kind, id, date: found });
  };
  const dates = planDates(inquiry, document);
  const { spec } = document.playbook;
  for (const name of ['announceOn', 'closeOn', 'reopenOn', 'redirectUntil'] as const)
    add(namedDays[name], undefined, () => dates.on(name));
  const { phases, communications } = {
    phases: known(() => spec.phases),
    communications: known(() => spec.communications),
  };
  for (const { id, starts } of each(phases, ({ id, starts }) => [{ id, starts }]))
    add('Phase', id, () => dates.day(starts));
  for (const { id, sendOn } of each(communications, ({ id, sendOn }) => [{ id, sendOn }]))
    add('Message', id, () => dates.day(sendOn));
  return days;
}
