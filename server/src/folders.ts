// All root folders of the editor's window, and which file belongs to which.
import { type FileSource, fileTypeOf, type Snapshot } from '#core';
import { type FilePlace, Folder } from './folder.ts';
import { parentUri, pathInside } from './uri.ts';

/** Everything a feature needs to know of one file. */
export interface OpenPlace extends FilePlace {
  readonly folder: Folder;
  readonly snapshot: Snapshot;
}

/** A class because it guards an invariant: every file belongs to the deepest folder around it, and to one only. */
export class Folders {
  readonly #open: (folderUri: string) => FileSource;
  readonly #folders: Folder[] = [];

  constructor(open: (folderUri: string) => FileSource) {
    this.#open = open;
  }

  get all(): readonly Folder[] {
    return this.#folders;
  }

  async add(uri: string): Promise<void> {
    if (this.#folders.some((folder) => folder.uri === uri)) return;
    const folder = new Folder(uri, this.#open(uri));
    await folder.load();
    this.#folders.push(folder);
    this.#folders.sort((a, b) => b.uri.length - a.uri.length);
  }

  remove(uri: string): Folder | undefined {
    const index = this.#folders.findIndex((folder) => folder.uri === uri);
    return index < 0 ? undefined : this.#folders.splice(index, 1)[0];
  }

  /** A file outside every folder makes a folder of its own, which holds open files only. */
  around(uri: string): { readonly folder: Folder; readonly path: string } | undefined {
    for (const folder of this.#folders) {
      const path = pathInside(folder.uri, uri);
      if (path !== undefined) return { folder, path };
    }
    return undefined;
  }

  aroundOrLoose(uri: string): { readonly folder: Folder; readonly path: string } | undefined {
    const known = this.around(uri);
    if (known) return known;
    const parent = parentUri(uri);
    if (parent === '' || fileTypeOf(uri) === undefined) return undefined;
    this.#folders.push(new Folder(parent, nothing));
    return this.around(uri);
  }

  place(uri: string): OpenPlace | undefined {
    const found = this.around(uri);
    if (!found) return undefined;
    const place = found.folder.place(found.path);
    const snapshot = found.folder.snapshots().get(place.workspace);
    return snapshot && { ...place, folder: found.folder, snapshot };
  }
}

const nothing: FileSource = { list: async () => [], read: async () => undefined, isFolder: async () => false };
