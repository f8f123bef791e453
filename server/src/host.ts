// What the server needs from the machine it runs on; Node and a browser worker each bring their own.
import type { FileSource, Snapshot } from '#core';
import type { CompareProblem, NamedRevision } from './protocol/index.ts';

export interface Host {
  /** The files of a folder, by its URI. Before `initialized` settles the client may not be asked for anything. */
  open(folderUri: string, initialized: Promise<void>): FileSource;
  /** The date in a time zone right now, as YYYY-MM-DD. */
  today(timeZone: string): string;
  /** Runs a function when the queue of messages has had its turn. */
  defer(run: () => void): void;
  /** Milliseconds from any fixed moment. */
  now(): number;
  /** What git knows; absent where there is none to ask, as in a browser. */
  readonly past?: Past;
}

/** Everything is `undefined` for a workspace that is on no disk, as in a virtual folder. */
export interface Past {
  /** The workspace of a URI as it was at `base`, and at `head` when that is given. */
  compared(
    workspaceUri: string,
    wish: {
      readonly base: string;
      readonly head?: string | undefined;
      /** The workspace as it is now: what is the same there need not be read again. */
      readonly like: Snapshot;
    },
  ): Promise<PastSnapshots | PastProblem | undefined>;
  /** What there is to compare with; with `only`, whether git knows this one. */
  revisions(
    workspaceUri: string,
    only: string | undefined,
  ): Promise<readonly NamedRevision[] | PastProblem | undefined>;
}

export interface PastSnapshots {
  readonly before: Snapshot;
  /** `undefined` for the workspace as it is now. */
  readonly after: Snapshot | undefined;
  readonly commonAncestor: string | undefined;
  readonly isPastUnknown: boolean;
}

export interface PastProblem {
  readonly problem: string;
  readonly reason?: Exclude<CompareProblem['reason'], 'no-disk' | undefined>;
}
