// What judging one workspace gave, as plain data: all of it can be written down and read again, or sent from thread to thread.
import type { BaselineEntry, Text } from '#core';
import type { FoundFinding, FoundSilenced } from './workspace-findings.ts';

export interface JudgedWorkspace extends Judged {
  /** Absolute. */
  readonly root: string;
}

export interface Judged extends JudgedShare {
  /** Ids of the rules that ran, in the order of the list. */
  readonly rules: readonly string[];
  /** Entries of the baseline whose finding is gone. */
  readonly gone: readonly BaselineEntry[];
  /** Of a file of the workspace or of a template that ships; empty for one that could not be read. */
  readonly textOf: (path: string) => Text;
}

/** What was found in some of the files. */
export interface JudgedShare {
  readonly findings: readonly FoundFinding[];
  readonly silenced: readonly FoundSilenced[];
  /** What was to be looked at, in path order. */
  readonly files: readonly JudgedFile[];
}

export interface JudgedFile {
  /** Relative to the workspace. */
  readonly path: string;
  readonly documents: number;
}
