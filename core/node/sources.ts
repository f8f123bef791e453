// One side of a comparison: which files it has, by what their content is called, and their texts when asked for.
import { hash } from 'node:crypto';
import path from 'node:path';
import { fileTypeOf } from '#core';
import { discover } from './discover.ts';
import { blobContents, blobsAt } from './git.ts';
import type { GitProblem } from './git-process.ts';
import { pathIn } from './inside.ts';
import { isUnread, type Skipped } from './listing.ts';
import { type FileBytes, readerIn } from './read-file.ts';
import { othersTurn } from './take-turns.ts';

export interface Source {
  /** By path relative to the root of the comparison; what has the same id is the same. */
  readonly ids: ReadonlyMap<string, string>;
  /** What could not be looked at, by path, with a sentence each: a comparison without it says what is not so. */
  readonly unread: readonly Pick<Skipped, 'path' | 'message'>[];
  /** What is not there is left out. */
  readonly read: (files: readonly string[]) => Promise<ReadonlyMap<string, FileBytes> | GitProblem>;
}

/** `prefix`: the folder inside the repository, without a slash at its end. */
export async function commitSource(folder: string, commit: string, prefix: string): Promise<Source | GitProblem> {
  const start = prefix === '' ? '' : `${prefix}/`;
  const blobs = await blobsAt(folder, commit, (file) => file.startsWith(start) && fileTypeOf(file) !== undefined);
  if ('problem' in blobs) return blobs;
  const ids = new Map([...blobs].map(([file, id]) => [file.slice(start.length), id]));
  const known = new Map<string, Uint8Array>();
  return {
    ids,
    unread: [],
    read: async (files) => {
      const wanted = files.flatMap((file) => ids.get(file) ?? []).filter((id) => !known.has(id));
      const contents = await blobContents(folder, wanted);
      if ('problem' in contents) return contents;
      for (const [id, bytes] of contents) known.set(id, bytes);
      return picked(files, (file) => known.get(ids.get(file) ?? ''));
    },
  };
}

/** All playbooks, templates and settings below a folder, as they are on the disk. */
export async function diskSource(root: string): Promise<Source> {
  const { files, skipped } = await discover(root);
  const source = await readSource(
    root,
    files.map((file) => [file, pathIn(root, file)]),
  );
  return { ...source, unread: [...skipped.filter(isUnread), ...source.unread] };
}

/** One file, whatever it is called: a tool that compares may have given it another name. */
export async function fileSource(full: string): Promise<Source> {
  const name = path.basename(full);
  const shown = fileTypeOf(name) === undefined ? `${name}.playbook.yaml` : name;
  return readSource(path.dirname(full), [[shown, full]]);
}

/** So many files are read before others, such as an answer of git, get their turn. */
const filesAtOnce = 50;

async function readSource(root: string, files: readonly (readonly [name: string, full: string])[]): Promise<Source> {
  const read = readerIn(root);
  const all = new Map<string, FileBytes>();
  const ids = new Map<string, string>();
  const unread: { readonly path: string; readonly message: string }[] = [];
  for (const [name, full] of files) {
    const bytes = read(full);
    all.set(name, bytes);
    ids.set(name, idOf(bytes));
    if ('unreadable' in bytes && bytes.unreadable.reason === 'no-access')
      unread.push({ path: name, message: bytes.unreadable.message });
    if (all.size % filesAtOnce === 0) await othersTurn();
  }
  return { ids, unread, read: async (wanted) => picked(wanted, (file) => all.get(file)) };
}

function picked(
  files: readonly string[],
  bytesOf: (file: string) => FileBytes | undefined,
): ReadonlyMap<string, FileBytes> {
  return new Map(
    files.flatMap((file) => {
      const bytes = bytesOf(file);
      return bytes ? [[file, bytes] as const] : [];
    }),
  );
}

/** `source`, reading what the other side has too from there: on the disk it is at hand, and git would be asked once more. */
export function withSameFrom(source: Source, other: Source): Source {
  const isSame = (file: string): boolean => source.ids.has(file) && source.ids.get(file) === other.ids.get(file);
  const read: Source['read'] = async (files) => {
    const same = await other.read(files.filter(isSame));
    const own = await source.read(files.filter((file) => !isSame(file)));
    if ('problem' in same) return same;
    return 'problem' in own ? own : new Map([...same, ...own]);
  };
  return { ...source, read };
}

/** `source`, where everything but one file is as on the other side. */
export function onlyFile(source: Source, other: Source, file: string): Source {
  const own = source.ids.get(file);
  const ids = new Map([...other.ids].filter(([each]) => each !== file));
  if (own !== undefined) ids.set(file, own);
  const read: Source['read'] = async (files) => {
    const mine = await source.read(files.filter((each) => each === file));
    const rest = await other.read(files.filter((each) => each !== file));
    if ('problem' in mine) return mine;
    return 'problem' in rest ? rest : new Map([...rest, ...mine]);
  };
  return { ids, unread: source.unread.filter(({ path: at }) => at === file), read };
}

/** As git calls bytes like these; what git holds in others, as with line ends that it changes, only costs a look. */
function idOf(bytes: FileBytes): string {
  if ('unreadable' in bytes) return `unreadable ${bytes.unreadable.message}`;
  if (asInGit.length < bytes.length + longestHead) asInGit = Buffer.allocUnsafe(2 * (bytes.length + longestHead));
  const start = asInGit.write(`blob ${bytes.length}\0`);
  asInGit.set(bytes, start);
  return hash('sha1', asInGit.subarray(0, start + bytes.length));
}

/** Whoever hashes in one go does it in half the time, and needs all in one place. */
let asInGit = Buffer.alloc(0);
const longestHead = 32;
