// The workspace at a glance: plans with what is due next, strategies with their channels, policies and calendars.
import type { PlaybookDocument } from '../playbook/document.ts';
import { type ChecklistItem, checklistItems } from '../render/checklist.ts';
import { nameOf } from '../render/checklist-words.ts';
import { readable } from '../render/view/view-context.ts';
import { nameRange } from '../reports/place.ts';
import { eachOne, known, rangeOf } from '../schema/value.ts';
import { type Range, shift } from '../text/range.ts';
import type { DateText } from '../time/date.ts';
import { all, type DocumentOf, type Inquiry, inquire } from '../workspace/inquiry.ts';
import { type PlanFacts, planFacts } from '../workspace/plan-facts.ts';
import { type Snapshot, startOf } from '../workspace/snapshot.ts';

export interface OverviewOptions {
  readonly today: DateText;
  /** The language of whoever looks, for words such as “Send”; English where we have none. */
  readonly locale: string;
}

export interface Overview {
  readonly plans: readonly PlanEntry[];
  readonly strategies: readonly StrategyEntry[];
  readonly policies: readonly OverviewEntry[];
  readonly calendars: readonly OverviewEntry[];
}

/** A document. `range` is where its name stands, from the start of the file. */
export interface OverviewEntry {
  readonly name: string;
  readonly title: string;
  readonly path: string;
  readonly range: Range;
  /** What a reader wants to know beside the title: the strategy of a policy, the time zone of a calendar. */
  readonly detail?: string;
}

export interface PlanEntry extends OverviewEntry {
  readonly strategy?: string;
  readonly closeOn?: DateText;
  /** It was taken back, or the channel is closed and nothing is left to do. */
  readonly isOver: boolean;
  /** What somebody still has to do, in date order, late things first; what has no date comes last. */
  readonly open: readonly DueItem[];
  readonly nextCommunication?: DueItem;
  readonly nextAction?: DueItem;
}

export interface DueItem {
  readonly kind: ChecklistItem['kind'];
  readonly id?: string;
  /** In few words, such as “Send “reminder-1-week””: a list is narrow, and an id tells messages of one template apart. */
  readonly name: string;
  /** In full, such as “Send “Reminder that a channel closes” (reminder-1-week)”. */
  readonly fullName: string;
  readonly owner?: string;
  readonly due?: DateText;
  readonly state: 'overdue' | 'today' | 'coming' | 'undated';
  /** Where the plan says it, from the start of the file; of the plan itself where no part of it does. */
  readonly range: Range;
  /** Whether Mark as Done can write the day beside it. */
  readonly canBeMarked: boolean;
}

export interface StrategyEntry extends OverviewEntry {
  readonly channels: readonly ChannelEntry[];
}

export interface ChannelEntry {
  readonly id: string;
  readonly title: string;
  readonly type?: string;
  readonly range: Range;
  readonly lifecycle?: string;
  /** The first day without it, when a plan closes it. */
  readonly closesOn?: DateText;
}

/** Broken parts are left out: they have findings of their own. */
export function overview(snapshot: Snapshot, options: OverviewOptions): Overview {
  const inquiry = inquire(snapshot);
  const plans = all(inquiry, 'SunsetPlan').flatMap((document) => planEntry(inquiry, document, options) ?? []);
  return {
    plans,
    strategies: all(inquiry, 'ChannelStrategy').flatMap((document) => strategyEntry(inquiry, document) ?? []),
    policies: all(inquiry, 'SlaPolicy').flatMap((document) =>
      entryWith(
        inquiry,
        document,
        known(() => document.playbook.spec.strategy),
      ),
    ),
    calendars: all(inquiry, 'BusinessCalendar').flatMap((document) =>
      entryWith(
        inquiry,
        document,
        known(() => document.playbook.spec.timeZone),
      ),
    ),
  };
}

