// Lists and reads files for a server that has no disk: through VS Code, so that virtual folders and browsers will do.
import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ListFilesAnswer,
  type ListFilesParams,
  listFilesRequest,
  type ReadFileAnswer,
  type ReadFileParams,
  readFileRequest,
} from '#server/protocol';

/** Files and folders that are looked at below one folder; as many as on a disk. */
const maximumEntries = 50_000;
const neverOurs: ReadonlySet<string> = new Set(['.git', 'node_modules']);
const maybeOurs = /\.playbook\.ya?ml$|\.hbs$|^support-playbooks\.(config|baseline)\.\w+$/;

export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(listFilesRequest, async ({ folderUri }: ListFilesParams): Promise<ListFilesAnswer> => {
    const paths: string[] = [];
    for await (const path of filesBelow(Uri.parse(folderUri, true))) paths.push(path);
    return { paths };
  });
  client.onRequest<ReadFileAnswer, void>(readFileRequest, ({ uri, maximumBytes }: ReadFileParams) =>
    storedFile(Uri.parse(uri, true), maximumBytes),
  );
}

/** By listing folders, because not every virtual folder can be searched. A folder that cannot be opened is left out. */
export async function* filesBelow(root: Uri): AsyncGenerator<string> {
  let left = maximumEntries;
  const folders = [''];
  for (let folder = folders.shift(); folder !== undefined; folder = folders.shift()) {
    for (const [name, type] of await entriesOf(Uri.joinPath(root, folder))) {
      if (left-- <= 0) return;
      const path = folder === '' ? name : `${folder}/${name}`;
      const isLink = (type & FileType.SymbolicLink) !== 0;
      if ((type & FileType.Directory) !== 0) {
        if (!isLink && !neverOurs.has(name)) folders.push(path);
      } else if (maybeOurs.test(name)) yield path;
    }
  }
}

async function entriesOf(folder: Uri): Promise<readonly [string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return []; // No access, or gone since it was listed.
  }
}

async function storedFile(uri: Uri, maximumBytes: number): Promise<ReadFileAnswer> {
  try {
    const { size } = await workspace.fs.stat(uri);
    if (size > maximumBytes) return { kind: 'too-large', size };
  } catch {
    return { kind: 'missing' };
  }
  try {
    return { kind: 'file', bytes: base64(await workspace.fs.readFile(uri)) };
  } catch (error) {
    return { kind: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
  }
}

/** In steps, because a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let characters = '';
  for (let at = 0; at < bytes.length; at += 8192) characters += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(characters);
}
