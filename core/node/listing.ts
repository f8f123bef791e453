// What was found below a folder, and what was left out and why.

export interface Listing {
  /** Relative to the root, with forward slashes, in code-unit order. */
  readonly files: readonly string[];
  readonly skipped: readonly Skipped[];
}

export interface Skipped {
  /** Relative like the files; a folder ends with a slash. */
  readonly path: string;
  readonly reason: SkipReason;
  /** A sentence for people. */
  readonly message: string;
}

/** `no-access` and `too-many` mean that something may have been missed; the others are as the author wishes. */
export type SkipReason = 'excluded' | 'git-ignored' | 'link' | 'not-a-file' | 'not-ours' | 'no-access' | 'too-many';

export function isUnread({ reason }: Skipped): boolean {
  return reason === 'no-access' || reason === 'too-many';
}
