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

  /** Reads a file from disk again; a path that is gone takes everything below it along. */
  async reload(path: string): Promise<void> {
    if (fileTypeOf(path)) {
      this.#note(path, await this.#source.read(path));
      return;
    }
    for (const known of this.#disk.keys())
      if (known.startsWith(`${path}/`)) this.#note(known, await this.#source.read(known));
  }

  opened(path: string, content: string): void {
    this.#open.set(path, { content });
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
