// Where people and teams are named: they have no definition, their names are free words that recur.
import type { PlaybookDocument } from '../playbook/document.ts';
import { isWithin, type Range, shift } from '../text/range.ts';
import { playbookFiles, type Snapshot } from '../workspace/snapshot.ts';
import type { Node, ScalarNode } from '../yaml/tree.ts';

export interface TeamMention {
  readonly name: string;
  /** The key above it, such as `owner` or `notify`. */
  readonly key: string;
  readonly path: string;
  readonly document: PlaybookDocument;
  /** From the start of the file, without quotes. */
  readonly range: Range;
}

const remembered = new WeakMap<Snapshot, ReadonlyMap<string, readonly TeamMention[]>>();

/** By name, each in the order of the files. */
export function teamMentions(snapshot: Snapshot): ReadonlyMap<string, readonly TeamMention[]> {
  const before = remembered.get(snapshot);
  if (before) return before;
  const byName = new Map<string, TeamMention[]>();
  for (const { documents } of playbookFiles(snapshot)) {
    for (const { start, document } of documents) {
      for (const mention of teamsIn(document)) {
        const same = byName.get(mention.name);
        const moved = start === 0 ? mention : { ...mention, range: shift(mention.range, start) };
        if (same) same.push(moved);
        else byName.set(mention.name, [moved]);
      }
    }
  }
  remembered.set(snapshot, byName);
  return byName;
}

const byDocument = new WeakMap<PlaybookDocument, readonly TeamMention[]>();

/** Ranges count from the start of the document. */
export function teamsIn(document: PlaybookDocument): readonly TeamMention[] {
  const before = byDocument.get(document);
  if (before) return before;
  const { root } = document.yaml;
  const found = root && document.kind ? [...namesBelow(root)] : [];
  const mentions = found.map(({ key, node }) => ({
    name: String(node.value).trim(),
    key,
    path: document.path,
    document,
    range: withoutQuotes(node),
  }));
  byDocument.set(document, mentions);
  return mentions;
}

const keys: ReadonlySet<string> = new Set(['owner', 'team', 'notify', 'briefedTo', 'approvers']);

/** What an alias repeats is named where it is written. */
function* namesBelow(node: Node): Iterable<{ readonly key: string; readonly node: ScalarNode }> {
  if (node.kind === 'list') {
    for (const item of node.items) if (isWithin(item, node)) yield* namesBelow(item);
  } else if (node.kind === 'map') {
    for (const { key, value } of node.pairs) {
      if (!isWithin(value, node)) continue;
      const words = value.kind === 'list' ? value.items : [value];
      if (!keys.has(key.source)) yield* namesBelow(value);
      else for (const word of words) if (word.kind === 'scalar' && isName(word)) yield { key: key.source, node: word };
    }
  }
}

function isName({ style, value }: ScalarNode): boolean {
  return style !== 'missing' && style !== 'broken' && typeof value === 'string' && value.trim() !== '';
}

function withoutQuotes({ style, start, end }: ScalarNode): Range {
  const isQuoted = style === 'single-quoted' || style === 'double-quoted';
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}
