// The fields that the help desk fills in: what a name of one means in the text of a template or of a shared piece.
import type { PlaybookDocument } from '../playbook/document.ts';
import type { Snapshot } from './snapshot.ts';
import type { TemplateTextFile } from './source-file.ts';
import { fieldsNamedIn } from './template-names.ts';
import { entriesTo } from './text-entries.ts';

export const fieldType = 'recipient-field';

/** The templates of the workspace whose fields a text can name. */
export function templatesOf(snapshot: Snapshot, file: TemplateTextFile): readonly PlaybookDocument[] {
  const own = entriesTo(snapshot, file).filter(({ document }) => snapshot.files.has(document.path));
  return [...new Set(own.map(({ document }) => document))];
}

/**
 * A shared piece that names a field means that of every template which puts it in, so there one field is declared
 * several times over.
 */
export function templatesSharing(
  snapshot: Snapshot,
  field: string,
  document: PlaybookDocument,
): readonly PlaybookDocument[] {
  const groups = groupsOf(snapshot, field);
  return groups.find((group) => group.includes(document)) ?? [document];
}

const known = new WeakMap<Snapshot, Map<string, readonly (readonly PlaybookDocument[])[]>>();

function groupsOf(snapshot: Snapshot, field: string): readonly (readonly PlaybookDocument[])[] {
  const ofSnapshot = known.get(snapshot) ?? new Map<string, readonly (readonly PlaybookDocument[])[]>();
  known.set(snapshot, ofSnapshot);
  const before = ofSnapshot.get(field);
  if (before) return before;
  let groups: readonly (readonly PlaybookDocument[])[] = [];
  for (const file of snapshot.files.values()) {
    if (file.type !== 'template-text' || !fieldsNamedIn(file).some(({ name }) => name === field)) continue;
    groups = joined(groups, templatesOf(snapshot, file));
  }
  ofSnapshot.set(field, groups);
  return groups;
}

function joined(
  groups: readonly (readonly PlaybookDocument[])[],
  more: readonly PlaybookDocument[],
): readonly (readonly PlaybookDocument[])[] {
  const touched = groups.filter((group) => group.some((document) => more.includes(document)));
  const others = groups.filter((group) => !touched.includes(group));
  return [...others, [...new Set([...touched.flat(), ...more])]];
}
