// `markdown`: a plain list, for a comment or a page.
import { changeSeverities, markdownText } from '#core';
import { markdownFence } from '../sinks/markdown-fence.ts';
import { unifiedDiff } from '../unified-diff.ts';
import type { DiffReport, ShownChange } from './diff-report.ts';
import { affectedWords, severityWords, verdictWords } from './diff-words.ts';
import type { ShownText } from './shown-texts.ts';

export function diffMarkdown(report: DiffReport): string {
  const groups = changeSeverities.flatMap((severity) => {
    const changes = report.changes.filter((change) => change.severity === severity);
    return changes.length === 0 ? [] : [`### ${severityWords[severity]}`, changes.map(item).join('\n')];
  });
  const texts = (report.rendered ?? []).flatMap(rendered);
  return `${['## What changes for customers', verdictWords(report), ...groups, ...texts].join('\n\n')}\n`;
}

function item(change: ShownChange): string {
  const { subject, sentence, accepted, fingerprint, severity } = change;
  const who = affectedWords(change);
  const parts = [
    `- **${markdownText(subject.title)}:** ${markdownText(sentence)}.`,
    who === '' ? '' : markdownText(who),
    accepted ? `Accepted: ${markdownText(accepted.reason)}` : '',
    !accepted && (severity === 'breaking' || severity === 'weakened') ? `(${fingerprint})` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function rendered({ id, title, locale, before = '', after = '' }: ShownText): readonly string[] {
  const diff = unifiedDiff(`${id}.${locale}.md`, withEnd(before), withEnd(after));
  return [`### ${markdownText(title)} (${markdownText(locale)})`, markdownFence('diff', diff).trimEnd()];
}

function withEnd(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
