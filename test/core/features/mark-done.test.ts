// Mark as Done writes one day in one place, whatever the YAML around it looks like, or says why not.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Marked, markDone } from '../../../core/src/features/mark-done.ts';
import { applyEdits } from '../../../core/src/text/edit.ts';
import { emptySnapshot, withFiles } from '../../../core/src/workspace/snapshot.ts';
import { findingsIn, sample, samplePaths, sampleTexts } from '../workspace/fernway.ts';

const path = 'support/plan.playbook.yaml';
const head = `apiVersion: support-playbooks/v1
kind: SunsetPlan
metadata: { name: plan, title: Plan, owner: ops }
spec:
  strategy: s
  channel: phone
`;

/** `$0` is the cursor. */
function marked(body: string): Marked & { readonly text?: string } {
  const text = head + body;
  const offset = text.indexOf('$0');
  const content = text.replace('$0', '');
  const answer = markDone(withFiles(emptySnapshot, [[path, { content }]]), path, offset, '2027-01-04');
  if (answer.refused !== undefined) return answer;
  return { ...answer, text: applyEdits(content, answer.edits).slice(head.length) };
}

const written: readonly (readonly [situation: string, before: string, after: string])[] = [
  [
    'a message in braces',
    '  communications:\n    - { id: on$0e, sendOn: 2027-01-01 }   # soon\n',
    '  communications:\n    - { id: one, sendOn: 2027-01-01, sentOn: 2027-01-04 }   # soon\n',
  ],
  [
    'a message on lines of its own, beside its day',
    '  communications:\n    - id: one\n      sendOn: 2027-01-01 # soon\n      template$0: brief\n',
    '  communications:\n    - id: one\n      sendOn: 2027-01-01 # soon\n      sentOn: 2027-01-04\n      template: brief\n',
  ],
  [
    'an action inside a phase, and not the phase',
    '  phases:\n    - id: a\n      starts: 2027-01-01\n      actions:\n        - task: Brief$0 all\n          due: 2027-01-03\n',
    '  phases:\n    - id: a\n      starts: 2027-01-01\n      actions:\n        - task: Brief all\n          due: 2027-01-03\n          doneOn: 2027-01-04\n',
  ],
  [
    'a phase, at its id',
    '  phases:\n    - id: a$0\n      starts: 2027-01-01\n',
    '  phases:\n    - id: a\n      starts: 2027-01-01\n      doneOn: 2027-01-04\n',
  ],
  [
    'a surface in braces over several lines',
    '  surfaces:\n    - { place: Door$0,  # the sign\n        becomes: updated,\n      }\n',
    '  surfaces:\n    - { place: Door,  # the sign\n        becomes: updated, doneOn: 2027-01-04,\n      }\n',
  ],
  [
    'a key that waits for its day',
    '  communications:\n    - id: o$0ne\n      sentOn:   # when?\n',
    '  communications:\n    - id: one\n      sentOn: 2027-01-04   # when?\n',
  ],
  [
    'line ends of Windows',
    '  communications:\r\n    - id: o$0ne\r\n      sendOn: 2027-01-01\r\n',
    '  communications:\r\n    - id: one\r\n      sendOn: 2027-01-01\r\n      sentOn: 2027-01-04\r\n',
  ],
  [
    'the last line without an end',
    '  communications:\n    - id: o$0ne',
    '  communications:\n    - id: one\n      sentOn: 2027-01-04',
  ],
  [
    'a task in several lines',
    '  phases:\n    - id: a\n      starts: 2027-01-01\n      actions:\n        - task: >-\n            Brief$0\n            all\n          owner: ops\n',
    '  phases:\n    - id: a\n      starts: 2027-01-01\n      actions:\n        - task: >-\n            Brief\n            all\n          owner: ops\n          doneOn: 2027-01-04\n',
  ],
];

test.each(written)('%s', (_, before, after) => {
  expect(marked(before).text).toBe(after);
});

test.each([
  ['nothing here that can be done', '  dates: { announceOn: 2027$0-01-01 }\n', 'nothing-here'],
  ['done already', '  communications:\n    - { id: o$0ne, sentOn: 2027-01-02 }\n', 'already'],
  [
    'an anchor means that two may share it',
    '  communications:\n    - &x { id: o$0ne, sendOn: 2027-01-01 }\n    - { <<: *x, id: two }\n',
    'by-hand',
  ],
  [
    'nothing on one line to write it under',
    '  phases:\n    - actions:\n        - task: |\n            Brief$0\n            all\n',
    'by-hand',
  ],
  ['half typed, in broken YAML', '  communications:\n    - { id: o$0ne, sendOn: "2027\n', 'by-hand'],
] as const)('%s', (_, body, refused) => {
  expect(marked(body)).toEqual({ refused });
});

test('a file that is none of ours, or not there', () => {
  expect(markDone(sample, 'nowhere.playbook.yaml', 3, '2027-01-04')).toEqual({ refused: 'nothing-here' });
  expect(markDone(sample, samplePaths.config, 3, '2027-01-04')).toEqual({ refused: 'nothing-here' });
});

test('the second document of a file is edited in its own place', () => {
  const content = `${head}---\n${head.replace('name: plan,', 'name: other,')}  communications:\n    - { id: one }\n`;
  const snapshot = withFiles(emptySnapshot, [[path, { content }]]);
  const answer = markDone(snapshot, path, content.indexOf('id: one'), '2027-01-04');
  expect(applyEdits(content, answer.edits ?? [])).toBe(
    content.replace('{ id: one }', '{ id: one, sentOn: 2027-01-04 }'),
  );
});

test('at any offset of the sample, what is marked brings no new finding in the plan’s shape', () => {
  const content = sampleTexts.get(samplePaths.plan) ?? '';
  const before = findingsIn(sample).length;
  let count = 0;
  fc.assert(
    fc.property(fc.nat(content.length), (offset) => {
      const { edits } = markDone(sample, samplePaths.plan, offset, '2027-01-04');
      if (!edits) return;
      count++;
      const after = withFiles(sample, [[samplePaths.plan, { content: applyEdits(content, edits) }]]);
      expect(findingsIn(after).length).toBeLessThanOrEqual(before + 1);
      expect(applyEdits(content, edits).length - content.length).toBeLessThan(40);
    }),
    { numRuns: 120 },
  );
  expect(count).toBeGreaterThan(5);
});
