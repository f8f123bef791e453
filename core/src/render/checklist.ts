// A plan as a list to tick off: everything that somebody has to do, in date order, phase by phase.
import type { Finding } from '../finding.ts';
import { eachOne, known } from '../schema/value.ts';
import { openDayAfter } from '../time/business-time.ts';
import { compareDates, type DateText, dateOfDay, dayNumber, type Weekday, weekday } from '../time/date.ts';
import { type Inquiry, inquire, named, template as templateNamed } from '../workspace/inquiry.ts';
import { type PlanFacts, planFacts } from '../workspace/plan-facts.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { blocked, findingsFrom, fromGap, type RenderProblem } from './render-finding.ts';
import { isSource } from './rendering.ts';
import { type PlanItem, planItems, titleOf } from './view/plan-items.ts';
import { readable, type TextGap, textIn, type ViewContext } from './view/view-context.ts';

export interface ChecklistOptions {
  readonly today: DateText;
  readonly locale: string;
}

export interface Checklist {
  readonly plan: string;
  readonly title: string;
  readonly locale: string;
  readonly today: DateText;
  /** Those before the first phase come first, without an id; those without a date come last. */
  readonly groups: readonly ChecklistGroup[];
  readonly findings: readonly Finding[];
}

export interface ChecklistGroup {
  readonly kind: 'before' | 'phase' | 'undated';
  readonly id?: string;
  readonly title?: string;
  readonly starts?: DateText;
  readonly items: readonly ChecklistItem[];
}

/** `past`: its day is over, and the playbook has no place to say whether it happened. */
export type ChecklistState = 'done' | 'overdue' | 'today' | 'coming' | 'past' | 'undated';

export interface ChecklistItem {
  readonly kind: Exclude<PlanItem['kind'], 'phase' | 'closed' | 'withdrawn'>;
  readonly id?: string;
  readonly title?: string;
  /** What becomes of a place. */
  readonly becomes?: string;
  readonly owner?: string;
  readonly due?: DateText;
  readonly weekday?: Weekday;
  /** When the due day is closed: why, as far as the calendar says, and the last open day before it. */
  readonly closed?: { readonly reason?: string; readonly lastOpenDay?: DateText };
  /** Whether somebody has to do something; else it is a day to know of. */
  readonly isTask: boolean;
  readonly state: ChecklistState;
  readonly doneOn?: DateText;
}

/** `undefined` when there is no such plan, or its strategy or channel cannot be known. */
export function checklist(snapshot: Snapshot, planName: string, options: ChecklistOptions): Checklist | undefined {
  const inquiry = inquire(snapshot);
  const document = named(inquiry, 'SunsetPlan', planName)[0];
  if (!document || !isSource(document, 'SunsetPlan')) return undefined;
  const gaps: TextGap[] = [];
  const context: ViewContext = { inquiry, ...options, onGap: (gap) => gaps.push(gap) };
  const facts = known(() => planFacts(inquiry, document));
  if (!facts) return undefined;
  const groups = groupsOf(context, facts);
  const problems = [...gaps.map((gap) => fromGap(gap, options.locale)), ...leftOut(facts)];
  const findings = findingsFrom(problems, snapshot);
  const title = known(() => document.playbook.metadata.title) ?? planName;
  return { plan: planName, title, ...options, groups, findings };
}

/** What a mistake touches is not in the list, and the list says so. */
function leftOut(facts: PlanFacts): readonly RenderProblem[] {
  return [facts.document, known(() => facts.strategy)].flatMap((document) =>
    document === undefined || document.problems.length === 0
      ? []
      : [blocked(document, 'What the mistakes in it touch is left out of this checklist.')],
  );
}

/** An item of a plan with where it belongs: its phase, and the part of the plan that says it. */
export interface PlacedItem extends Pick<PlanItem, 'phase' | 'written'> {
  readonly item: ChecklistItem;
}

const origins = new WeakMap<ChecklistItem, object>();

