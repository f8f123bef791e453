// What stands above a line: how often a thing is used, a preview of what people will read, and how far a plan is.

import type { PlaybookDocument } from '../playbook/document.ts';
import { checklistItems } from '../render/checklist.ts';
import { plannedBy } from '../render/rendering.ts';
import type { Definition } from '../schema/checked.ts';
import { known } from '../schema/value.ts';
import type { Range } from '../text/range.ts';
import { shift } from '../text/range.ts';
import type { DateText } from '../time/date.ts';
import { shortDay } from '../time/day-words.ts';
import { definitionIn } from '../workspace/find.ts';
import { type Inquiry, inquire, isDocumentOf, shared } from '../workspace/inquiry.ts';
import { planFacts } from '../workspace/plan-facts.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { textNameOf } from '../workspace/template-names.ts';
import { teamMentions, teamsIn } from './team-mentions.ts';
import { countUses, type Used, type UsePlace, usedDefinition, usesOf } from './uses.ts';

export interface CodeLens {
  /** The word that the lens is about, from the start of the file. */
  readonly range: Range;
  readonly title: string;
  readonly action: LensAction;
}

export type LensAction =
  /** `lensPlaces` finds the places when somebody looks: there may be thousands. */
  | { readonly kind: 'references'; readonly of: Counted }
  /** Without an id, the first thing that can be rendered from the file. */
  | { readonly kind: 'preview'; readonly id: string | undefined };

/** What is counted: a thing that is pointed to, or a team that is named. Plain, so that an editor can hand it back. */
export type Counted = { readonly used: Used } | { readonly team: string };

export interface CodeLensOptions {
  readonly today: DateText;
  readonly references: boolean;
  readonly preview: boolean;
}

/** In the order of the file. */
export function codeLenses(snapshot: Snapshot, path: string, options: CodeLensOptions): readonly CodeLens[] {
  const file = snapshot.files.get(path);
  const preview = { kind: 'preview', id: undefined } as const;
  if (file?.type === 'template-text') {
    const name = textNameOf(snapshot, path);
    const isTemplate = name !== undefined && name.piece === undefined;
    return options.preview && isTemplate ? [{ range: { start: 0, end: 0 }, title: 'Preview', action: preview }] : [];
  }
  if (file?.type !== 'playbooks') return [];
  const inquiry = inquire(snapshot);
  const lenses = file.documents.flatMap(({ start, document }) => [
    ...(options.references ? useLenses(snapshot, document, start) : []),
    ...(options.preview ? previewLenses(options.today)(inquiry, document).map((lens) => moved(lens, start)) : []),
  ]);
  const teams = options.references ? teamLenses(snapshot, path) : [];
  return [...lenses, ...teams].sort((a, b) => a.range.start - b.range.start);
}

/** Where a thing is pointed to, or a team is named. */
export function lensPlaces(snapshot: Snapshot, of: Counted): readonly UsePlace[] {
  if ('used' in of) return usesOf(snapshot, of.used);
  return (teamMentions(snapshot).get(of.team) ?? []).map(({ path, range }) => ({ path, range }));
}

/** Things that others name; nothing points to a plan or a policy as a rule, so that none is no news there. */
const counted: Readonly<Record<string, { readonly tellsNone: boolean }>> = {
  channel: { tellsNone: true },
  calendar: { tellsNone: true },
  strategy: { tellsNone: true },
  template: { tellsNone: true },
  policy: { tellsNone: false },
  plan: { tellsNone: false },
};

function useLenses(snapshot: Snapshot, document: PlaybookDocument, start: number): readonly CodeLens[] {
  return document.definitions.flatMap((definition) => {
    const rule = counted[definition.type];
    if (!rule) return [];
    const used = usedDefinition(document, definition);
    const count = used ? countUses(snapshot, used) : 0;
    if (!used || (count === 0 && !rule.tellsNone)) return [];
    const range = shift(definition.range, start);
    return [{ range, title: usesInWords(count), action: { kind: 'references', of: { used } } as const }];
  });
}

function usesInWords(count: number): string {
  return count === 0 ? 'not used yet' : count === 1 ? '1 use' : `${count} uses`;
}

