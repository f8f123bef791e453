// One root folder: what its disk holds, what the editor has open, and the snapshots of the workspaces in it.
import {
  emptySnapshot,
  type FileContent,
  type FileSource,
  fileTypeOf,
  folderOf,
  type Snapshot,
  withFiles,
  workspaceFolders,
} from '#core';
import { uriOf } from './uri.ts';

/** A file as core knows it: in which workspace, and by which path there. */
export interface FilePlace {
  readonly workspace: string;
  readonly path: string;
}

const neverOurs = /(?:^|\/)(?:\.git|node_modules)(?:\/|$)/;

/**
 * A class because it guards an invariant: the snapshots always equal what disk and open files say, open files winning.
 * Paths are relative to the root folder, unless they say otherwise.
 */
export class Folder {
  readonly uri: string;
  readonly #source: FileSource;
  readonly #disk = new Map<string, FileContent>();
  readonly #open = new Map<string, FileContent>();
  readonly #dirty = new Set<string>();
  #workspaces: readonly string[] = [''];
  #snapshots = new Map<string, Snapshot>([['', emptySnapshot]]);

  constructor(uri: string, source: FileSource) {
    this.uri = uri;
    this.#source = source;
  }

  async load(): Promise<void> {
    const paths = await this.#source.list();
    const contents = await Promise.all(paths.map((path) => this.#source.read(path)));
    for (const [index, path] of paths.entries()) this.#note(path, contents[index]);
  }

  /**
   * Reads from disk again what has changed there. A folder stands for everything below it, because editors name only the
   * folder when a whole one comes, goes or moves. Says whether anything of ours was among it.
   */
  async reload(paths: readonly string[]): Promise<boolean> {
    const files = new Set(paths.filter((path) => fileTypeOf(path)));
    const folders = new Set(paths.filter((path) => !fileTypeOf(path) && !neverOurs.test(path)));
    for (const known of this.#disk.keys()) if (isBelow(known, folders)) files.add(known);
    const there = await Promise.all([...folders].map((folder) => this.#source.isFolder(folder)));
    if (there.includes(true)) for (const file of await this.#source.list()) if (isBelow(file, folders)) files.add(file);
    for (const file of files) this.#note(file, await this.#source.read(file));
    return files.size > 0;
  }

  opened(path: string, content: FileContent): void {
    this.#open.set(path, content);
    this.#dirty.add(path);
  }

  closed(path: string): void {
    this.#open.delete(path);
    this.#dirty.add(path);
  }

  isOpen(path: string): boolean {
    return this.#open.has(path);
  }

  /** The snapshots, after all changes so far. */
  snapshots(): ReadonlyMap<string, Snapshot> {
    this.#apply();
    return this.#snapshots;
  }

  place(path: string): FilePlace {
    this.#apply();
    const workspace = folderOf(path, this.#workspaces);
    return { workspace, path: workspace === '' ? path : path.slice(workspace.length + 1) };
  }

  /** From a workspace's own path to a URI. */
  uriOf({ workspace, path }: FilePlace): string {
    return uriOf(this.uri, workspace === '' ? path : `${workspace}/${path}`);
  }

  #note(path: string, content: FileContent | undefined): void {
    if (content) this.#disk.set(path, content);
    else this.#disk.delete(path);
    this.#dirty.add(path);
  }

  #apply(): void {
    if (this.#dirty.size === 0) return;
    const known = new Set([...this.#disk.keys(), ...this.#open.keys()]);
    const workspaces = workspaceFolders(known);
    const isSame = workspaces.join('\n') === this.#workspaces.join('\n');
    if (!isSame) {
      this.#workspaces = workspaces;
      this.#snapshots = new Map(workspaces.map((folder) => [folder, emptySnapshot]));
    }
    const changes = new Map<string, [string, FileContent | undefined][]>();
    for (const path of isSame ? this.#dirty : known) {
      const workspace = folderOf(path, workspaces);
      const list = changes.get(workspace) ?? [];
      list.push([
        workspace === '' ? path : path.slice(workspace.length + 1),
        this.#open.get(path) ?? this.#disk.get(path),
      ]);
      changes.set(workspace, list);
    }
    for (const [workspace, list] of changes) {
      this.#snapshots.set(workspace, withFiles(this.#snapshots.get(workspace) ?? emptySnapshot, list));
    }
    this.#dirty.clear();
  }
}

function isBelow(file: string, folders: ReadonlySet<string>): boolean {
  for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1))
    if (folders.has(file.slice(0, end))) return true;
  return false;
}
