// The file is not valid YAML at some place.
import { readingRule } from './define.ts';

export const yamlSyntax = readingRule({
  id: 'yaml-syntax',
  severity: 'error',
  title: 'The YAML is broken here',
  what: 'Playbooks are YAML 1.2. Where a line breaks its grammar, this finding says what to type instead; what stands after the first break is not judged until it is mended.',
  why: 'Half of the file may be invisible to every check, and to whatever publishes your support hours and promises.',
  todo: 'Mend the line. The usual suspects are a missing colon, a tab, a quote that is not closed, and a line that is not lined up with its neighbours.',
  source: 'YAML 1.2.2.',
  bad: [{ file: 'support/sla.playbook.yaml', find: 'default: true', replace: '«default true»' }],
  good: 'sample',
});
