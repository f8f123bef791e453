// Workspaces as they were, for an editor that compares with the same revisions after every edit.
import type { Snapshot } from '#core';
import { snapshotAt } from './base-snapshot.ts';
import { baseRevision, commitOf, notARepository, revisionsBetween } from './git.ts';
import type { GitProblem } from './git-process.ts';
import { type NamedRevision, namedRevisions } from './named-revisions.ts';
import { repositoryRoot } from './workspace-root.ts';

export interface PastWish {
  readonly base: string;
  /** The workspace as it is now when left out. */
  readonly head?: string | undefined;
  /** The workspace as it is now: what is the same there is not read again. */
  readonly like: Snapshot;
}

export interface PastSnapshots {
  readonly before: Snapshot;
  /** `undefined` for the workspace as it is now. */
  readonly after: Snapshot | undefined;
  /** The commit that counts as the older side, when it is not the one that was named. */
  readonly commonAncestor: string | undefined;
  /** The histories share nothing, so every difference counts. */
  readonly isPastUnknown: boolean;
}

export interface Past {
  /** `root` is the absolute folder of a workspace. A revision counts from where the histories parted. */
  readonly compared: (root: string, wish: PastWish) => Promise<PastSnapshots | GitProblem>;
  /** What there is to compare with; with `only`, whether git knows this one, and nothing else. */
  readonly revisions: (root: string, only?: string) => Promise<readonly NamedRevision[] | GitProblem>;
}

/** Commits never change, so the last few are remembered. */
export function createPast(): Past {
  const known = new Map<string, Snapshot>();

  async function at(root: string, commit: string, like: Snapshot): Promise<Snapshot | GitProblem> {
    const key = `${root}\0${commit}`;
    const before = known.get(key);
    if (before) return before;
    const made = await snapshotAt(root, commit, like);
    if ('problem' in made) return made;
    const [oldest] = known.keys();
    if (known.size >= mostKept && oldest !== undefined) known.delete(oldest);
    known.set(key, made);
    return made;
  }

  return {
    compared: async (root, { base, head, like }) => {
      if ((await repositoryRoot(root)) === undefined) return notARepository;
      const revisions = head === undefined ? await asPair(root, base) : await revisionsBetween(root, base, head);
      if ('problem' in revisions) return revisions;
      const { commit, isCommonAncestor, isNamed } = revisions.base;
      const before = await at(root, commit, like);
      if ('problem' in before) return before;
      const after = revisions.head === undefined ? undefined : await at(root, revisions.head, like);
      if (after && 'problem' in after) return after;
      const commonAncestor = isCommonAncestor && !isNamed ? commit : undefined;
      return { before, after, commonAncestor, isPastUnknown: !isCommonAncestor };
    },
    revisions: async (root, only) => {
      if ((await repositoryRoot(root)) === undefined) return notARepository;
      if (only === undefined) return namedRevisions(root);
      const found = await commitOf(root, only);
      return typeof found === 'string' ? [] : found;
    },
  };
}

/** Several workspaces of one window, each with two sides. */
const mostKept = 8;

async function asPair(root: string, ref: string) {
  const base = await baseRevision(root, ref);
  return 'problem' in base ? base : { base, head: undefined };
}
