// What of a workspace nobody can see: what is there may be what somebody looks for.
import type { PlaybookDocument } from '../playbook/document.ts';
import type { Snapshot } from './snapshot.ts';
import { fileTypeOf } from './source-file.ts';

const hiddenLists = new WeakMap<Snapshot, readonly unknown[]>();

/** Files that cannot be read, and documents of which a part or the kind is unknown. */
export function hiddenParts(snapshot: Snapshot): readonly unknown[] {
  const known = hiddenLists.get(snapshot);
  if (known) return known;
  const hidden: unknown[] = [];
  for (const file of snapshot.files.values()) {
    if (file.type === 'unreadable' && fileTypeOf(file.path) === 'playbooks') hidden.push(file);
    else if (file.type === 'playbooks') hidden.push(...file.documents.map(({ document }) => document).filter(isHiding));
  }
  hiddenLists.set(snapshot, hidden);
  return hidden;
}

export function isHiding({ kind, name, yaml }: PlaybookDocument): boolean {
  if (kind === undefined) return yaml.root !== undefined || yaml.problems.length > 0;
  return name === undefined || yaml.breaks.length > 0;
}
