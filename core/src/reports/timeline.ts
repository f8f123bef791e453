// How plans run: phases, messages, closed days, busy periods, and days on which somebody is left without a way.
import { compareText } from '../finding.ts';
import { checklistItems } from '../render/checklist.ts';
import { nameOf } from '../render/checklist-words.ts';
import { eachOne, known, rangeOf } from '../schema/value.ts';
import { addDays, type DateText, daysBetween } from '../time/date.ts';
import { strandedCells } from '../workspace/coverage-stranded.ts';
import { freezeWindows } from '../workspace/freeze-windows.ts';
import { all, type DocumentOf, type Inquiry, inquire } from '../workspace/inquiry.ts';
import { type Closure, isClosedOn } from '../workspace/plan-closure.ts';
import { type PlanFacts, planFacts } from '../workspace/plan-facts.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { everything } from '../workspace/universe.ts';
import { colleagueText } from './colleague-text.ts';
import { placeIn, type ReportPlace } from './place.ts';
import { alternativesPlace, closingPlace, dayPlace } from './plan-places.ts';

export interface Timeline {
  readonly today: DateText;
  /** What the picture spans; `undefined` when no plan has a date. */
  readonly from: DateText | undefined;
  readonly to: DateText | undefined;
  readonly plans: readonly TimelinePlan[];
  /** Plans of which nothing can be known. */
  readonly unreadable: readonly string[];
}

export interface TimelinePlan {
  readonly name: string;
  readonly title: string;
  readonly channels: readonly string[];
  readonly phases: readonly TimelinePhase[];
  readonly events: readonly TimelineEvent[];
  /** Stretches on which the channel is closed, as far as the timeline goes. `to` is the last day. */
  readonly closed: readonly PlacedStretch[];
  readonly gaps: readonly TimelineGap[];
  /** Holidays and exceptions of the closing channel's calendar. */
  readonly holidays: readonly { readonly on: DateText; readonly title: string }[];
  readonly freezeWindows: readonly (PlacedStretch & { readonly title: string; readonly calendar: string })[];
}

export interface Stretch {
  readonly from: DateText;
  /** The last day; `undefined` when it goes on. */
  readonly to: DateText | undefined;
}

interface PlacedStretch extends Stretch {
  readonly place: ReportPlace;
}

export interface TimelinePhase extends PlacedStretch {
  readonly id: string;
  readonly title: string;
  readonly doneOn: DateText | undefined;
}

export interface TimelineEvent {
  readonly kind: 'message' | 'action' | 'day';
  readonly id: string | undefined;
  readonly title: string;
  readonly on: DateText;
  readonly owner: string | undefined;
  readonly state: 'done' | 'overdue' | 'today' | 'coming' | 'past' | 'undated';
  readonly place: ReportPlace;
}

/** Customers without a live way. Its place is what the plan offers instead. */
export interface TimelineGap extends PlacedStretch {
  readonly segment: string;
  readonly queryTypes: readonly string[];
}

/** All plans, or those of some names; plans in the order of their first day. */
export function timeline(
  snapshot: Snapshot,
  { today, plans: names }: { readonly today: DateText; readonly plans?: readonly string[] },
): Timeline {
  const inquiry = inquire(snapshot);
  const wanted = all(inquiry, 'SunsetPlan').filter(({ name }) => names === undefined || names.includes(name ?? ''));
  const drafts = wanted.map((document) => ({ document, draft: known(() => draftOf(inquiry, document, today)) }));
  const days = drafts.flatMap(({ draft }) => (draft ? daysOf(draft) : [])).sort(compareText);
  const from = days[0];
  const last = days.at(-1);
  const to = last === undefined ? undefined : addDays(last, 7);
  const plans = drafts.flatMap(({ draft }) =>
    draft && from !== undefined && to !== undefined ? [within(inquiry, draft, { from, to })] : [],
  );
  return {
    today,
    from,
    to,
    plans: plans.toSorted((a, b) => compareText(daysOf(a)[0] ?? '~', daysOf(b)[0] ?? '~')),
    unreadable: drafts.flatMap(({ document, draft }) => (draft ? [] : [document.name ?? document.path])),
  };
}

interface Draft extends Pick<TimelinePlan, 'name' | 'title' | 'channels' | 'phases' | 'events' | 'gaps'> {
  readonly facts: PlanFacts;
  readonly closure: Closure | undefined;
}

function draftOf(inquiry: Inquiry, document: DocumentOf<'SunsetPlan'>, today: DateText): Draft {
  const facts = planFacts(inquiry, document);
  const name = document.name ?? document.path;
  const closure = known(() => facts.closure);
  return {
    facts,
    closure,
    name,
    title: colleagueText(inquiry, () => document.playbook.metadata.title) ?? name,
    channels: facts.channels.map((channel) => colleagueText(inquiry, () => channel.title) ?? channel.id),
    phases: phasesOf(inquiry, facts),
    events: eventsOf(inquiry, facts, today),
    gaps: known(() => gapsOf(inquiry, facts)) ?? [],
  };
}

function phasesOf(inquiry: Inquiry, facts: PlanFacts): readonly TimelinePhase[] {
  return eachOne(
    known(() => facts.phases),
    ({ phase, starts, ends }): TimelinePhase | undefined => {
      if (starts === undefined) return;
      const until = known(() => facts.dates.day(phase.hypercare?.until));
      return {
        id: phase.id,
        title: colleagueText(inquiry, () => phase.title) ?? phase.id,
        from: starts,
        to: ends === undefined ? until : addDays(ends, -1),
        doneOn: known(() => phase.doneOn),
        place: placeIn(inquiry.snapshot, facts.document, rangeOf(phase)),
      };
    },
  );
}

