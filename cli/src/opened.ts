// The workspaces of one run, opened and not yet judged.
import type { Settings, Snapshot } from '#core';
import type { OpenedWorkspace, OpenedWorkspaces } from '#core/node';

export interface CheckedWorkspace extends OpenedWorkspace {
  readonly settings: Settings;
  readonly usesBaseline: boolean;
  readonly today: string;
  /** What it was at the revision of `changedSince`. */
  readonly base: Snapshot | undefined;
}

export interface Opened {
  readonly workspaces: readonly CheckedWorkspace[];
  readonly skipped: OpenedWorkspaces['skipped'];
  /** There is no common past with the revision of `changedSince`, so more counts as changed than was. */
  readonly isPastUnknown: boolean;
  /** From the root of the repository to the current folder; empty or with a slash at its end. */
  readonly prefix: string;
}
