// What a person may choose to compare with: branches, tags and commits.
import { commitOf } from './git.ts';
import { type GitAnswer, type GitProblem, git, isCommit, refused } from './git-process.ts';

/** Something that a person may choose to compare with. */
export interface NamedRevision {
  readonly kind: 'branch' | 'tag' | 'remote-branch' | 'commit';
  /** As people call it: `main`, `v1.2`, or the first digits of a commit. */
  readonly name: string;
  /** As git finds it whatever else has that name. */
  readonly ref: string;
  /** As YYYY-MM-DD. */
  readonly date: string;
  /** The first line of what its author said. */
  readonly subject: string;
}

/** Branches, tags and commits of `HEAD`, each the newest first and no more than people look through. `folder` is absolute. */
export async function namedRevisions(folder: string): Promise<readonly NamedRevision[] | GitProblem> {
  const head = await commitOf(folder, 'HEAD');
  if (typeof head !== 'string') return head;
  const fields = '%(refname)%00%(creatordate:short)%00%(contents:subject)';
  const refs = ['refs/heads', 'refs/tags', 'refs/remotes'];
  const [named, commits] = await Promise.all([
    git(folder, ['for-each-ref', '--sort=-creatordate', `--count=${most}`, `--format=${fields}`, ...refs]),
    // Not `log`, which a config may make run a program that checks signatures.
    git(folder, ['rev-list', `--max-count=${most}`, '--format=%H%x00%cs%x00%s', head, '--']),
  ]);
  if ('problem' in named) return named;
  if ('problem' in commits) return commits;
  if (named.code !== 0) return refused(named);
  if (commits.code !== 0) return refused(commits);
  return [...namesIn(named), ...commitsIn(commits)];
}

const most = 100;

const refKinds = { heads: 'branch', tags: 'tag', remotes: 'remote-branch' } as const;

function namesIn({ output }: GitAnswer): readonly NamedRevision[] {
  const lines = output.toString('utf8').split('\n');
  return lines.flatMap((line) => {
    const [ref = '', date = '', subject = ''] = line.split('\0');
    const [, group, name] = /^refs\/(heads|tags|remotes)\/(.+)$/s.exec(ref) ?? [];
    if (name === undefined || !isGroup(group) || ref.endsWith('/HEAD')) return [];
    return [{ kind: refKinds[group], name, ref, date, subject }];
  });
}

function isGroup(group: string | undefined): group is keyof typeof refKinds {
  return group !== undefined && Object.hasOwn(refKinds, group);
}

function commitsIn({ output }: GitAnswer): readonly NamedRevision[] {
  const lines = output.toString('utf8').split('\n');
  return lines.flatMap((line) => {
    const [ref = '', date = '', subject = ''] = line.split('\0');
    return isCommit(ref) ? [{ kind: 'commit' as const, name: ref.slice(0, 8), ref, date, subject }] : [];
  });
}