function planEntry(
  inquiry: Inquiry,
  document: DocumentOf<'SunsetPlan'>,
  options: OverviewOptions,
): PlanEntry | undefined {
  const [entry] = entryWith(inquiry, document, undefined);
  const facts = known(() => planFacts(inquiry, document));
  if (!entry || !facts) return undefined;
  const strategy = known(() => document.playbook.spec.strategy);
  const closeOn = known(() => facts.dates.on('closeOn'));
  const dates = known(() => document.playbook.spec.dates);
  const isWithdrawn = known(() => dates?.withdrawnOn !== undefined) === true;
  const open = isWithdrawn ? [] : openItems(inquiry, facts, options);
  const isOver = isWithdrawn || (open.length === 0 && known(() => dates?.closedOn !== undefined) === true);
  const next = (isWanted: (item: DueItem) => boolean) => open.find((item) => item.due !== undefined && isWanted(item));
  const nextCommunication = next(({ kind }) => kind === 'communication');
  const nextAction = next(({ kind }) => kind !== 'communication');
  return {
    ...entry,
    ...(strategy !== undefined && { strategy }),
    ...(closeOn !== undefined && { closeOn }),
    isOver,
    open,
    ...(nextCommunication && { nextCommunication }),
    ...(nextAction && { nextAction }),
  };
}

const markable: ReadonlySet<string> = new Set(['action', 'communication', 'surface']);

function openItems(inquiry: Inquiry, facts: PlanFacts, { today, locale }: OverviewOptions): readonly DueItem[] {
  const { defaultLocale } = inquiry.snapshot.settings;
  const context = { inquiry, locale: defaultLocale, today, onGap: () => undefined };
  const start = startOf(inquiry.snapshot, facts.document);
  const items = known(() => checklistItems(context, facts)) ?? [];
  return items.flatMap(({ item, written }): readonly DueItem[] => {
    const { kind, id, owner, due, state, isTask } = item;
    if (!isTask || state === 'done' || state === 'past') return [];
    return [
      {
        kind,
        ...(id !== undefined && { id }),
        name: nameOf(kind === 'communication' && id !== undefined ? { ...item, title: id } : item, locale),
        fullName: nameOf(item, locale),
        ...(owner !== undefined && { owner }),
        ...(due !== undefined && { due }),
        state,
        range: shift(written ? rangeOf(written) : nameRange(facts.document), start),
        canBeMarked: written !== undefined && markable.has(kind),
      },
    ];
  });
}

function strategyEntry(inquiry: Inquiry, document: DocumentOf<'ChannelStrategy'>): StrategyEntry | undefined {
  const [entry] = entryWith(inquiry, document, undefined);
  if (!entry) return undefined;
  const start = startOf(inquiry.snapshot, document);
  const closings = closingDays(inquiry, document);
  const channels = eachOne(
    known(() => document.playbook.spec.channels),
    (channel): ChannelEntry => {
      const { id } = channel;
      const [type, lifecycle] = [known(() => channel.type), known(() => channel.lifecycle)];
      const closesOn = closings.get(id);
      return {
        id,
        title:
          ownText(
            inquiry,
            known(() => channel.title),
          ) ?? id,
        ...(type !== undefined && { type }),
        range: shift(rangeOf(channel, 'id'), start),
        ...(lifecycle !== undefined && { lifecycle }),
        ...(closesOn !== undefined && { closesOn }),
      };
    },
  );
  return { ...entry, channels };
}

/** By channel, the first closing day that a plan has for the whole of it. */
function closingDays(inquiry: Inquiry, strategy: DocumentOf<'ChannelStrategy'>): ReadonlyMap<string, DateText> {
  const days = new Map<string, DateText>();
  for (const plan of all(inquiry, 'SunsetPlan')) {
    const facts = known(() => planFacts(inquiry, plan));
    if (!facts || known(() => facts.strategy) !== strategy) continue;
    const closure = known(() => facts.closure);
    if (!closure || closure.withdrawnOn !== undefined || known(() => facts.isPartial) !== false) continue;
    for (const { id } of readable(() => facts.channels)) {
      const before = days.get(id);
      if (before === undefined || closure.from < before) days.set(id, closure.from);
    }
  }
  return days;
}

function entryWith(
  { snapshot }: Inquiry,
  document: PlaybookDocument,
  detail: string | undefined,
): readonly OverviewEntry[] {
  const { name, path, playbook } = document;
  if (name === undefined || !playbook) return [];
  return [
    {
      name,
      title: known(() => playbook.metadata.title) ?? name,
      path,
      range: shift(nameRange(document), startOf(snapshot, document)),
      ...(detail !== undefined && { detail }),
    },
  ];
}

/** A list is for colleagues: the default language, else any. */
function ownText(
  { snapshot }: Inquiry,
  text: string | Readonly<Record<string, string>> | undefined,
): string | undefined {
  if (text === undefined || typeof text === 'string') return text;
  return text[snapshot.settings.defaultLocale] ?? Object.values(text)[0];
}
