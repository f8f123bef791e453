// Findings of a command other than `validate`, for the person who called it.
import { builtinText, type Finding, ruleById, type Snapshot, textOf, validate } from '#core';
import type { OpenedWorkspace } from '#core/node';
import { displayPath, type LocatedFile } from './check.ts';
import type { Colors } from './colors.ts';
import type { Io } from './io.ts';
import { findingBlock } from './reporters/pretty.ts';

/** Each once, on standard error. */
export function showFindings(
  io: Io,
  { root, snapshot }: OpenedWorkspace,
  findings: readonly Finding[],
  colors: Colors,
): void {
  const locate = (file: string): LocatedFile => ({
    file: displayPath(io.cwd, root, file),
    text: snapshot.files.get(file)?.text ?? textOf(builtinText(file) ?? ''),
  });
  const distinct = new Map(
    findings.map((each) => [`${each.path} ${each.range.start} ${each.rule} ${each.message}`, each]),
  );
  for (const finding of distinct.values()) {
    const placed = { ...finding, ...locate(finding.path), locate };
    io.stderr.write(`${findingBlock(placed, { colors, columns: io.stderr.columns ?? 120 })}\n`);
  }
}

/**
 * Mistakes that would leave something out without a word: what cannot be read, and names that lead nowhere. Whether the
 * playbook is wise is no reason to refuse a draft.
 */
export function obstaclesIn(snapshot: Snapshot, paths: Iterable<string>, today: string): readonly Finding[] {
  return [...validate(snapshot, { today, paths })]
    .flatMap(({ findings }) => findings)
    .filter(
      ({ rule, severity }) =>
        severity === 'error' && (rule === 'dangling-ref' || ruleById(rule)?.looksAt === 'reading'),
    );
}
