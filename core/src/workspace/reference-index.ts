// Who points to what in a workspace, worked out once for each snapshot.
import type { PlaybookDocument } from '../playbook/document.ts';
import { scopeOfType } from '../playbook/kinds.ts';
import { keptIndex } from './kept-index.ts';
import type { Snapshot } from './snapshot.ts';

/** Who points to what. Things inside a document are that document's own business and are not in it. */
interface ReferenceIndex {
  readonly users: ReadonlyMap<string, readonly PlaybookDocument[]>;
  /** What stands in `users` no more as it is there: to copy all of it at every letter would cost more than the letter. */
  readonly newer: ReadonlyMap<string, readonly PlaybookDocument[]>;
  readonly names: ReadonlyMap<string, readonly string[]>;
}

const referenceIndex: (snapshot: Snapshot) => ReferenceIndex = keptIndex<ReferenceIndex>({
  build,
  addedBy: pointersText,
  update({ users, newer, names }, edited) {
    const now = new Map(newer);
    for (const { before, after } of edited) {
      for (const key of pointersOf(after).keys())
        now.set(
          key,
          (now.get(key) ?? users.get(key) ?? []).map((user) => (user === before ? after : user)),
        );
    }
    return now.size > mostNewer
      ? { users: new Map([...users, ...now]), newer: new Map(), names }
      : { users, newer: now, names };
  },
});

/** So many are quicker to copy than to be looked for in two places. */
const mostNewer = 500;

/** The documents that point to a thing, in path order. */
export function usersOf(snapshot: Snapshot, thing: Pointer): readonly PlaybookDocument[] {
  const { users, newer } = referenceIndex(snapshot);
  const key = keyOf(thing);
  return newer.get(key) ?? users.get(key) ?? [];
}

/** The names that are used for things of a type in a strategy, each once. */
export function namesUsed(snapshot: Snapshot, type: string, strategy: string): readonly string[] {
  return referenceIndex(snapshot).names.get(`${type} @${strategy}`) ?? [];
}

function build(documents: readonly PlaybookDocument[]): ReferenceIndex {
  const users = new Map<string, PlaybookDocument[]>();
  const names = new Map<string, string[]>();
  for (const document of documents) {
    for (const [key, pointer] of pointersOf(document)) {
      const sameKey = users.get(key);
      if (sameKey) sameKey.push(document);
      else {
        users.set(key, [document]);
        const about = `${pointer.type} @${pointer.strategy}`;
        const sameAbout = names.get(about);
        if (sameAbout) sameAbout.push(pointer.name);
        else names.set(about, [pointer.name]);
      }
    }
  }
  return { users, newer: new Map(), names };
}

export interface Pointer {
  readonly type: string;
  readonly name: string;
  /** Of the strategy in which the name is looked up; empty for names of the whole workspace. */
  readonly strategy: string;
}

const pointers = new WeakMap<PlaybookDocument, ReadonlyMap<string, Pointer>>();

const pointersTexts = new WeakMap<PlaybookDocument, string>();

/** Everything that a document points to beyond itself, as one text. */
export function pointersText(document: PlaybookDocument): string {
  const known = pointersTexts.get(document) ?? JSON.stringify([...pointersOf(document).keys()]);
  pointersTexts.set(document, known);
  return known;
}

/** What a document points to beyond itself, by the keys of the index. */
export function pointersOf(document: PlaybookDocument): ReadonlyMap<string, Pointer> {
  const known = pointers.get(document);
  if (known) return known;
  const own = new Map<string, Pointer>();
  const home = nameOfStrategy(document);
  for (const { to, id: name } of document.references) {
    for (const type of to.types) {
      const scope = scopeOfType(type);
      if (scope === 'document') continue;
      const pointer = { type, name, strategy: scope === 'strategy' ? (home ?? '') : '' };
      own.set(keyOf(pointer), pointer);
    }
  }
  pointers.set(document, own);
  return own;
}

const strategyNames = new WeakMap<PlaybookDocument, { readonly name: string | undefined }>();

/** Where the ids of a document are looked up: in the first strategy that it names, or in itself. */
export function nameOfStrategy(document: PlaybookDocument): string | undefined {
  if (document.kind === 'ChannelStrategy') return document.name;
  const before = strategyNames.get(document);
  if (before) return before.name;
  const name = document.references.find(({ to }) => to.types.includes('strategy'))?.id;
  strategyNames.set(document, { name });
  return name;
}

/** The key of a thing among the users of the index. */
function keyOf({ type, name, strategy }: Pointer): string {
  return `${type} ${name} @${strategy}`;
}
