// Mending a whole file at once: all that is safe, or all findings of one rule.
import type { Finding } from '../finding.ts';
import type { Edit } from '../text/edit.ts';
import type { ActionContext } from './action-context.ts';
import { type BulkTask, type Change, type CodeAction, fixAllKind } from './code-action.ts';
import { fixAll } from './fix-all.ts';

/** Offered in the whole file, wherever the cursor is: an editor runs it when it saves. */
export function fixAllInFile({ path }: ActionContext, findings: readonly Finding[]): readonly CodeAction[] {
  const mends = findings.filter(({ fixes }) => fixes.some(({ isSafe }) => isSafe));
  if (mends.length === 0) return [];
  return [
    {
      title: 'Fix everything in this file that has one right answer',
      kind: fixAllKind,
      isPreferred: false,
      mends,
      does: { kind: 'later', task: { path, kinds: 'safe' } },
    },
  ];
}

/** For a finding that is one of several of its rule. */
export function fixAllOfRule(
  { path }: ActionContext,
  finding: Finding,
  findings: readonly Finding[],
): readonly CodeAction[] {
  const { rule } = finding;
  if (finding.fixes.length === 0) return [];
  const mends = findings.filter((each) => each.rule === rule && each.fixes.length > 0);
  if (mends.length < 2) return [];
  const isSafe = mends.every(({ fixes }) => fixes.some((fix) => fix.isSafe));
  return [
    {
      title: `Fix all ${mends.length} of ${rule} in this file${isSafe ? '' : ' (check that they are meant)'}`,
      kind: 'quickfix',
      isPreferred: false,
      mends,
      does: { kind: 'later', task: { path, rule, kinds: isSafe ? 'safe' : 'unsafe' } },
    },
  ];
}

/** Only the lines that differ are written. */
export function bulkChange({ snapshot, today }: ActionContext, { path, rule, kinds }: BulkTask): Change {
  const { changed } = fixAll(snapshot, { today, kinds, paths: [path], ...(rule !== undefined && { rule }) });
  const edits = [...changed].flatMap(([changedPath, newText]) => {
    const before = snapshot.files.get(changedPath)?.text.content ?? '';
    return changedLines(before, newText).map((edit) => ({ path: changedPath, ...edit }));
  });
  return { edits, files: [] };
}

/** Line by line where no line was added or taken away, which most fixes do not; else from the first to the last that differs. */
function changedLines(before: string, after: string): readonly Edit[] {
  const was = linesOf(before);
  const is = linesOf(after);
  const most = Math.min(was.length, is.length);
  let first = 0;
  while (first < most && was[first] === is[first]) first++;
  let same = 0;
  while (same < most - first && was.at(-1 - same) === is.at(-1 - same)) same++;
  let at = was.slice(0, first).join('').length;
  const left = was.slice(first, was.length - same);
  const right = is.slice(first, is.length - same);
  if (left.length !== right.length)
    return [{ range: { start: at, end: at + left.join('').length }, newText: right.join('') }];
  return left.flatMap((line, index) => {
    const range = { start: at, end: at + line.length };
    at = range.end;
    return right[index] === line ? [] : [{ range, newText: right[index] ?? '' }];
  });
}

function linesOf(content: string): readonly string[] {
  return content.split(/(?<=\r\n|\n|\r(?!\n))/);
}
