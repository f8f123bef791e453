// Names that point to nothing: what is suggested, where it is defined, and what the fix writes.
import { expect, test } from 'vitest';
import { emptySnapshot, validate, withFiles } from '#core';

const path = 'support/acme.playbook.yaml';

/** The message, what the related place marks and says, and the fix with its range written out. */
function check(channels: readonly string[], routed: string): unknown {
  const text = `apiVersion: support-playbooks/v1
kind: ChannelStrategy
metadata: { name: acme, owner: support }
spec:
  channels:
${channels.map((id) => `    - { id: ${id}, type: live-chat }\n`).join('')}  routes:
    - { segment: all, queryType: all, channels: ${routed} }
`;
  const snapshot = withFiles(emptySnapshot, [[path, { content: text }]]);
  const found = [...validate(snapshot, { today: '2027-01-04' })].flatMap(({ findings }) => findings);
  return found
    .filter(({ rule }) => rule === 'dangling-ref')
    .map(({ range, message, related, fixes }) => [
      text.slice(range.start, range.end),
      message,
      related.map((place) => `${text.slice(place.range.start, place.range.end)}: ${place.message}`),
      fixes.flatMap(({ isSafe, edits }) => edits.map(({ newText }) => `${isSafe ? 'safe' : 'unsafe'} ${newText}`)),
    ]);
}

test('a close name that others use too', () => {
  expect(check(['chat', 'desk'], '[chat, chatt, desk]')).toEqual([
    ['chatt', 'There is no channel “chatt”. Did you mean “chat”?', ['chat: “chat” is defined here.'], ['unsafe chat']],
  ]);
});

test('a close name that nobody uses: one of the two is misspelled', () => {
  expect(check(['chatt', 'desk'], '["chat", desk]')).toEqual([
    [
      'chat',
      'There is no channel “chat”. Did you mean “chatt”?',
      ['chatt: “chatt” is defined here, and nothing else points to it: one of the two is misspelled.'],
      ['unsafe chatt'],
    ],
  ]);
});

test('of two names as close, the one that nobody uses', () => {
  expect(check(['desk-a', 'desk-b'], "[desk-a, 'desk-c']")).toEqual([
    [
      'desk-c',
      'There is no channel “desk-c”. Did you mean “desk-b”?',
      ['desk-b: “desk-b” is defined here, and nothing else points to it: one of the two is misspelled.'],
      ['unsafe desk-b'],
    ],
  ]);
});

test('of two names as close that both are used, none', () => {
  expect(check(['desk-a', 'desk-b'], '[desk-a, desk-b, desk-c]')).toEqual([
    ['desk-c', 'There is no channel “desk-c”. Known: “desk-a” or “desk-b”.', [], []],
  ]);
});

test('used twice and defined otherwise: told once, at home', () => {
  expect(check(['chatt', 'desk'], '[chat, desk] }\n    - { segment: all, queryType: all, channels: [chat]')).toEqual([
    [
      'chatt',
      'Nothing points to “chatt”, and 2 places point to “chat”, which does not exist. Did you mean “chat”?',
      [],
      ['unsafe chat'],
    ],
  ]);
});

test('a calendar that takes the name of another one is told there, and not wherever its old name stands', () => {
  const calendar = (name: string) => `apiVersion: support-playbooks/v1
kind: BusinessCalendar
metadata: { name: ${name}, owner: support }
spec: { timeZone: Europe/Amsterdam, weekly: { monday: "09:00-17:00" }, holidays: none }
`;
  const strategy = `apiVersion: support-playbooks/v1
kind: ChannelStrategy
metadata: { name: acme, owner: support }
spec:
  channels:
    - { id: chat, type: live-chat, team: chat, calendar: summer-hours }
    - { id: phone, type: phone, team: phone, calendar: winter-hours }
`;
  const found = (second: string) => {
    const snapshot = withFiles(emptySnapshot, [
      ['a.playbook.yaml', { content: calendar('summer-hours') }],
      ['b.playbook.yaml', { content: calendar(second) }],
      [path, { content: strategy }],
    ]);
    const all = [...validate(snapshot, { today: '2027-01-04' })].flatMap(({ findings }) => findings);
    return all.map(({ path, rule, message }) => `${path} ${rule}: ${message}`);
  };
  expect(found('winter-hours')).toEqual([]);
  expect(found('summer-hours')).toEqual([
    'b.playbook.yaml duplicate-name: Another business calendar is called “summer-hours” too.',
  ]);
  expect(found('autumn-hours')).toHaveLength(2);
});

test.each([
  ['support/срок.playbook.yaml', []],
  ['support/kunden-büro.playbook.yaml', []],
  ['support/p\u0430ypal.playbook.yaml', ['“а” in it is a Cyrillic letter (U+0430).']],
  ['support/\u0441\u0430\u0440.playbook.yaml', ['“с” in it is a Cyrillic letter (U+0441).']],
  ['sup\u200bport/a.playbook.yaml', ['It holds a character that cannot be seen, zero width space (U+200B).']],
  [
    'support/lmay\u202e.koobyalp.playbook.yaml',
    ['It holds a character that cannot be seen, right-to-left override (U+202E).'],
  ],
])('a file called %j', (file, expected) => {
  const content =
    'apiVersion: support-playbooks/v1\nkind: BusinessCalendar\nmetadata: { name: office, owner: support }\nspec: { timeZone: Europe/Amsterdam, weekly: { monday: 09:00-17:00 }, holidays: none }\n';
  const found = [...validate(withFiles(emptySnapshot, [[file, { content }]]), { today: '2027-01-04' })].flatMap(
    ({ findings }) => findings.filter(({ rule }) => rule === 'deceptive-character'),
  );
  expect(found.map(({ range, message }) => [range, message])).toEqual(
    expected.map((words) => [{ start: 0, end: 32 }, `The name of this file is not what it seems. ${words}`]),
  );
});

test.each([
  ['support/SLA.playbook.yaml', 'support/sla.playbook.yaml'],
  ['Support/sla.playbook.yaml', 'support/sla.playbook.yaml'],
  ['support/bu\u0308ro.playbook.yaml', 'support/b\u00fcro.playbook.yaml'],
])('%j and %j are one file to some systems: the second one says so, wherever its documents are', (first, second) => {
  const calendar = (name: string) =>
    `# ${name}\napiVersion: support-playbooks/v1\nkind: BusinessCalendar\nmetadata: { name: ${name}, owner: support }\nspec: { timeZone: Europe/Amsterdam, weekly: { monday: 09:00-17:00 }, holidays: none }\n`;
  const found = (files: Readonly<Record<string, string>>) => {
    const contents = Object.entries(files).map(([file, content]) => [file, { content }] as const);
    return [...validate(withFiles(emptySnapshot, contents), { today: '2027-01-04' })].flatMap(({ findings }) =>
      findings
        .filter(({ rule }) => rule === 'deceptive-character')
        .map(({ path, range, message, related }) => ({
          path,
          range,
          message,
          related: related.map((each) => each.path),
        })),
    );
  };
  expect(found({ [first]: calendar('a'), [second]: `${calendar('b')}---\n${calendar('c')}` })).toEqual([
    {
      path: second,
      range: { start: 0, end: 3 },
      message: `The name of this file and “${first}” are one to macOS and Windows, where one of the two replaces the other. Rename one.`,
      related: [first],
    },
  ]);
  expect(found({ [first]: calendar('a'), 'support/other.playbook.yaml': calendar('b') })).toEqual([]);
});
