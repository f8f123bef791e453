// Which document of one revision is which of the other: by kind and name, by the name it had, else by its place.
import type { PlaybookDocument } from '../playbook/document.ts';
import { kinds } from '../playbook/kinds.ts';
import { known } from '../schema/value.ts';
import { allDocuments, type Snapshot } from '../workspace/snapshot.ts';
import type { Pair } from './side.ts';

export interface Paired {
  /** In the order of the newer revision; what is gone comes last. */
  readonly pairs: readonly Pair[];
  /** From `<type> <old name>` to the new name. */
  readonly renamed: ReadonlyMap<string, string>;
}

export function pairDocuments(before: Snapshot, after: Snapshot): Paired {
  const left = new Set(allDocuments(before));
  const found = new Map<PlaybookDocument, PlaybookDocument>();
  const fresh = allDocuments(after);
  const pairUp = (key: (document: PlaybookDocument) => string | undefined, old = key): void => {
    const byKey = new Map<string, PlaybookDocument[]>();
    for (const document of left) {
      const name = old(document);
      if (name !== undefined) byKey.set(name, [...(byKey.get(name) ?? []), document]);
    }
    for (const document of fresh) {
      if (found.has(document)) continue;
      const candidates = byKey.get(key(document) ?? '') ?? [];
      const same = candidates.find(({ path }) => path === document.path) ?? candidates[0];
      if (!same || !left.delete(same)) continue;
      candidates.splice(candidates.indexOf(same), 1);
      found.set(document, same);
    }
  };
  pairUp(nameOf);
  pairUp(previousNameOf, nameOf);
  // Renamed back: the older revision says how it was called before.
  pairUp(nameOf, previousNameOf);
  // Of two names for one thing nobody has said so, unless nothing else of it changed.
  pairUp(contentOf);
  // What does not say what it is, is what stood in its place.
  pairUp(placeIfUnnamed, (document) => document.path);
  pairUp((document) => document.path, placeIfUnnamed);
  const pairs: Pair[] = fresh.map((document) => ({ before: found.get(document), after: document }));
  return {
    pairs: [...pairs, ...[...left].map((document) => ({ before: document, after: undefined }))],
    renamed: renames(pairs),
  };
}

function renames(pairs: readonly Pair[]): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  for (const { before, after } of pairs) {
    if (!before?.kind || before.name === undefined || after?.name === undefined || before.name === after.name) continue;
    renamed.set(`${kinds[before.kind].type} ${before.name}`, after.name);
  }
  return renamed;
}

function nameOf({ kind, name }: PlaybookDocument): string | undefined {
  return kind === undefined || name === undefined ? undefined : `${kind} ${name}`;
}

function previousNameOf({ kind, playbook }: PlaybookDocument): string | undefined {
  const name = known(() => playbook?.metadata.previousName);
  return kind === undefined || name === undefined ? undefined : `${kind} ${name}`;
}

function contentOf({ kind, name, yaml }: PlaybookDocument): string | undefined {
  if (kind === undefined || name === undefined) return undefined;
  return `${kind} ${yaml.source.replaceAll(name, '')}`;
}

function placeIfUnnamed(document: PlaybookDocument): string | undefined {
  return nameOf(document) === undefined ? document.path : undefined;
}