/** At the first place of a file where somebody is told or does the work; owners count, and have no lens of their own. */
function teamLenses(snapshot: Snapshot, path: string): readonly CodeLens[] {
  const file = snapshot.files.get(path);
  const own = file?.type === 'playbooks' ? file.documents.flatMap(({ document }) => teamsIn(document)) : [];
  const names = new Set(own.flatMap(({ name, key }) => (key === 'owner' || key === 'approvers' ? [] : [name])));
  const all = teamMentions(snapshot);
  return [...names].flatMap((name) => {
    const mentions = all.get(name) ?? [];
    const first = mentions.find((each) => each.path === path && each.key !== 'owner' && each.key !== 'approvers');
    if (!first || mentions.length < 2) return [];
    const title = `${name}: named ${mentions.length} times`;
    return [{ range: first.range, title, action: { kind: 'references', of: { team: name } } as const }];
  });
}

type Previews = (inquiry: Inquiry, document: PlaybookDocument) => readonly CodeLens[];

let ofDay: { readonly today: DateText; readonly previews: Previews } | undefined;

/** Kept for each document until something behind it changes, for one day at a time. */
function previewLenses(today: DateText): Previews {
  if (ofDay?.today !== today) {
    const previews = shared((inquiry: Inquiry, document: PlaybookDocument) => previewsOf(inquiry, document, today));
    ofDay = { today, previews };
  }
  return ofDay.previews;
}

function previewsOf(inquiry: Inquiry, document: PlaybookDocument, today: DateText): readonly CodeLens[] {
  const name = document.definitions[0];
  if (document.kind === 'MessageTemplate' && name) {
    return [{ range: name.range, title: 'Preview', action: { kind: 'preview', id: undefined } }];
  }
  const messages = plannedBy(inquiry, document).flatMap(({ rendering, about, namedAt }) => {
    const range = placeOf(document, about) ?? namedAt;
    if (!range) return [];
    const title = about.kind === 'checklist' ? 'Preview checklist' : 'Preview';
    return [{ range, title, action: { kind: 'preview', id: rendering.id } as const }];
  });
  return [...messages, ...progressLens(inquiry, document, today)];
}

type About = ReturnType<typeof plannedBy>[number]['about'];

function placeOf(document: PlaybookDocument, about: About): Range | undefined {
  switch (about.kind) {
    case 'communication':
      return definitionIn(document, 'communication', about.id)?.range;
    case 'acknowledgement':
      return definitionIn(document, 'channel', about.channel)?.range;
    case 'checklist':
      return nameOf(document)?.range;
    case 'channel':
    case 'document':
    case 'surface':
      return undefined;
    default:
      return about satisfies never;
  }
}

function nameOf(document: PlaybookDocument): Definition | undefined {
  return document.definitions.find(({ id, type }) => id === document.name && (type === 'plan' || type === 'strategy'));
}

/** What is done, and what comes next; the checklist says the rest. */
function progressLens(inquiry: Inquiry, document: PlaybookDocument, today: DateText): readonly CodeLens[] {
  const name = nameOf(document);
  if (!isDocumentOf(document, 'SunsetPlan') || !name) return [];
  const context = { inquiry, locale: inquiry.snapshot.settings.defaultLocale, today, onGap: () => undefined };
  const items = known(() => checklistItems(context, planFacts(inquiry, document)))?.map(({ item }) => item) ?? [];
  const tasks = items.filter(({ isTask, state }) => isTask && state !== 'past');
  if (tasks.length === 0) return [];
  const done = tasks.filter(({ state }) => state === 'done').length;
  const earliest = (isMeant: (state: string) => boolean) =>
    tasks.flatMap(({ state, due }) => (due !== undefined && isMeant(state) ? [due] : [])).toSorted()[0];
  const late = tasks.filter(({ state }) => state === 'overdue').length;
  const lateSince = earliest((state) => state === 'overdue');
  const next = earliest((state) => state === 'today' || state === 'coming');
  const words = [
    `${done} of ${tasks.length} done`,
    ...(lateSince === undefined ? [] : [`${late} late since ${shortDay(lateSince)}`]),
    ...(next === undefined ? [] : [`next: ${shortDay(next)}`]),
  ];
  const id = `${name.id}/checklist`;
  return [{ range: name.range, title: words.join(', '), action: { kind: 'preview', id } }];
}

function moved(lens: CodeLens, start: number): CodeLens {
  return start === 0 ? lens : { ...lens, range: shift(lens.range, start) };
}
