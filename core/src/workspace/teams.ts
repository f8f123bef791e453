// How owners and teams are called across the workspace: free words, which mean one team only where they are written alike.
import type { PlaybookDocument } from '../playbook/document.ts';
import type { Range } from '../text/range.ts';
import type { Node } from '../yaml/tree.ts';
import { keptIndex } from './kept-index.ts';
import type { Snapshot } from './snapshot.ts';

export interface TeamWord {
  readonly word: string;
  readonly range: Range;
}

const teamKeys: ReadonlySet<string> = new Set(['owner', 'team', 'notify', 'briefedTo']);

const known = new WeakMap<PlaybookDocument, readonly TeamWord[]>();

/** Every owner and team that a document names, where it names them. */
export function teamWords(document: PlaybookDocument): readonly TeamWord[] {
  const before = known.get(document);
  if (before) return before;
  const words: TeamWord[] = [];
  if (document.yaml.root) collect(document.yaml.root, false, words);
  known.set(document, words);
  return words;
}

const teamsTexts = new WeakMap<PlaybookDocument, string>();

/** The words of all of them, as one text. */
export function teamsText(document: PlaybookDocument): string {
  const known = teamsTexts.get(document) ?? JSON.stringify(teamWords(document).map(({ word }) => word));
  teamsTexts.set(document, known);
  return known;
}

function collect(node: Node, isTeam: boolean, words: TeamWord[]): void {
  if (node.kind === 'map') for (const { key, value } of node.pairs) collect(value, teamKeys.has(key.source), words);
  else if (node.kind === 'list') for (const item of node.items) collect(item, isTeam, words);
  else if (isTeam && typeof node.value === 'string' && node.value !== '') {
    const isQuoted = node.style === 'double-quoted' || node.style === 'single-quoted';
    const range = isQuoted ? { start: node.start + 1, end: node.end - 1 } : { start: node.start, end: node.end };
    words.push({ word: node.value, range });
  }
}

const countsIn = keptIndex<ReadonlyMap<string, number>>({
  build(documents) {
    const counts = new Map<string, number>();
    for (const document of documents) {
      for (const { word } of teamWords(document)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    return counts;
  },
  addedBy: teamsText,
  update: (counts) => counts,
});

/** So many uses make a word the way in which a team is called. */
const often = 3;

/** For a word that stands once in the workspace: the ones that stand often and are one slip away. */
export function teamsMeantBy(snapshot: Snapshot, word: string): readonly string[] {
  const counts = countsIn(snapshot);
  if (counts.get(word) !== 1) return nobody;
  const before = meantBefore.get(counts) ?? new Map<string, readonly string[]>();
  meantBefore.set(counts, before);
  const meant = before.get(word) ?? findMeant(counts, word);
  before.set(word, meant);
  return meant;
}

const nobody: readonly string[] = [];
const meantBefore = new WeakMap<ReadonlyMap<string, number>, Map<string, readonly string[]>>();

function findMeant(counts: ReadonlyMap<string, number>, word: string): readonly string[] {
  const meant: string[] = [];
  for (const [other, count] of counts) if (count >= often && isOneSlip(word, other)) meant.push(other);
  return meant;
}

/** Written with other capitals or separators, or with one slip in one longer part; `team-a` and `team-b` are two teams. */
function isOneSlip(a: string, b: string): boolean {
  const [some, others] = [partsOf(a), partsOf(b)];
  if (some.join('') === others.join('')) return true;
  if (some.length !== others.length) return false;
  const different = some.flatMap((part, index) =>
    part === others[index] ? [] : [[part, others[index] ?? ''] as const],
  );
  const [pair, another] = different;
  return pair !== undefined && another === undefined && isSlip(...pair);
}

function partsOf(word: string): readonly string[] {
  return word.toLowerCase().split(/[-_\s]+/u);
}

/** A letter too many, too few or wrong, or two that changed places. */
function isSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 4 || long.length - short.length > 1 || /\d/.test(short + long)) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return short.slice(at + 1) === long.slice(at + 1) || (isSwapped && short.slice(at + 2) === long.slice(at + 2));
}
