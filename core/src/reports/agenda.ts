// What is due, across all plans, and which playbooks somebody should look at again.

import { uidsFor } from '../export/entry-uid.ts';
import { compareText } from '../finding.ts';
import type { Playbook } from '../generated/playbooks.ts';
import type { PlaybookDocument } from '../playbook/document.ts';
import { kindNames } from '../playbook/kinds.ts';
import { type Checklist, type ChecklistItem, checklist, writtenOf } from '../render/checklist.ts';
import { headingOf, nameOf } from '../render/checklist-words.ts';
import { known, rangeOf } from '../schema/value.ts';
import { compareDates, type DateText, readDate, weekday } from '../time/date.ts';
import { all, type DocumentOf, inquire } from '../workspace/inquiry.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { placeIn, type ReportPlace } from './place.ts';
import { dayPlace } from './plan-places.ts';
import { isWhole } from './whole-plan.ts';

export interface AgendaOptions {
  readonly today: DateText;
  /** The first day to show. Without it, what is late is shown however old it is. */
  readonly from?: DateText;
  /** The last day to show. */
  readonly to?: DateText;
  /** Whether what is done is shown too. */
  readonly withDone?: boolean;
}

export interface Agenda {
  readonly today: DateText;
  /** In date order; what has no date comes last, and only when no days are asked for. */
  readonly entries: readonly AgendaEntry[];
  /** Plans with mistakes, so that something may be missing here: they have findings of their own. */
  readonly incomplete: readonly string[];
}

export interface AgendaEntry {
  /** What to do, in a few words: `Send “Announcement” (everyone)`. */
  readonly words: string;
  readonly playbook: string;
  readonly playbookTitle: string;
  /** Relative to the workspace. */
  readonly path: string;
  readonly phase: string | undefined;
  /** The same every time, for calendar programs. */
  readonly uid: string;
  readonly item: ChecklistItem;
  readonly place: ReportPlace;
}

export function agenda(snapshot: Snapshot, options: AgendaOptions): Agenda {
  const inquiry = inquire(snapshot);
  const plans = all(inquiry, 'SunsetPlan').map((plan) => ({ plan, list: listOf(snapshot, plan, options.today) }));
  const reviews = kindNames
    .flatMap((kind) => all(inquiry, kind))
    .flatMap((document) => review(snapshot, document, options.today));
  const entries = [...plans.flatMap(({ plan, list }) => (list ? entriesOf(snapshot, plan, list) : [])), ...reviews]
    .filter((entry) => isWanted(entry, options))
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => compareText(a.entry.item.due ?? '~', b.entry.item.due ?? '~') || a.index - b.index)
    .map(({ entry }) => entry);
  const incomplete = plans.flatMap(({ plan, list }) => (list && isWhole(list) ? [] : [plan.name ?? plan.path]));
  return { today: options.today, entries, incomplete };
}

function listOf(snapshot: Snapshot, plan: DocumentOf<'SunsetPlan'>, today: DateText): Checklist | undefined {
  return plan.name === undefined
    ? undefined
    : checklist(snapshot, plan.name, { today, locale: snapshot.settings.defaultLocale });
}

/** Of a plan that was taken back, nothing is left to do. */
function entriesOf(snapshot: Snapshot, plan: DocumentOf<'SunsetPlan'>, list: Checklist): readonly AgendaEntry[] {
  if (known(() => plan.playbook.spec.dates?.withdrawnOn !== undefined) === true) return [];
  const uid = uidsFor(list.plan, 'task');
  return list.groups.flatMap((group) =>
    group.items
      .filter(({ isTask }) => isTask)
      .map((item) => ({
        words: nameOf(item, 'en'),
        playbook: list.plan,
        playbookTitle: list.title,
        path: plan.path,
        phase: group.kind === 'phase' ? headingOf(group, 'en') : undefined,
        uid: uid(item),
        item,
        place: itemPlace(snapshot, plan, item),
      })),
  );
}

function itemPlace(snapshot: Snapshot, plan: DocumentOf<'SunsetPlan'>, item: ChecklistItem): ReportPlace {
  const written = writtenOf(item);
  return written ? placeIn(snapshot, plan, rangeOf(written)) : dayPlace(snapshot, plan, item.kind);
}

function review(
  snapshot: Snapshot,
  document: PlaybookDocument & { readonly playbook: Playbook },
  today: DateText,
): readonly AgendaEntry[] {
  const { name, path, playbook } = document;
  const due = readDate(known(() => playbook.metadata.reviewBy) ?? '');
  if (due === undefined || name === undefined) return [];
  const title = known(() => playbook.metadata.title) ?? name;
  const owner = known(() => playbook.metadata.owner);
  const order = compareDates(due, today);
  const item: ChecklistItem = {
    kind: 'review',
    title,
    ...(owner !== undefined && { owner }),
    due,
    weekday: weekday(due),
    isTask: true,
    state: order === 0 ? 'today' : order > 0 ? 'coming' : 'overdue',
  };
  const words = `Check that “${title}” is still right`;
  const uid = uidsFor(`${playbook.kind}.${name}`, 'task')({ kind: 'review' });
  const place = placeIn(snapshot, document, rangeOf(playbook.metadata, 'reviewBy'));
  return [{ words, playbook: name, playbookTitle: title, path, phase: undefined, uid, item, place }];
}

/** A day that is over and that the playbook cannot mark as done is nobody's task any more. */
function isWanted({ item: { due, state } }: AgendaEntry, { from, to, withDone = false }: AgendaOptions): boolean {
  if ((state === 'done' || state === 'past') && !withDone) return false;
  if (due === undefined) return from === undefined && to === undefined;
  return (from === undefined || from <= due) && (to === undefined || due <= to);
}
