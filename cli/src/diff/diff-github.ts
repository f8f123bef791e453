// `github`: changes for the worse beside the changed lines, within what GitHub shows for one step.
import path from 'node:path';
import { plural } from '../reporters/plural.ts';
import { spanOf } from '../reporters/span.ts';
import { githubCommand } from '../sinks/github.ts';
import { placeOf } from './change-place.ts';
import type { DiffReport, ShownChange } from './diff-report.ts';
import { affectedWords, verdictWords } from './diff-words.ts';

/** GitHub shows 10 of each level for one step and drops the rest in silence (docs.github.com, "Annotations"). */
const mostOfALevel = 10;

/** `prefix` leads from the root of the repository to the current folder; empty or with a slash at its end. */
export function diffGithub(report: DiffReport, prefix: string): string {
  const open = report.changes.filter(({ accepted }) => !accepted);
  const breaking = open.filter(({ severity }) => severity === 'breaking');
  const weakened = open.filter(({ severity }) => severity === 'weakened');
  const shown = [...breaking.slice(0, mostOfALevel), ...weakened.slice(0, mostOfALevel)];
  const left = breaking.length + weakened.length - shown.length;
  const more =
    left === 0
      ? ''
      : githubCommand(
          'notice',
          { title: 'Support Playbooks' },
          `${plural(left, 'more change')} for the worse than GitHub shows for one step; the comment and the log list them. ${verdictWords(report)}`,
        );
  return shown.map((change) => annotation(change, prefix)).join('') + more;
}

function annotation(change: ShownChange, prefix: string): string {
  const { file, text, range, isBefore } = placeOf(change);
  const { startLine, startColumn, endLine, endColumn } = spanOf(text, range);
  const properties = {
    title: change.title,
    file: path.posix.normalize(`${prefix}${file}`),
    // What is gone has no line any more, but its file may be there.
    ...(!isBefore && {
      line: startLine,
      endLine,
      ...(startLine === endLine && { col: startColumn, endColumn: Math.max(endColumn, startColumn + 1) }),
    }),
  };
  const who = affectedWords(change);
  const says = `${change.subject.title}: ${change.sentence}.${who === '' ? '' : ` ${who}`} Accept it with ${change.fingerprint}.`;
  return githubCommand(change.severity === 'breaking' ? 'error' : 'warning', properties, says);
}
