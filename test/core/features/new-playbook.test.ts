// A new document of each kind is sound from the first moment: its shape is right, its names exist, and what is left is advice.
import { expect, test } from 'vitest';
import {
  emptySnapshot,
  exampleTexts,
  type Kind,
  kindNames,
  newPlaybook,
  type Snapshot,
  validate,
  withFiles,
} from '#core';

const sample = withFiles(
  emptySnapshot,
  Object.entries(exampleTexts).map(([path, content]) => [path, { content }] as const),
);

function told(snapshot: Snapshot, kind: Kind): readonly string[] {
  const text = newPlaybook(snapshot, { kind, name: 'my-new-thing', today: '2027-01-04' });
  const path =
    kind === 'MessageTemplate' ? 'templates/my-new-thing/template.playbook.yaml' : 'support/new.playbook.yaml';
  const next = withFiles(snapshot, [[path, { content: text }]]);
  return [...validate(next, { today: '2027-01-04' })].flatMap(({ findings }) =>
    findings.map(({ severity, rule }) => `${severity} ${rule}`),
  );
}

test('every kind is asked for', () => {
  expect(kindNames.length).toBe(5);
});

test.each([
  ['ChannelStrategy', []],
  ['BusinessCalendar', ['info unused-resource']],
  ['SlaPolicy', ['info no-acknowledgement-on-async-channel', 'warning sla-not-published-externally']],
  [
    'SunsetPlan',
    [
      'warning decision-unrecorded',
      'info no-concerns-listed',
      'warning no-impact-assessment',
      'warning reason-without-evidence',
    ],
  ],
] as const)('%s in an empty folder', (kind, expected) => {
  expect([...told(emptySnapshot, kind)].sort()).toEqual([...expected].sort());
});

test.each(kindNames)('%s in the sample names only what exists', (kind) => {
  expect(told(sample, kind).filter((each) => /dangling|unknown|missing-key|wrong|empty|yaml/.test(each))).toEqual([]);
});

test('a plan in the sample takes its channel, its places and a way out from the strategy', () => {
  const text = newPlaybook(sample, { kind: 'SunsetPlan', name: 'no-more-calls', today: '2027-01-04' });
  expect(text).toContain('  strategy: fernway-support\n  channel: phone\n');
  expect(text).toContain(
    '- { endpoint: support-line, becomes: message, template: voicemail-closed-line, to: scheduled-call, owner: support, due: closeOn }',
  );
  expect(text).toContain('- { surface: invoice-footer, becomes: updated, owner: finance, due: announceOn }');
  expect(text).toContain('    announceOn: 2027-02-01\n    closeOn: 2027-04-26');
});
