// `validate --watch`: opens again after every change, and reports when what there is to judge has changed.
import { type CheckOptions, openToCheck } from './check.ts';
import type { Io } from './io.ts';
import type { Opened } from './opened.ts';
import { say } from './session.ts';
import { watchFolders } from './watch-folders.ts';

/** Ends with the process only. What was read and judged before stays so. */
export async function watchWorkspaces(
  io: Io,
  options: CheckOptions,
  report: (opened: Opened) => Promise<unknown>,
): Promise<never> {
  let before: Opened | undefined;
  const check = async (): Promise<void> => {
    const opened = await openToCheck(io, { ...options, before });
    if ('missing' in opened)
      return say(io, `There is no ${opened.missing.map((each) => `“${each}”`).join(', ')} any more.`);
    if ('problem' in opened) return say(io, opened.problem);
    // Our own reports, and files of others, change nothing.
    if (before && isSame(before, opened)) return;
    if (before) separate(io);
    before = opened;
    await report(opened);
    say(io, 'Watching for changes; Ctrl+C ends it.');
  };
  const first = await openToCheck(io, options);
  const roots = 'workspaces' in first ? first.workspaces.map(({ root }) => root) : [];
  return watchFolders(roots.length > 0 ? roots : [io.cwd], check);
}

/** A terminal is cleared, but keeps what scrolled away. The words are what the problem matcher of VS Code waits for. */
function separate(io: Io): void {
  const { stdout, env } = io;
  stdout.write(stdout.isTTY && env.TERM !== 'dumb' ? '\u001b[2J\u001b[H' : '\n');
  say(io, 'Checking again.');
}

function isSame(a: Opened, b: Opened): boolean {
  return JSON.stringify(whatCounts(a)) === JSON.stringify(whatCounts(b));
}

function whatCounts({ workspaces, skipped }: Opened): unknown {
  return [skipped, workspaces.map(({ root, contents, focus, today }) => [root, [...contents], focus, today])];
}
