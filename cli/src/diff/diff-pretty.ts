// `pretty`: for people, worst first, each with where it stands and how it can be accepted.
import { type ChangeSeverity, changeSeverities, positionAt, terminalLines, terminalText } from '#core';
import type { Colors } from '../colors.ts';
import { unifiedDiff } from '../unified-diff.ts';
import type { DiffReport, ShownChange } from './diff-report.ts';
import { affectedWords, severityWords, verdictWords } from './diff-words.ts';
import type { ShownText } from './shown-texts.ts';

export function diffPretty(report: DiffReport, colors: Colors): string {
  const groups = changeSeverities.flatMap((severity) => {
    const changes = report.changes.filter((change) => change.severity === severity);
    return changes.length === 0 ? [] : [groupOf(severity, changes, colors)];
  });
  const texts = (report.rendered ?? []).map((text) => renderedText(text));
  return [...groups, ...texts, `${painter(worstOf(report), colors)(verdictWords(report))}\n`].join('\n');
}

function groupOf(severity: ChangeSeverity, changes: readonly ShownChange[], colors: Colors): string {
  const title = painter(severity, colors)(colors.bold(severityWords[severity]));
  return [`${title}\n`, ...changes.map((change) => entry(change, colors))].join('');
}

function entry(change: ShownChange, colors: Colors): string {
  const { sentence, subject, fingerprint, accepted, severity } = change;
  const where = colors.dim(terminalText(placeWords(change)));
  const who = affectedWords(change);
  const isWorse = severity === 'breaking' || severity === 'weakened';
  const lines = [
    `  ${terminalText(subject.title)}: ${terminalText(sentence)}.`,
    ...(who === '' ? [] : [`    ${terminalText(who)}`]),
    ...(accepted ? [`    ${colors.green('accepted')}: ${terminalText(accepted.reason)}`] : []),
    `    ${where}  ${colors.dim(`${terminalText(change.id)}${isWorse && !accepted ? `  ${fingerprint}` : ''}`)}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** Where it is now; what is gone, where it was. */
function placeWords({ after, before, file }: ShownChange): string {
  const found = after ?? before;
  if (!found) return file;
  const { line, character } = positionAt(found.text, found.range.start);
  return `${found.file}:${line + 1}:${character + 1}${after ? '' : ' (before)'}`;
}

function renderedText({ id, locale, before = '', after = '' }: ShownText): string {
  return terminalLines(unifiedDiff(terminalText(`${id}.${locale}.md`), withEnd(before), withEnd(after)));
}

function withEnd(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

function worstOf({ counts }: DiffReport): ChangeSeverity {
  return changeSeverities.find((severity) => counts[severity] > 0) ?? 'improved';
}

function painter(severity: ChangeSeverity, colors: Colors): (text: string) => string {
  switch (severity) {
    case 'breaking':
      return colors.red;
    case 'weakened':
      return colors.yellow;
    case 'neutral':
      return (text) => text;
    case 'improved':
      return colors.green;
    default:
      return severity satisfies never;
  }
}
