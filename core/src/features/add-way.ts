// A way for customers who have none: an alternative in a plan, a route in a strategy.
import type { Finding } from '../finding.ts';
import type { ChannelStrategyChannel } from '../generated/playbooks.ts';
import type { PlaybookDocument } from '../playbook/document.ts';
import { schemaOfKind } from '../playbook/kinds.ts';
import { quotedNames } from '../rules/names-in-words.ts';
import { routeGaps } from '../rules/route-gaps.ts';
import { strandedGroups } from '../rules/stranded-customers.ts';
import { propertyOf } from '../schema/schema.ts';
import { known } from '../schema/value.ts';
import { applyEdits } from '../text/edit.ts';
import { shift } from '../text/range.ts';
import { coverage } from '../workspace/coverage.ts';
import { isAssisted } from '../workspace/coverage-human.ts';
import { affectedCells, type Stranded } from '../workspace/coverage-stranded.ts';
import { type DocumentOf, inquire, isDocumentOf } from '../workspace/inquiry.ts';
import { listOf, planFacts } from '../workspace/plan-facts.ts';
import type { Cell } from '../workspace/rows.ts';
import { documentAt, type Snapshot, withFiles } from '../workspace/snapshot.ts';
import { pairOf } from '../yaml/tree.ts';
import type { ActionContext } from './action-context.ts';
import { itemAdded, itemsAdded, type NewItem } from './added-item.ts';
import type { CodeAction } from './code-action.ts';

const strandedRules: ReadonlySet<string> = new Set([
  'stranded-cell',
  'vulnerable-group-unprotected',
  'service-gap',
  'no-alternative',
]);

export function addWay(context: ActionContext, finding: Finding): readonly CodeAction[] {
  const placed = documentAt(context.snapshot, finding.path, finding.range.start);
  if (!placed) return [];
  const { start, document } = placed;
  if (strandedRules.has(finding.rule) && isDocumentOf(document, 'SunsetPlan'))
    return known(() => alternatives(context, { finding, start, document })) ?? [];
  if (finding.rule === 'route-missing' && isDocumentOf(document, 'ChannelStrategy'))
    return known(() => routes(context, { finding, start, document })) ?? [];
  return [];
}

interface At<Document extends PlaybookDocument> {
  readonly finding: Finding;
  readonly start: number;
  readonly document: Document;
}

/** One action for each channel that takes these customers; tried out on the workspace, so that none is offered in vain. */
function alternatives(context: ActionContext, at: At<DocumentOf<'SunsetPlan'>>): readonly CodeAction[] {
  const { inquiry, snapshot } = context;
  const { finding, start, document } = at;
  const plan = planFacts(inquiry, document);
  const groups = strandedGroups(inquiry, plan).filter(({ cells }) => isAbout(cells[0], finding));
  const cells = groups[0]?.cells.map(({ cell }) => cell) ?? affectedCells(inquiry, plan);
  const day = groups[0]?.cells[0].first ?? plan.closure?.from;
  if (finding.rule !== 'no-alternative' && groups.length === 0) return [];
  if (day === undefined || cells.length === 0) return [];
  const { serves } = coverage(inquiry, plan.strategy);
  const closing = new Set(plan.channels.map(({ id }) => id));
  const channels = plan.strategy.playbook.spec.channels.filter(
    (channel) => !closing.has(channel.id) && cells.every((cell) => serves(channel, cell, day)),
  );
  return peopleFirst(channels).flatMap(({ id }): readonly CodeAction[] => {
    const item: NewItem = [['channel', id], ...coversOf(cells, affectedCells(inquiry, plan))];
    const edit = itemAdded(document.yaml, placeIn(document, 'alternatives'), item);
    if (!edit || !helps(snapshot, document, { edit, start, cells, plights: finding.rule })) return [];
    return [action(`Offer “${id}” as an alternative`, at, edit)];
  });
}

function peopleFirst(channels: readonly ChannelStrategyChannel[]): readonly ChannelStrategyChannel[] {
  return [...channels].sort((a, b) => Number(isAssisted(b)) - Number(isAssisted(a)));
}

/** The finding names the segment of its group. */
function isAbout({ cell }: Stranded, { message }: Finding): boolean {
  return cell.segment === 'all' || message.includes(`“${cell.segment}”`);
}

/** Nothing where all affected customers are meant: that is what an alternative without `covers` says. */
function coversOf(cells: readonly Cell[], affected: readonly Cell[]): readonly (readonly [string, string])[] {
  const said = ['segment', 'queryType'].flatMap((axis) => {
    const ids = [...new Set(cells.map((cell) => cell[axis] ?? 'all'))];
    const whole = new Set(affected.map((cell) => cell[axis] ?? 'all'));
    return ids.includes('all') || ids.length === whole.size ? [] : [`${axis}s: [${ids.join(', ')}]`];
  });
  return said.length === 0 ? [] : [['covers', `{ ${said.join(', ')} }`]];
}

