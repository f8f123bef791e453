// The file is not text that can be read.
import { readingRule } from './define.ts';
import type { PlacedReport } from './rule.ts';

export const unreadableFile = readingRule({
  id: 'unreadable-file',
  severity: 'error',
  title: 'The file cannot be read',
  what: 'Playbooks and templates are UTF-8 text of at most 1 MiB. A file or a rule that makes Support Playbooks itself stumble is told here too, and costs no other file its check.',
  why: 'A file that cannot be read is not checked at all, and what it defines is missing everywhere else.',
  todo: 'Save the file as UTF-8; editors offer that when saving. Split a file that is too large.',
  source: 'YAML 1.2.2, section 5.2; UTF-8 is what every tool in a repository agrees on.',
  bad: [{ file: 'support/old-export.playbook.yaml', content: '«»k\0i\0n\0d\0' }],
  good: 'sample',
});

/** At the first character of a file, or of a document, that could not be read or judged. */
export function unreadable({ message, bug }: Pick<PlacedReport, 'message' | 'bug'>): PlacedReport {
  const report = { rule: 'unreadable-file', range: { start: 0, end: 0 }, message, start: 0, document: undefined };
  return bug === undefined ? report : { ...report, bug };
}
