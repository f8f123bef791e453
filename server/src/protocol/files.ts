// Asking the client for files, where the server has no disk of its own.

/** Server to client, where the server has no disk of its own: the paths of all files below a folder that may be ours. */
export const listFilesRequest = 'support-playbooks/listFiles';

export interface ListFilesParams {
  readonly folderUri: string;
}

export interface ListFilesAnswer {
  /** Relative to the folder, with forward slashes. */
  readonly paths: readonly string[];
}

/** Server to client: one file as it is stored. */
export const readFileRequest = 'support-playbooks/readFile';

export interface ReadFileParams {
  readonly uri: string;
  /** A larger file is not sent. */
  readonly maximumBytes: number;
}

export type ReadFileAnswer =
  | { readonly kind: 'file' /** In base64. */; readonly bytes: string }
  | { readonly kind: 'too-large'; readonly size: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly reason: string };
