// The one place that starts git, and lets nothing in a repository run or speak for itself.
import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { reasonOf, wayOutOf } from './error-code.ts';

/** Why git could not answer, as a sentence for people; with a name where an editor has a way out of its own. */
export interface GitProblem {
  readonly problem: string;
  readonly reason?: 'no-git' | 'no-repository' | 'no-commit' | 'unknown-revision';
}

export interface GitAnswer {
  readonly code: number;
  readonly output: Buffer;
  readonly complaint: string;
}

const timeLimit = 10_000;
const outputLimit = 50 * 1024 * 1024;

/** A repository may come from anybody: its config, hooks, pagers and transports stay off. */
const quiet = [
  '--no-pager',
  '--no-replace-objects',
  ...['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'protocol.allow=never'].flatMap((setting) => ['-c', setting]),
];

export async function git(folder: string, args: readonly string[], input = ''): Promise<GitAnswer | GitProblem> {
  const program = gitProgram();
  if (program === undefined)
    return {
      problem: 'git was not found. Install it, or do without comparing with another revision.',
      reason: 'no-git',
    };
  return new Promise((resolve) => {
    const child = start(program, [...quiet, ...args], { cwd: folder, hasInput: input !== '' });
    if ('problem' in child) {
      resolve(child);
      return;
    }
    const parts: Buffer[] = [];
    let size = 0;
    let complaint = '';
    const end = (answer: GitAnswer | GitProblem): void => {
      clearTimeout(timer);
      resolve(answer);
      if (child.exitCode === null) child.kill('SIGKILL');
    };
    const timer = setTimeout(() => end({ problem: 'git did not answer within 10 seconds.' }), timeLimit);
    child.on('error', (error) => end(notStarted(error)));
    // Where there is no room for pipes there are none, and the error follows.
    child.stdout?.on('data', (part: Buffer) => {
      size += part.length;
      if (size > outputLimit) end({ problem: 'The older revision holds more than 50 MB of playbooks.' });
      else parts.push(part);
    });
    child.stderr?.on('data', (part: Buffer) => {
      if (complaint.length < 4000) complaint += part.toString('utf8');
    });
    child.stdin?.on('error', () => undefined); // It ended early; its exit code says so.
    child.on('close', (code) => end({ code: code ?? 1, output: Buffer.concat(parts), complaint }));
    child.stdin?.end(input);
  });
}

/** Most failures come as an event, some are thrown. */
function start(
  program: string,
  args: readonly string[],
  { cwd, hasInput }: { readonly cwd: string; readonly hasInput: boolean },
): ChildProcess | GitProblem {
  try {
    return spawn(program, args, {
      cwd,
      env: environment(),
      stdio: [hasInput ? 'pipe' : 'ignore', 'pipe', 'pipe'],
      shell: false,
      windowsHide: true,
    });
  } catch (error) {
    return notStarted(error);
  }
}

function notStarted(error: unknown): GitProblem {
  return { problem: `git could not be started, because ${reasonOf(error)}.${wayOutOf(error)}` };
}

/** By its whole path, so that a program of that name in the folder is never meant. At once: while git starts, others can work. */
function gitProgram(): string | undefined {
  const name = process.platform === 'win32' ? 'git.exe' : 'git';
  return (process.env.PATH ?? process.env.Path ?? '')
    .split(path.delimiter)
    .filter((each) => path.isAbsolute(each))
    .map((folder) => path.join(folder, name))
    .find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What variables of git say about other repositories, programs and config must not count. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name));
  return {
    ...Object.fromEntries(kept),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_NO_LAZY_FETCH: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
}

export function refused({ complaint }: GitAnswer): GitProblem {
  const [first = ''] = complaint.trim().split('\n');
  const reason = first.replace(/^(fatal|error): /, '') || 'it gave no reason';
  const wayOut = /dubious ownership/.test(reason)
    ? 'If you trust it, tell git so with “safe.directory” in your own config.'
    : '“git fsck” looks for what is broken.';
  return { problem: `git could not read the older revision: ${reason}. ${wayOut}` };
}

/** 40 or 64 hexadecimal digits. */
export function isCommit(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