/** Contact points and watching are in the checklist; here they would hide the course of things. */
const shown: ReadonlyMap<string, TimelineEvent['kind']> = new Map([
  ['communication', 'message'],
  ['action', 'action'],
  ['announce', 'day'],
  ['close', 'day'],
  ['reopen', 'day'],
  ['redirect-ends', 'day'],
  ['rollback-ends', 'day'],
  ['review', 'day'],
]);

function eventsOf(inquiry: Inquiry, facts: PlanFacts, today: DateText): readonly TimelineEvent[] {
  const { defaultLocale } = inquiry.snapshot.settings;
  const context = { inquiry, locale: defaultLocale, today, onGap: () => undefined };
  const items = known(() => checklistItems(context, facts)) ?? [];
  return items.flatMap(({ item, written }): readonly TimelineEvent[] => {
    const kind = shown.get(item.kind);
    if (kind === undefined || item.due === undefined) return [];
    const { id, due, owner, state } = item;
    const title = kind === 'message' ? (id ?? nameOf(item, 'en')) : nameOf(item, 'en');
    const { snapshot } = inquiry;
    const place = written
      ? placeIn(snapshot, facts.document, rangeOf(written))
      : dayPlace(snapshot, facts.document, item.kind);
    return [{ kind, id, title: oneLine(title), on: due, owner, state, place }];
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Cells of one segment that share their days are one gap. */
function gapsOf(inquiry: Inquiry, facts: PlanFacts): readonly TimelineGap[] {
  const { segments = [], queryTypes = [] } = facts.strategy.playbook.spec;
  const gaps = new Map<string, TimelineGap & { readonly queryTypes: string[] }>();
  const place = alternativesPlace(inquiry.snapshot, facts.document);
  for (const { cell, first, last } of strandedCells(inquiry, facts)) {
    const { segment = everything, queryType = everything } = cell;
    const key = JSON.stringify([segment, first, last]);
    const title = colleagueText(inquiry, () => segments.find(({ id }) => id === segment)?.title);
    const gap = gaps.get(key) ?? {
      segment: title ?? (segment === everything ? 'Everybody' : segment),
      queryTypes: [],
      from: first,
      to: last,
      place,
    };
    if (queryType !== everything)
      gap.queryTypes.push(
        colleagueText(inquiry, () => queryTypes.find(({ id }) => id === queryType)?.title) ?? queryType,
      );
    gaps.set(key, gap);
  }
  return [...gaps.values()];
}

/** The redirect of a year, and gaps far away, would press everything else together: the picture ends with what people do. */
function daysOf({
  phases,
  events,
  closure,
}: Pick<TimelinePlan, 'phases' | 'events'> & { readonly closure?: Closure | undefined }): readonly DateText[] {
  const last = [closure?.from, closure?.until].flatMap((day) => day ?? []);
  const core = [
    ...phases.flatMap(({ from, to }) => [from, ...(to === undefined ? [] : [to])]),
    ...events.filter(({ kind }) => kind !== 'day').map(({ on }) => on),
    ...last,
  ];
  const end = [...core].sort(compareText).at(-1);
  const near = events.filter(({ on }) => end !== undefined && daysBetween(end, on) <= 120).map(({ on }) => on);
  return [...core, ...near].sort(compareText);
}

function within(
  inquiry: Inquiry,
  { facts, closure, ...draft }: Draft,
  { from, to }: { readonly from: DateText; readonly to: DateText },
): TimelinePlan {
  const days = Array.from({ length: Math.min(daysBetween(from, to), longest) + 1 }, (_, index) => addDays(from, index));
  const { snapshot } = inquiry;
  const place = closingPlace(snapshot, facts.document);
  const closed = closure ? stretches(days.filter((day) => isClosedOn(closure, day))) : [];
  const calendars = [...facts.channels, ...(known(() => facts.alternatives) ?? []).map(({ channel }) => channel)];
  const names = calendars.flatMap((channel) => known(() => channel.calendar) ?? []);
  const calendar = known(() => facts.dates.calendar);
  const windows = known(() => [...freezeWindows(inquiry, names)]) ?? [];
  return {
    ...draft,
    closed: closed.map(({ from: start, to: end }) => ({
      from: start,
      to: end === days.at(-1) ? undefined : end,
      place,
    })),
    holidays: days.flatMap((on) => {
      const title = calendar?.closedBecause(on);
      return title === undefined ? [] : [{ on, title: oneLine(title) }];
    }),
    freezeWindows: windows
      .filter(({ window }) => window.from <= to && from <= window.to)
      .map(({ document, window }) => ({
        from: window.from,
        to: window.to,
        title: oneLine(window.title ?? 'Busy period'),
        calendar: document.name ?? '',
        place: placeIn(snapshot, document, rangeOf(window)),
      })),
  };
}

/** In days: what reaches further is cut. */
const longest = 3660;

function stretches(days: readonly DateText[]): readonly Stretch[] {
  const made: { from: DateText; to: DateText }[] = [];
  for (const day of days) {
    const last = made.at(-1);
    if (last && addDays(last.to, 1) === day) last.to = day;
    else made.push({ from: day, to: day });
  }
  return made;
}
