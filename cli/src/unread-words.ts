// What could not be read, in words: whoever makes something from the rest has to know.
import { type OpenedWorkspaces, unreadIn } from '#core/node';
import { displayPath } from './check.ts';
import type { Io } from './io.ts';

/** So many are named one by one. */
const namedAtMost = 5;

/** The start of a sentence; never called with none. */
export function unreadWords(files: readonly string[]): string {
  const named = files.slice(0, namedAtMost).map((file) => `“${file}”`);
  const rest = files.length - named.length;
  const last = rest > 0 ? `${rest} more` : named.length > 1 ? named.pop() : undefined;
  return `${named.join(', ')}${last === undefined ? '' : ` and ${last}`} could not be read`;
}

/** What could not be read and why, and what that means: a sentence in lower case, without its end. */
export function unreadReasons(
  unread: readonly { readonly path: string; readonly message: string }[],
  meaning: string,
): string {
  const reasons = unread.slice(0, namedAtMost).map(({ path, message }) => `${path}: ${message}`);
  return [...reasons, `${unreadWords(unread.map(({ path }) => path))}, so ${meaning}.`].join('\n');
}

/** Why a command that makes something from whole workspaces makes nothing; `undefined` when all was read. `meaning` as above. */
export function unreadRefusal(
  opened: Pick<OpenedWorkspaces, 'workspaces' | 'skipped'>,
  io: Io,
  meaning = 'nothing was made',
): string | undefined {
  const unread = unreadIn(opened).map(({ path, message }) => ({ path: displayPath(io.cwd, path, ''), message }));
  return unread.length === 0 ? undefined : unreadReasons(unread, meaning);
}
