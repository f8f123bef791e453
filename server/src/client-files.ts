// The files of a folder that is on no disk of ours: the editor lists and reads them, so a browser or a virtual workspace will do.
import type { Connection } from 'vscode-languageserver';
import {
  configFileName,
  decode,
  type Exclusion,
  emptySnapshot,
  exclusionOf,
  type FileContent,
  type FileSource,
  fileTypeOf,
  folderOf,
  maximumFileBytes,
  tooLarge,
  withFiles,
  workspaceFolders,
} from '#core';
import {
  type ListFilesAnswer,
  type ListFilesParams,
  listFilesRequest,
  type ReadFileAnswer,
  type ReadFileParams,
  readFileRequest,
} from './protocol/index.ts';
import { uriOf } from './uri.ts';

/** What a config excludes is left out, as on a disk; `.gitignore` files are for disks only. */
export function clientFiles(connection: Connection, folderUri: string, initialized: Promise<void>): FileSource {
  const read = (path: string) => readFile(connection, uriOf(folderUri, path));
  const listed = async (params: ListFilesParams) => {
    await initialized;
    const { paths } = await connection.sendRequest<ListFilesAnswer>(listFilesRequest, params);
    return paths;
  };
  return {
    list: async () => {
      const paths = await listed({ folderUri });
      const ours = paths.filter((path) => fileTypeOf(path)).sort();
      const excludes = await exclusionsIn(ours, read);
      return ours.filter((path) => {
        const workspace = folderOf(path, [...excludes.keys()]);
        return !excludes.get(workspace)?.(workspace === '' ? path : path.slice(workspace.length + 1));
      });
    },
    read,
    isFolder: async (path) => (await listed({ folderUri: uriOf(folderUri, path) })).length > 0,
  };
}

async function exclusionsIn(
  paths: readonly string[],
  read: FileSource['read'],
): Promise<ReadonlyMap<string, Exclusion>> {
  const folders = workspaceFolders(paths);
  const exclusions = await Promise.all(
    folders.map(async (folder): Promise<[string, Exclusion]> => {
      const config = folder === '' ? configFileName : `${folder}/${configFileName}`;
      const content = paths.includes(config) ? await read(config) : undefined;
      const { settings } = withFiles(emptySnapshot, [[configFileName, content]]);
      return [folder, exclusionOf(settings.exclude)];
    }),
  );
  return new Map(exclusions);
}

async function readFile(connection: Connection, uri: string): Promise<FileContent | undefined> {
  const params: ReadFileParams = { uri, maximumBytes: maximumFileBytes };
  const answer = await connection.sendRequest<ReadFileAnswer>(readFileRequest, params);
  switch (answer.kind) {
    case 'file':
      return decode(Uint8Array.from(atob(answer.bytes), (character) => character.charCodeAt(0)));
    case 'too-large':
      return { unreadable: tooLarge(answer.size) };
    case 'unreadable':
      return {
        unreadable: { reason: 'no-access', message: `This file could not be read, because ${answer.reason}.` },
      };
    case 'missing':
      return undefined;
    default:
      return answer satisfies never;
  }
}
