// An acceptance is written as the file is written, and once for each change.
import { expect, test } from 'vitest';
import { readAccepted, withAcceptedEntry } from '#core';

const entry = {
  fingerprint: '0123456789abcdef',
  change: 'promise-loosened',
  says: 'Promise: 1 → 2 days',
  reason: 'Agreed: "fine"',
  until: '2027-03-31',
};

const written = [
  'fingerprint: "0123456789abcdef"',
  'change: "promise-loosened"',
  'says: "Promise: 1 → 2 days"',
  'reason: "Agreed: \\"fine\\""',
  'until: 2027-03-31',
];

test.each([
  ['no file', ''],
  ['an empty file', '\n'],
  ['a comment', '# ours\n'],
  ['a key without a list', 'accepted:\n'],
  ['an empty list', 'accepted: []   # none\n'],
  ['a list of its own', 'accepted:\n  - fingerprint: "fedcba9876543210"\n    reason: "Yes"\n'],
  ['a list in the column of its key', 'accepted:\n- fingerprint: "fedcba9876543210"\n  reason: "Yes"\n'],
  ['a list in brackets', 'accepted: [{ fingerprint: fedcba9876543210, reason: Yes }]\n'],
  ['line ends of Windows', 'accepted:\r\n  - fingerprint: "fedcba9876543210"\r\n    reason: "Yes"\r\n'],
  ['no line end', 'accepted:\n  - fingerprint: "fedcba9876543210"\n    reason: "Yes"'],
  ['a document marker', '---\naccepted:\n  - fingerprint: "fedcba9876543210"\n    reason: "Yes"\n'],
  [
    'the same change, which ran out',
    'accepted:\n  - { fingerprint: 0123456789abcdef, reason: Old, until: 2020-01-01 }\n',
  ],
])('%s', (_, content) => {
  const text = withAcceptedEntry(content, entry) ?? '';
  const { entries, problems } = readAccepted(text);
  expect({ problems, entries: entries.filter(({ fingerprint }) => fingerprint !== 'fedcba9876543210') }).toEqual({
    problems: [],
    entries: [entry],
  });
  expect(entries).toHaveLength(content.includes('fedcba') ? 2 : 1);
  for (const kept of content.match(/#.*|fedcba9876543210/g) ?? []) expect(text).toContain(kept);
});

test('what was accepted before is written anew in its place, and the rest stays', () => {
  const before = [
    '# ours',
    'accepted:',
    '  - fingerprint: "0123456789abcdef"',
    '    reason: "Old"',
    '    until: 2020-01-01',
    '  # the other one',
    '  - fingerprint: "fedcba9876543210"',
    '    reason: "Yes"   # really',
    '',
  ].join('\n');
  expect(withAcceptedEntry(before, entry)).toBe(
    before.replace(/fingerprint: "0123.*\n.*\n.*2020-01-01/, () => written.join('\n    ')),
  );
});

test.each([
  ['a list', '- a\n'],
  ['a text', 'accepted: yes\n'],
  ['a bracket that stays open', 'accepted: [\n'],
  ['a merge that was not finished', 'accepted:\n<<<<<<< HEAD\n  - fingerprint: "fedcba9876543210"\n'],
])('nothing is added to what cannot be read: %s', (_, content) => {
  expect(withAcceptedEntry(content, entry)).toBeUndefined();
});
