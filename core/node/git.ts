// What is asked of git: which commits are meant, and the files of one.
import { type GitAnswer, type GitProblem, git, isCommit, refused } from './git-process.ts';

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
  if (typeof commit !== 'string') return commit;
  return ref === 'HEAD' ? { commit, isCommonAncestor: true, isNamed: true } : commonAncestor(folder, commit, 'HEAD');
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

/** 40 or 64 hexadecimal digits. A reference may come from anybody, and is guarded here. */
export async function commitOf(folder: string, ref: string): Promise<string | GitProblem> {
  if (ref === '' || ref.startsWith('-') || /[\0\r\n]/.test(ref))
    return { problem: `“${ref}” is not a revision of git.`, reason: 'unknown-revision' };
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

async function unknownRevision(folder: string, ref: string, answer: GitAnswer): Promise<GitProblem> {
  if (/dubious ownership/.test(answer.complaint)) return refused(answer);
  const inside = await git(folder, ['rev-parse', '--git-dir']);
  if ('problem' in inside) return inside;
  if (inside.code !== 0) return /not a git repository/i.test(inside.complaint) ? notARepository : refused(inside);
  const head = await git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', 'HEAD^{commit}']);
  if ('problem' in head) return head;
  if (head.code !== 0) return unborn;
  return {
    problem: `git knows no revision “${ref}” here. In CI, fetch more of the history (fetch-depth: 0).`,
    reason: 'unknown-revision',
  };
}

export const notARepository: GitProblem = {
  problem: 'This folder is in no git repository, so there is nothing to compare with.',
  reason: 'no-repository',
};

const unborn: GitProblem = {
  problem: 'This repository has no commit yet, so there is nothing to compare with. Commit first, and compare then.',
  reason: 'no-commit',
};
