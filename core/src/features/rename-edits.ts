// The characters that change when a thing gets another name, file by file.

import type { PlaybookDocument } from '../playbook/document.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import { type Range, shift } from '../text/range.ts';
import { type Occurrence, occurrencesOf } from '../workspace/occurrences.ts';
import { type Snapshot, startOf, withFiles } from '../workspace/snapshot.ts';
import { localeType, type NamedThing, thingDefined, thingOfWorkspace, thingReferredTo } from '../workspace/symbols.ts';
import { previousNameEdits } from './previous-name.ts';
import type { Refused } from './refused.ts';

export interface NewName {
  readonly name: string;
  /** It is called by `metadata.name`, and may say its earlier one. */
  readonly isDocument: boolean;
}

export interface RenameEdits {
  readonly kind: 'edits';
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
}

export function renameEdits(snapshot: Snapshot, thing: NamedThing, to: NewName): RenameEdits | Refused {
  const edits = new Map<string, Edit[]>();
  for (const occurrence of occurrencesOf(snapshot, thing)) {
    if (occurrence.form !== 'text') continue;
    const range = placeOfName(snapshot, occurrence);
    if (!range) return refusedAt(occurrence);
    const list = edits.get(occurrence.path) ?? [];
    list.push({ range, newText: to.name }, ...historyEdits(snapshot, occurrence, to));
    edits.set(occurrence.path, list);
  }
  const changed = misunderstood(snapshot, thing, { name: to.name, edits });
  return changed ?? { kind: 'edits', edits };
}

function historyEdits(snapshot: Snapshot, { thing, role, document }: Occurrence, to: NewName): readonly Edit[] {
  if (!to.isDocument || role !== 'definition' || !document) return [];
  const start = startOf(snapshot, document);
  const edits = previousNameEdits(document, { from: thing.id, to: to.name });
  return edits.map(({ range, newText }) => ({ range: shift(range, start), newText }));
}

/** The characters of the name. In a block text they stand below its sign; in quotes they may be written as escapes. */
export function placeOfName(snapshot: Snapshot, { thing: { id }, path, range }: Occurrence): Range | undefined {
  const content = snapshot.files.get(path)?.text.content ?? '';
  const written = content.slice(range.start, range.end);
  if (written === id || /["']/.test(content.charAt(range.start - 1))) return range;
  const at = written.lastIndexOf(id);
  return at < 0 ? undefined : { start: range.start + at, end: range.start + at + id.length };
}

function refusedAt({ thing: { id }, path }: Occurrence): Refused {
  return { kind: 'refused', reason: `“${id}” is written in a way in “${path}” that cannot be changed safely.` };
}

interface Planned {
  readonly name: string;
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
}

/** An anchor gives one name to several places; where they do not all mean this thing, the text is not to be changed. */
function misunderstood(snapshot: Snapshot, thing: NamedThing, { name, edits }: Planned): Refused | undefined {
  for (const [path, list] of edits) {
    const file = snapshot.files.get(path);
    if (file?.type !== 'playbooks' || file.documents.every(({ document }) => document.yaml.isPlain)) continue;
    const after = withFiles(snapshot, [[path, { content: applyEdits(file.text.content, list) }]]).files.get(path);
    const documents = after?.type === 'playbooks' ? after.documents : [];
    const isSame =
      documents.length === file.documents.length &&
      file.documents.every(({ document }, index) => {
        const wanted = namesIn(snapshot, document).map(({ key, id }) => (key === thing.key ? name : id));
        const now = documents[index]?.document;
        return now && wanted.join('\n') === allIds(now).join('\n');
      });
    if (!isSame) {
      return {
        kind: 'refused',
        reason: `“${path}” repeats “${thing.id}” by an anchor (&) for something else too. Write the name out there first.`,
      };
    }
  }
  return undefined;
}

function namesIn(snapshot: Snapshot, document: PlaybookDocument): readonly NamedThing[] {
  return [
    ...document.definitions.map((each) => thingDefined(snapshot, document, each)),
    ...document.references.map((each) => thingReferredTo(snapshot, document, each)),
    ...locales(document).map((text) => thingOfWorkspace(localeType, text)),
  ];
}

function allIds(document: PlaybookDocument): readonly string[] {
  const { definitions, references } = document;
  return [...definitions.map(({ id }) => id), ...references.map(({ id }) => id), ...locales(document)];
}

function locales({ scalars }: PlaybookDocument): readonly string[] {
  return scalars.filter(({ name }) => name === 'locale').map(({ text }) => text);
}
