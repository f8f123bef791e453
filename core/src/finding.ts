// What every check in the house gives back: one mistake, one place, one sentence.
import type { Range } from './text/range.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** Most severe first. */
export const severities = ['error', 'warning', 'info', 'hint'] as const satisfies readonly Severity[];

/** A range in a file; `path` is relative to the workspace folder, with forward slashes. */
export interface Place {
  readonly path: string;
  readonly range: Range;
}

export interface RelatedPlace extends Place {
  readonly message: string;
}

export interface FileEdit extends Place {
  readonly newText: string;
}

/** A change that mends the finding. `isSafe` when it cannot change what the author meant. */
export interface Fix {
  readonly title: string;
  readonly isSafe: boolean;
  readonly edits: readonly FileEdit[];
}

export interface Finding extends Place {
  /** The id of the rule, which is also the name of its page. */
  readonly rule: string;
  readonly severity: Severity;
  /** One sentence about this place, with the names that the author wrote. */
  readonly message: string;
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
  /** Stays the same when lines move: 16 hexadecimal digits over rule, document and logical path. */
  readonly fingerprint: string;
  /** What broke on our side, and where, for the log; only a finding about ourselves has it. */
  readonly bug?: string;
}

/** Reading order within a run: by file, then by place, then by rule. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.path, b.path) ||
    a.range.start - b.range.start ||
    a.range.end - b.range.end ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

/** Code-unit order: the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
