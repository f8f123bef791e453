// What a reviewer wants beside the changes: which days moved, and which findings of `validate` are new.
import {
  compareFindings,
  type Finding,
  type MovedPlan,
  movedDates,
  positionAt,
  type Severity,
  type Snapshot,
  severities,
  textOf,
  validate,
  validateChange,
  withoutBaseline,
} from '#core';
import type { Compared } from '#core/node';
import { displayPath, todayIn } from '../check.ts';
import type { Io } from '../io.ts';

export interface Review {
  readonly moved: readonly MovedPlan[];
  /** The most severe first. */
  readonly findings: readonly NewFinding[];
}

export interface NewFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Relative to the current folder. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** Both sides have to be read whole. */
export function reviewOf({ workspaces }: Compared, io: Io, { asOf }: { readonly asOf: string | undefined }): Review {
  const findings = workspaces.flatMap(({ root, before, after }) => {
    const today = todayIn(after, asOf, io.now());
    return newFindings(before, after, today).map(({ path, range, rule, severity, message }) => {
      const text = after.files.get(path)?.text ?? textOf('');
      const file = displayPath(io.cwd, root, path);
      return { rule, severity, message, file, line: positionAt(text, range.start).line + 1 };
    });
  });
  const rank = ({ severity }: NewFinding): number => severities.indexOf(severity);
  return {
    moved: workspaces.flatMap(({ before, after }) => movedDates(before, after)),
    findings: findings.toSorted((a, b) => rank(a) - rank(b)),
  };
}

/** Judged as of one day, so that only what was edited differs. An entry taken out of a baseline brings nothing new. */
function newFindings(before: Snapshot, after: Snapshot, today: string): readonly Finding[] {
  const known = new Set(allFindings(withoutBaseline(before), today).map(({ fingerprint }) => fingerprint));
  const changes = [...validateChange(before, after, { today })].flatMap(({ findings }) => findings);
  return [...allFindings(after, today), ...changes]
    .filter(({ fingerprint }) => !known.has(fingerprint))
    .toSorted(compareFindings);
}

function allFindings(snapshot: Snapshot, today: string): readonly Finding[] {
  return [...validate(snapshot, { today })].flatMap(({ findings }) => findings);
}