interface Trial {
  readonly edit: { readonly range: { readonly start: number; readonly end: number }; readonly newText: string };
  readonly start: number;
  readonly cells: readonly Cell[];
  readonly plights: string;
}

function helps(
  snapshot: Snapshot,
  { path, name }: DocumentOf<'SunsetPlan'>,
  { edit, start, cells, plights }: Trial,
): boolean {
  const content = snapshot.files.get(path)?.text.content ?? '';
  const after = withFiles(snapshot, [
    [path, { content: applyEdits(content, [{ range: shift(edit.range, start), newText: edit.newText }]) }],
  ]);
  const file = after.files.get(path);
  const changed =
    file?.type === 'playbooks' ? file.documents.find(({ document }) => document.name === name) : undefined;
  if (!isDocumentOf(changed?.document, 'SunsetPlan')) return false;
  if (plights === 'no-alternative') return true;
  const inquiry = inquire(after);
  const left = strandedGroups(inquiry, planFacts(inquiry, changed.document)).flatMap((group) => group.cells);
  return !left.some(({ cell }) =>
    cells.some((each) => each.segment === cell.segment && each.queryType === cell.queryType),
  );
}

/** The channels that others with the same question are sent to, else all that may take it. */
function routes(context: ActionContext, at: At<DocumentOf<'ChannelStrategy'>>): readonly CodeAction[] {
  const { document, finding } = at;
  const { inquiry } = context;
  const gaps = [...routeGaps(document)].filter(([segment]) => isNamed(segment, finding));
  const items = gapsByQuestions(gaps).flatMap(({ who, what }): readonly NewItem[] => {
    const channels = channelsFor(inquiry, document, { who, what }, context);
    return channels.length === 0
      ? []
      : [
          [
            ['segment', listWritten(who)],
            ['queryType', listWritten(what)],
            ['channels', `[${channels.join(', ')}]`],
          ],
        ];
  });
  const edit = itemsAdded(document.yaml, placeIn(document, 'routes'), items);
  const who = quotedNames(gaps.map(([segment]) => segment));
  return edit ? [action(`Add the missing ${items.length === 1 ? 'route' : 'routes'} of ${who}`, at, edit)] : [];
}

function isNamed(segment: string, { message }: Finding): boolean {
  return message.includes(`“${segment}”`) || /says where customers go/.test(message);
}

interface Gap {
  readonly who: readonly string[];
  readonly what: readonly string[];
}

/** Segments that lack the same share a route. */
function gapsByQuestions(gaps: readonly (readonly [string, readonly string[]])[]): readonly Gap[] {
  const alike = new Map<string, { who: string[]; what: readonly string[] }>();
  for (const [segment, what] of gaps) {
    const group = alike.get(what.join());
    if (group) group.who.push(segment);
    else alike.set(what.join(), { who: [segment], what });
  }
  return [...alike.values()];
}

function channelsFor(
  inquiry: ActionContext['inquiry'],
  document: DocumentOf<'ChannelStrategy'>,
  { who, what }: Gap,
  { today }: ActionContext,
): readonly string[] {
  const { serves } = coverage(inquiry, document);
  const cells = who.flatMap((segment) => what.map((queryType): Cell => ({ segment, queryType })));
  const fits = document.playbook.spec.channels.filter((channel) => {
    const { lifecycle = 'active', suits = what } = channel;
    const takes = what.every((each) => each === 'all' || listOf(suits).includes(each));
    return lifecycle === 'active' && takes && cells.every((cell) => serves(channel, cell, today));
  });
  const used = (document.playbook.spec.routes ?? [])
    .filter(({ queryType }) => queryType === undefined || what.some((each) => listOf(queryType).includes(each)))
    .flatMap(({ channels }) => listOf(channels));
  const preferred = fits.filter(({ id }) => used.includes(id));
  return (preferred.length > 0 ? preferred : fits).map(({ id }) => id);
}

function listWritten(ids: readonly string[]): string {
  return ids.length === 1 ? (ids[0] ?? '') : `[${ids.join(', ')}]`;
}

function placeIn({ yaml, kind }: DocumentOf<'SunsetPlan' | 'ChannelStrategy'>, key: string) {
  const map = yaml.root?.kind === 'map' ? pairOf(yaml.root, 'spec')?.value : undefined;
  const spec = propertyOf(schemaOfKind(kind), 'spec');
  return { map, key, order: Object.keys(spec?.properties ?? {}) };
}

function action(
  title: string,
  { finding, start }: At<PlaybookDocument>,
  edit: { readonly range: { readonly start: number; readonly end: number }; readonly newText: string },
): CodeAction {
  const { path } = finding;
  return {
    title,
    kind: 'quickfix',
    isPreferred: false,
    mends: [finding],
    does: {
      kind: 'change',
      change: { edits: [{ path, range: shift(edit.range, start), newText: edit.newText }], files: [] },
    },
  };
}
