// Everything that has a name in a workspace, found by its id, its title or the document it stands in.

import type { PlaybookDocument } from '../playbook/document.ts';
import { kindNamedBy } from '../playbook/kinds.ts';
import { known } from '../schema/value.ts';
import type { Range } from '../text/range.ts';
import { shift } from '../text/range.ts';
import { playbookFiles, type Snapshot } from '../workspace/snapshot.ts';
import type { SymbolKind } from './document-symbol.ts';
import { matchScore } from './match-score.ts';

export interface WorkspaceSymbol {
  /** The title with the id in parentheses, or the id alone; an editor searches in it again. */
  readonly name: string;
  readonly kind: SymbolKind;
  /** What it is, and the document it stands in. */
  readonly container: string;
  readonly path: string;
  /** Where the id is written, from the start of the file. */
  readonly range: Range;
}

/** No editor shows more, and whoever sees this many types another letter. */
export const mostWorkspaceSymbols = 200;

/** The best first; without a query those of the first files. Every word of the query has to be found. */
export function workspaceSymbols(snapshot: Snapshot, query: string): readonly WorkspaceSymbol[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const found: { readonly symbol: WorkspaceSymbol; readonly score: number }[] = [];
  for (const { symbol, id, searched, container } of allSymbols(snapshot)) {
    const score = scoreOf(words, { id, searched, container });
    if (score !== undefined) found.push({ symbol, score });
    if (words.length === 0 && found.length >= mostWorkspaceSymbols) break;
  }
  // Of equals, those in the order of the files.
  found.sort((a, b) => b.score - a.score);
  return found.slice(0, mostWorkspaceSymbols).map(({ symbol }) => symbol);
}

interface Entry {
  readonly symbol: WorkspaceSymbol;
  /** In small letters, like all that is searched. */
  readonly id: string;
  readonly searched: string;
  readonly container: string;
}

/** The id counts most, then the title, then the document. */
function scoreOf(words: readonly string[], { id, searched, container }: Omit<Entry, 'symbol'>): number | undefined {
  let sum = 0;
  for (const word of words) {
    const scores = [
      (matchScore(word, id) ?? -Infinity) + (id === word ? 40 : 20),
      (matchScore(word, searched) ?? -Infinity) + 10,
      matchScore(word, container) ?? -Infinity,
    ];
    const best = Math.max(...scores);
    if (best === -Infinity) return undefined;
    sum += best;
  }
  return sum;
}

const bySnapshot = new WeakMap<Snapshot, readonly Entry[]>();

function allSymbols(snapshot: Snapshot): readonly Entry[] {
  const before = bySnapshot.get(snapshot);
  if (before) return before;
  const locale = snapshot.settings.defaultLocale;
  const entries = playbookFiles(snapshot).flatMap(({ documents }) =>
    documents.flatMap(({ start, document }) => entriesOf(document, start, locale)),
  );
  bySnapshot.set(snapshot, entries);
  return entries;
}

const byDocument = new WeakMap<PlaybookDocument, { readonly about: string; readonly entries: readonly Entry[] }>();

/** An unchanged document keeps its entries while it stands where it stood. */
function entriesOf(document: PlaybookDocument, start: number, locale: string): readonly Entry[] {
  const about = `${start} ${locale}`;
  const before = byDocument.get(document);
  if (before?.about === about) return before.entries;
  const { path, name = path, definitions } = document;
  const own = titleOf(
    known(() => document.playbook?.metadata),
    locale,
  );
  const entries = definitions.map(({ type, id, range, owner }) => {
    const isDocument = kindNamedBy(type) !== undefined;
    const title = isDocument ? own : titleOf(owner, locale);
    const shown = title === undefined ? id : `${title} (${id})`;
    const words = type.replace('-', ' ');
    const container = isDocument ? words : `${words} in ${own ?? name}`;
    return {
      symbol: { name: shown, kind: isDocument ? 'document' : type, container, path, range: shift(range, start) },
      id: id.toLowerCase(),
      searched: shown.toLowerCase(),
      container: `${container} ${name}`.toLowerCase(),
    };
  });
  byDocument.set(document, { about, entries });
  return entries;
}

function titleOf(owner: unknown, locale: string): string | undefined {
  const title = fieldOf(owner, 'title');
  const text = typeof title === 'string' ? title : (fieldOf(title, locale) ?? firstOf(title));
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}

function fieldOf(owner: unknown, key: string): unknown {
  return typeof owner === 'object' && owner !== null ? known((): unknown => Reflect.get(owner, key)) : undefined;
}

function firstOf(map: unknown): unknown {
  const [first] = typeof map === 'object' && map !== null ? Object.keys(map) : [];
  return first === undefined ? undefined : fieldOf(map, first);
}
