// Files that may name a thing where nobody can tell: a rename that passed them over would break them.
import type { PlaybookDocument } from '../playbook/document.ts';
import { scopeOfType } from '../playbook/kinds.ts';
import { positionAt } from '../text/text.ts';
import { type Occurrence, occurrencesOf } from '../workspace/occurrences.ts';
import { fieldType } from '../workspace/recipient-fields.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { fileTypeOf, type PlaybookFile } from '../workspace/source-file.ts';
import { localeType, pieceType, strategyAround } from '../workspace/symbols.ts';
import { folderOfPath, pieceOf } from '../workspace/template-names.ts';

/** Why nobody can know all places that name the thing; `undefined` when all are known. */
export function hiddenMention(snapshot: Snapshot, occurrence: Occurrence): string | undefined {
  const { thing } = occurrence;
  const known = new Map<string, Set<number>>();
  for (const { path, range } of occurrencesOf(snapshot, thing)) {
    known.set(path, (known.get(path) ?? new Set()).add(range.start));
  }
  const word = new RegExp(`(?<![\\w-])${thing.id.replace(/[^\w-]/g, '\\$&')}(?![\\w-])`, 'g');
  for (const file of snapshot.files.values()) {
    if (file.type === 'unreadable' && mayName(snapshot, occurrence, file.path)) {
      return `“${file.path}” cannot be read, and it may name “${thing.id}” too. Mend that file first.`;
    }
    const at =
      file.type === 'playbooks'
        ? hiddenIn(snapshot, file, { occurrence, word, known: known.get(file.path) })
        : undefined;
    if (at !== undefined) {
      const line = positionAt(file.text, at).line + 1;
      return `“${file.path}” cannot be read whole, and line ${line} names “${thing.id}” where nobody can tell what it means. Mend that file first.`;
    }
  }
  return undefined;
}

/** Pieces, languages and fields of the recipient are named in the texts of templates, and things of one document only there. */
function mayName(snapshot: Snapshot, { thing, path }: Occurrence, other: string): boolean {
  const { type } = thing;
  const fileType = fileTypeOf(other);
  if (type === localeType || type === pieceType) return fileType !== 'baseline';
  if (type === fieldType) {
    const folders = occurrencesOf(snapshot, thing).map((each) => folderOfPath(each.path));
    return (
      folders.includes(folderOfPath(other)) || pieceOf(snapshot.settings.templates, folderOfPath(other)) !== undefined
    );
  }
  return fileType === 'playbooks' && (scopeOfType(type) !== 'document' || path === other);
}

interface Question {
  readonly occurrence: Occurrence;
  /** The id as a whole word. */
  readonly word: RegExp;
  readonly known: ReadonlySet<number> | undefined;
}

/** Where a document that cannot be read whole writes the id without our knowing what it means there. */
function hiddenIn(snapshot: Snapshot, file: PlaybookFile, { occurrence, word, known }: Question): number | undefined {
  for (const { start, document } of file.documents) {
    const from = blurredFrom(document);
    if (from === undefined || !isInScope(snapshot, occurrence, document)) continue;
    for (const { index } of document.yaml.source.matchAll(word)) {
      if (index >= from && !known?.has(start + index)) return start + index;
    }
  }
  return undefined;
}

/** What stands behind a break may be in the wrong place; of a document without a kind nothing is known. */
function blurredFrom({ kind, yaml }: PlaybookDocument): number | undefined {
  if (kind === undefined) return yaml.root || yaml.problems.length > 0 ? 0 : undefined;
  if (!yaml.root) return yaml.problems.length > 0 ? 0 : undefined;
  return yaml.breaks.length > 0 ? Math.min(...yaml.breaks.map(({ start }) => start)) : undefined;
}

function isInScope(snapshot: Snapshot, occurrence: Occurrence, other: PlaybookDocument): boolean {
  const { document } = occurrence;
  const { type } = occurrence.thing;
  const scope = scopeOfType(type);
  if (type === localeType || scope === 'workspace') return true;
  if (type === pieceType) return false;
  if (type === fieldType) return mayName(snapshot, occurrence, other.path);
  if (scope === 'document') return other === document;
  const strategy = strategyAround(snapshot, other);
  return !strategy || !document || strategy === strategyAround(snapshot, document);
}
