// What readers see where a playbook says little: words for channels, voices that fall back, values at the start of a line.
import { expect, test } from 'vitest';
import { render } from '../../../core/src/render/render.ts';
import { emptySnapshot, withFiles } from '../../../core/src/workspace/snapshot.ts';
import { sample, today } from './sample.ts';

const template = `apiVersion: support-playbooks/v1
kind: MessageTemplate
metadata: { name: note, title: Note, owner: us }
spec: { rendersFrom: ChannelStrategy, medium: web-page }
`;

const strategy = (channels: string) => `apiVersion: support-playbooks/v1
kind: ChannelStrategy
metadata: { name: shop, title: Shop, owner: us }
spec:
  channels:
${channels}`;

function note(texts: Readonly<Record<string, string>>, channels: string, locale: string, voice = 'formal') {
  const files = {
    'support-playbooks.config.yaml': `locales: [en, fr, nl, de, zh-CN]\nbrand: { name: Shop, voice: ${voice} }\n`,
    'shop.playbook.yaml': strategy(channels),
    'templates/note/template.playbook.yaml': template,
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [`templates/note/${name}.hbs`, text])),
  };
  const snapshot = withFiles(
    emptySnapshot,
    Object.entries(files).map(([path, content]) => [path, { content }] as const),
  );
  return render(snapshot, { id: 'shop/template/note', locale, today });
}

const eachChannel = '{{#each channels}}\n{{title}}: {{#if reachedBy}}{{reachedBy}}{{else}}–{{/if}}\n{{/each}}\n';

test.each([
  ['en', 'Live chat: by live chat\nPost: by post\n'],
  ['fr', 'Discussion en direct: par discussion en direct\nCourrier: par courrier\n'],
  ['nl', 'Livechat: via livechat\nPost: per post\n'],
  ['de', 'Live-Chat: im Live-Chat\nPost: per Post\n'],
  ['zh-CN', '在线聊天: 通过在线聊天\n信函: 通过信函\n'],
])('a channel without a name is called what its type is called, in %s', (locale, expected) => {
  const channels = '    - { id: webchat, type: live-chat }\n    - { id: letters, type: post }\n';
  expect(note({ [locale]: eachChannel }, channels, locale)?.markdown).toBe(expected);
});

test('two channels of a type keep apart', () => {
  const channels = '    - { id: google-groups, type: community }\n    - { id: forum, type: community }\n';
  expect(note({ en: eachChannel }, channels, 'en')?.markdown).toBe('Google groups: –\nForum: –\n');
});

test.each([
  ['playful', ['de', 'de.friendly', 'de.playful'], 'de.playful'],
  ['playful', ['de', 'de.friendly'], 'de.friendly'],
  ['playful', ['de'], 'de'],
  ['friendly', ['de', 'de.playful'], 'de'],
  ['formal', ['de', 'de.friendly'], 'de'],
] as const)('a %s brand with %j', (voice, names, expected) => {
  const texts = Object.fromEntries(names.map((name) => [name, name]));
  expect(note(texts, '    - { id: letters, type: post }\n', 'de', voice)?.markdown).toBe(`${expected}\n`);
});

test('a date keeps its point inside a line, and cannot begin a list', () => {
  const text = [
    'Ab {{date plan.dates.closeOn}} nicht mehr.',
    '',
    '{{date plan.dates.closeOn}} ist der Tag.',
    '',
    '- {{date plan.dates.closeOn}}',
    '- **{{date plan.dates.closeOn}}**: {{#if channel}}{{date plan.dates.closeOn}}{{/if}}',
    '',
  ].join('\n');
  const snapshot = sample([], { 'templates/sunset-announcement/de.hbs': text });
  expect(render(snapshot, { id: 'phone-sunset/everyone', locale: 'de', today })?.markdown).toBe(
    [
      'Ab 6. April 2027 nicht mehr.',
      '',
      '6\\. April 2027 ist der Tag.',
      '',
      '- 6\\. April 2027',
      '- **6. April 2027**: 6. April 2027',
      '',
    ].join('\n'),
  );
});
