// The one caller of git: reads the files of another revision, and lets nothing in a repository run or speak for itself.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { reasonOf, wayOutOf } from './error-code.ts';

/** Why git could not answer, as a sentence for people. */
export interface GitProblem {
  readonly problem: string;
}

export interface Revision {
  /** 40 or 64 hexadecimal digits. */
  readonly commit: string;
  /** Where the history of `HEAD` and the named revision parted, unless they share none; else the named one itself. */
  readonly isCommonAncestor: boolean;
  /** It is the named one itself, and not an older one. */
  readonly isNamed: boolean;
}

/**
 * The commit from which `HEAD` and `ref` went apart, so that what others did on that branch meanwhile is no change of
 * ours. `folder` is absolute.
 */
export async function baseRevision(folder: string, ref: string): Promise<Revision | GitProblem> {
  const commit = await commitOf(folder, ref);
  return typeof commit === 'string' ? commonAncestor(folder, commit, 'HEAD') : commit;
}

/**
 * The two commits to compare: what came to `head` since it went apart from `base`; all that lies between them where
 * `head` is itself an ancestor, or where they share nothing.
 */
export async function revisionsBetween(
  folder: string,
  base: string,
  head: string,
): Promise<{ readonly base: Revision; readonly head: string } | GitProblem> {
  const [from, to] = await Promise.all([commitOf(folder, base), commitOf(folder, head)]);
  if (typeof from !== 'string') return from;
  if (typeof to !== 'string') return to;
  const ancestor = await commonAncestor(folder, from, to);
  if ('problem' in ancestor) return ancestor;
  return {
    base: ancestor.commit === to ? { commit: from, isCommonAncestor: true, isNamed: true } : ancestor,
    head: to,
  };
}

/** 40 or 64 hexadecimal digits. */
async function commitOf(folder: string, ref: string): Promise<string | GitProblem> {
  if (ref === '' || ref.startsWith('-') || /[\0\r\n]/.test(ref))
    return { problem: `“${ref}” is not a revision of git.` };
  const found = await git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if ('problem' in found) return found;
  const commit = found.output.toString('utf8').trim();
  return found.code === 0 && isCommit(commit) ? commit : unknownRevision(folder, ref, found);
}

/** `head` is a commit, or the word HEAD. */
async function commonAncestor(folder: string, commit: string, head: string): Promise<Revision | GitProblem> {
  const ancestor = await git(folder, ['merge-base', '--', commit, head]);
  if ('problem' in ancestor) return ancestor;
  const [base = ''] = ancestor.output.toString('utf8').trim().split('\n');
  return ancestor.code === 0 && isCommit(base)
    ? { commit: base, isCommonAncestor: true, isNamed: base === commit }
    : { commit, isCommonAncestor: false, isNamed: true };
}

/** The files of a commit by their path from the root of the repository, as far as `isWanted`; links and submodules are none. */
export async function filesAt(
  folder: string,
  commit: string,
  isWanted: (file: string) => boolean,
): Promise<ReadonlyMap<string, Uint8Array> | GitProblem> {
  const blobs = await blobsAt(folder, commit, isWanted);
  if ('problem' in blobs) return blobs;
  const contents = await blobContents(folder, [...blobs.values()]);
  if ('problem' in contents) return contents;
  return new Map([...blobs].map(([file, id]) => [file, contents.get(id) ?? new Uint8Array()]));
}

/** The same, as the ids of their contents: what has the same id is the same. */
export async function blobsAt(
  folder: string,
  commit: string,
  isWanted: (file: string) => boolean,
): Promise<ReadonlyMap<string, string> | GitProblem> {
  const listed = await git(folder, ['ls-tree', '-r', '-z', '--full-tree', commit]);
  if ('problem' in listed) return listed;
  if (listed.code !== 0) return refused(listed);
  const blobs = listed.output
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const [, id, file] = /^100(?:644|755) blob ([0-9a-f]{40,64})\t(.+)$/s.exec(line) ?? [];
      return id !== undefined && file !== undefined && isWanted(file) ? [[file, id] as const] : [];
    });
  return new Map(blobs);
}

/** Contents by their ids, as `blobsAt` gives them. */
export async function blobContents(
  folder: string,
  wanted: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array> | GitProblem> {
  const ids = [...new Set(wanted)];
  if (ids.length === 0) return new Map();
  const read = await git(folder, ['cat-file', '--batch'], ids.map((id) => `${id}\n`).join(''));
  if ('problem' in read) return read;
  const contents = read.code === 0 ? contentsIn(read.output) : undefined;
  if (contents?.length !== ids.length) return refused(read);
  return new Map(ids.map((id, index) => [id, contents[index] ?? new Uint8Array()]));
}

/** Each answer is a line `<id> blob <size>`, so many bytes, and a line break. */
function contentsIn(output: Buffer): readonly Uint8Array[] | undefined {
  const contents: Uint8Array[] = [];
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(0x0a, at);
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(output.subarray(at, end).toString('latin1'))?.[1];
    if (end < 0 || size === undefined) return undefined;
    at = end + 1 + Number(size);
    contents.push(output.subarray(end + 1, at));
    at += 1;
  }
  return contents;
}

interface Answer {
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

async function git(folder: string, args: readonly string[], input = ''): Promise<Answer | GitProblem> {
  const program = await gitProgram();
  if (program === undefined)
    return { problem: 'git was not found. Install it, or do without comparing with another revision.' };
  return new Promise((resolve) => {
    const child = start(program, [...quiet, ...args], folder);
    if ('problem' in child) {
      resolve(child);
      return;
    }
    const parts: Buffer[] = [];
    let size = 0;
    let complaint = '';
    const end = (answer: Answer | GitProblem): void => {
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
function start(program: string, args: readonly string[], cwd: string): ChildProcessWithoutNullStreams | GitProblem {
  try {
    return spawn(program, args, {
      cwd,
      env: environment(),
      stdio: ['pipe', 'pipe', 'pipe'],
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

/** By its whole path, so that a program of that name in the folder is never meant. */
async function gitProgram(): Promise<string | undefined> {
  const name = process.platform === 'win32' ? 'git.exe' : 'git';
  const folders = (process.env.PATH ?? process.env.Path ?? '')
    .split(path.delimiter)
    .filter((each) => path.isAbsolute(each));
  for (const folder of folders) {
    const program = path.join(folder, name);
    const isThere = await access(program, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return program;
  }
  return undefined;
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

async function unknownRevision(folder: string, ref: string, answer: Answer): Promise<GitProblem> {
  if (/dubious ownership/.test(answer.complaint)) return refused(answer);
  const inside = await git(folder, ['rev-parse', '--git-dir']);
  if ('problem' in inside) return inside;
  if (inside.code !== 0) return /not a git repository/i.test(inside.complaint) ? notARepository : refused(inside);
  return { problem: `git knows no revision “${ref}” here. In CI, fetch more of the history (fetch-depth: 0).` };
}

const notARepository: GitProblem = {
  problem: 'This folder is in no git repository, so there is nothing to compare with.',
};

function refused({ complaint }: Answer): GitProblem {
  const [first = ''] = complaint.trim().split('\n');
  const reason = first.replace(/^(fatal|error): /, '') || 'it gave no reason';
  const wayOut = /dubious ownership/.test(reason)
    ? 'If you trust it, tell git so with “safe.directory” in your own config.'
    : '“git fsck” looks for what is broken.';
  return { problem: `git could not read the older revision: ${reason}. ${wayOut}` };
}

function isCommit(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
