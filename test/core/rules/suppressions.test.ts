// Findings that a comment or a baseline keeps silent, presets and overrides: what is told and what is not.
import { expect, test } from 'vitest';
import { emptySnapshot, type Finding, validate, withFiles } from '#core';
import { baselineText } from '../../../core/src/workspace/baseline.ts';

const path = 'support/strategy.playbook.yaml';
const text = `apiVersion: support-playbooks/v1
kind: ChannelStrategy
metadata: { name: acme, title: Acme, owner: support }
spec:
  channels:
    - { id: email, type: email, calendar: ofice }
`;

function findings(files: Readonly<Record<string, string>>, today = '2027-01-04'): readonly Finding[] {
  const snapshot = withFiles(
    emptySnapshot,
    Object.entries(files).map(([file, content]) => [file, { content }] as const),
  );
  return [...validate(snapshot, { today })].flatMap((file) => file.findings);
}

const told = (list: readonly Finding[]): readonly string[] =>
  list.map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`);
const dangling = 'error dangling-ref: There is no calendar “ofice”. Known: “24x7”.';
const withComment = (comment: string): string => text.replace('    - { id: email', `    ${comment}\n    - { id: email`);

test.each([
  ['nothing silenced', text, [dangling]],
  ['on the line above', withComment('# support-playbooks-ignore dangling-ref: comes next week'), []],
  [
    'on the same line',
    text.replace('ofice }', 'ofice }   # support-playbooks-ignore dangling-ref: comes next week'),
    [],
  ],
  [
    'over a comment in between',
    withComment('# support-playbooks-ignore dangling-ref: comes next week\n    # the mailbox'),
    [],
  ],
  ['at the top for the whole file', `# support-playbooks-ignore-file dangling-ref: a draft\n${text}`, []],
  [
    'two rules at once',
    withComment('# support-playbooks-ignore dangling-ref, unknown-key: a draft'),
    ['warning suppression-unused: “unknown-key” has nothing to say here any more; delete it from this comment.'],
  ],
  [
    'until a day to come',
    withComment('# support-playbooks-ignore dangling-ref: comes next week, until 2027-01-04'),
    [],
  ],
  [
    'until a day gone by',
    withComment('# support-playbooks-ignore dangling-ref: comes next week, until 2027-01-03'),
    [
      'warning suppression-expired: This silenced “dangling-ref” until 2027-01-03; look at the finding again, and mend it or give a new day.',
      dangling,
    ],
  ],
  [
    'until a day that is on no calendar',
    withComment('# support-playbooks-ignore dangling-ref: comes next week, until 2027-02-30'),
    ['error wrong-format: “2027-02-30” is not a date: February 2027 has 28 days. Did you mean “2027-02-28”?'],
  ],
  [
    'until a day that is written differently',
    withComment('# support-playbooks-ignore dangling-ref: comes next week, until 31.3.2027'),
    ['error wrong-format: “31.3.2027” is not a date. Did you mean “2027-03-31”?'],
  ],
  [
    'until something that is no day, which is part of the reason',
    withComment('# support-playbooks-ignore dangling-ref: nobody is there, until further notice'),
    [],
  ],
  [
    'without a reason',
    withComment('# support-playbooks-ignore dangling-ref'),
    [
      'warning suppression-without-reason: This silences “dangling-ref” without saying why; write the reason after a colon.',
    ],
  ],
  [
    'without a rule',
    withComment('# support-playbooks-ignore'),
    [
      'warning suppression-without-reason: This comment silences nothing: write the id of a rule, a colon and the reason.',
      dangling,
    ],
  ],
  [
    'a rule that does not exist',
    withComment('# support-playbooks-ignore dangling-reff: a draft'),
    ['warning unknown-rule: There is no rule “dangling-reff”. Did you mean “dangling-ref”?', dangling],
  ],
  [
    'on the wrong line',
    text.replace('spec:', '# support-playbooks-ignore dangling-ref: a draft\nspec:'),
    [
      'warning suppression-unused: “dangling-ref” has nothing to say here any more; delete it from this comment.',
      dangling,
    ],
  ],
  [
    'the same signs inside a text',
    text.replace('title: Acme', 'title: "Acme # support-playbooks-ignore dangling-ref: no"'),
    [dangling],
  ],
])('%s', (_, content, expected) => {
  expect(told(findings({ [path]: content }))).toEqual(expected);
});

test('a day that cannot be read is told at the day, also in a template', () => {
  const comment = 'support-playbooks-ignore template-syntax: a draft, until 2027-13-01';
  const files = { 'templates/x/en.hbs': `{{!-- ${comment} --}}\n{{#if}}\n` };
  const [wrong] = findings(files).filter(({ rule }) => rule === 'wrong-format');
  const content = files['templates/x/en.hbs'];
  expect(wrong && content.slice(wrong.range.start, wrong.range.end)).toBe('2027-13-01');
});

test('a baseline silences what it lists, by fingerprint, also when lines move', () => {
  const before = findings({ [path]: text });
  const entries = before.map(({ fingerprint, rule, message }) => ({ fingerprint, rule, file: path, message }));
  const files = { [path]: `# moved\n\n${text}`, 'support-playbooks.baseline.json': baselineText(entries) };
  expect(findings(files)).toEqual([]);
  expect(told(findings({ ...files, [path]: text.replace('type: email', 'type: emial') }))).toEqual([
    'error wrong-value: “emial” is not a value of “type”. Did you mean “email”?',
  ]);
});

test('a baseline that cannot be read says so and silences nothing', () => {
  const files = { [path]: text, 'support-playbooks.baseline.json': '{ "findings": 3' };
  expect(findings(files).map(({ path: file, rule }) => `${file} ${rule}`)).toEqual([
    'support-playbooks.baseline.json unreadable-file',
    `${path} dangling-ref`,
  ]);
});

test.each([
  ['essential leaves errors', 'preset: essential', ['error unknown-key']],
  ['recommended speaks as written', 'preset: recommended', ['error unknown-key', 'warning owner-missing']],
  ['strict lets no warning pass', 'preset: strict', ['error unknown-key', 'error owner-missing']],
  [
    'a rule by name wins over the preset',
    'preset: essential\nrules: { owner-missing: info }',
    ['error unknown-key', 'info owner-missing'],
  ],
  [
    'an override wins in its files',
    'overrides:\n  - files: ["support/**"]\n    rules: { unknown-key: off }',
    ['warning owner-missing'],
  ],
  [
    'an override is silent elsewhere',
    'overrides:\n  - files: ["drafts/**"]\n    rules: { unknown-key: off }',
    ['error unknown-key', 'warning owner-missing'],
  ],
  [
    'the last override wins',
    'overrides:\n  - { files: ["**"], rules: { unknown-key: off } }\n  - { files: ["support/*.yaml"], rules: { unknown-key: hint } }',
    ['hint unknown-key', 'warning owner-missing'],
  ],
])('%s', (_, config, expected) => {
  const content = text.replace(', owner: support', '').replace('calendar: ofice', 'calender: 24x7');
  const list = findings({ [path]: content, 'support-playbooks.config.yaml': config });
  expect(list.map(({ severity, rule }) => `${severity} ${rule}`).sort()).toEqual([...expected].sort());
});
