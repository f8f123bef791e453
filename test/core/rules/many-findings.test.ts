// A file with more mistakes than anybody reads.
import { expect, test } from 'vitest';
import { emptySnapshot, validate, withFiles } from '#core';

test('a hundred findings of a file are told, and one says that there are more', () => {
  const channels = Array.from({ length: 130 }, (_, index) => `    - { id: mail-${index}, type: emial }\n`).join('');
  const content = `apiVersion: support-playbooks/v1\nkind: ChannelStrategy\nmetadata: { name: acme, title: Acme, owner: support }\nspec:\n  channels:\n${channels}`;
  const snapshot = withFiles(emptySnapshot, [['many.playbook.yaml', { content }]]);
  const [file] = [...validate(snapshot, { today: '2027-01-04' })];
  expect(file?.findings.length).toBe(101);
  expect(new Set(file?.findings.slice(0, 100).map(({ rule }) => rule))).toEqual(new Set(['wrong-value']));
  expect(file?.findings.at(-1)).toMatchObject({
    rule: 'file-too-complex',
    message: 'There are more than 100 mistakes here; the rest are shown when these are mended.',
    range: { start: content.indexOf('emial', content.indexOf('mail-100')) },
  });
});