/** The part of the plan that says an item, for `rangeOf`; the item itself is plain data. */
export function writtenOf(item: ChecklistItem): object | undefined {
  return origins.get(item);
}

/** In date order; what has no date comes last. */
export function checklistItems(context: ViewContext, facts: PlanFacts): readonly PlacedItem[] {
  return planItems(context, facts).flatMap((item) => {
    const made = itemFrom(context, facts, item);
    if (made && item.written) origins.set(made, item.written);
    return made ? [{ item: made, phase: item.phase, written: item.written }] : [];
  });
}

function groupsOf(context: ViewContext, facts: PlanFacts): readonly ChecklistGroup[] {
  const items = checklistItems(context, facts);
  const of = (phase: string | undefined) =>
    items.filter(({ item, phase: own }) => item.due !== undefined && own === phase).map(({ item }) => item);
  const phases = eachOne(
    known(() => facts.phases),
    ({ phase, starts }): ChecklistGroup => {
      const title = known(() => textIn({ context, document: facts.document }, phase, 'title')?.read());
      return {
        kind: 'phase',
        id: phase.id,
        ...(title !== undefined && { title }),
        ...(starts !== undefined && { starts }),
        items: of(phase.id),
      };
    },
  );
  const undated = items.filter(({ item }) => item.due === undefined).map(({ item }) => item);
  const before: ChecklistGroup = { kind: 'before', items: of(undefined) };
  return [before, ...phases, { kind: 'undated' as const, items: undated }].filter(
    (group) => group.kind === 'phase' || group.items.length > 0,
  );
}

function itemFrom(context: ViewContext, facts: PlanFacts, item: PlanItem): ChecklistItem | undefined {
  const { kind, on, id, owner, becomes, doneOn } = item;
  if (kind === 'phase' || kind === 'closed' || kind === 'withdrawn') return undefined;
  const title = titleFor(context, facts, item);
  const closed = on === undefined || !item.isTask ? undefined : closedDay(facts, on);
  return {
    kind,
    ...(id !== undefined && { id }),
    ...(title !== undefined && { title }),
    ...(becomes !== undefined && { becomes }),
    ...(owner !== undefined && { owner }),
    ...(on !== undefined && { due: on, weekday: weekday(on) }),
    ...(closed && { closed }),
    isTask: item.isTask,
    state: stateOf(item, context.today),
    ...(doneOn !== undefined && { doneOn }),
  };
}

/** A message without a title of its own is called what its template is called. */
function titleFor(context: ViewContext, facts: PlanFacts, item: PlanItem): string | undefined {
  const own = known(() => titleOf(item)?.read());
  if (own !== undefined || item.kind !== 'communication') return own;
  const message = readable(() => facts.document.playbook.spec.communications).find(
    (each) => known(() => each.id) === item.id,
  );
  return (
    templateTitle(
      context.inquiry,
      known(() => message?.template),
    ) ?? item.id
  );
}

function templateTitle(inquiry: Inquiry, name: string | undefined): string | undefined {
  return name === undefined ? undefined : (known(() => templateNamed(inquiry, name)?.playbook.metadata.title) ?? name);
}

function stateOf({ on, doneOn, canBeDone }: PlanItem, today: DateText): ChecklistState {
  if (doneOn !== undefined) return 'done';
  if (on === undefined) return 'undated';
  const order = compareDates(on, today);
  if (order === 0) return 'today';
  return order > 0 ? 'coming' : canBeDone ? 'overdue' : 'past';
}

function closedDay({ dates: { calendar } }: PlanFacts, day: DateText): ChecklistItem['closed'] {
  if (calendar.isOpenDay(day)) return undefined;
  const reason = calendar.closedBecause(day);
  const open = openDayAfter(calendar, dayNumber(day), -1);
  return { ...(reason !== undefined && { reason }), ...(open !== undefined && { lastOpenDay: dateOfDay(open) }) };
}
