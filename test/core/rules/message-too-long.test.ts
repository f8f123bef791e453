// How long a message may be where it appears: each limit at its edge, with the setting that moves it.
import { expect, test } from 'vitest';
import { emptySnapshot, validate, withFiles } from '#core';

const strategy = `apiVersion: support-playbooks/v1
kind: ChannelStrategy
metadata: { name: ours, owner: us }
spec:
  channels:
    - { id: phone, type: phone, endpoints: [{ id: line, kind: phone-number, value: "+31 20 555 0100" }] }
    - { id: email, type: email }
`;
const plan = `apiVersion: support-playbooks/v1
kind: SunsetPlan
metadata: { name: plan, owner: us }
spec:
  strategy: ours
  channel: phone
  dates: { announceOn: 2027-02-01, closeOn: 2027-06-01 }
  communications: [{ id: note, audience: all-affected, template: note, sendOn: announceOn }]
`;

interface Written {
  readonly medium: string;
  readonly text: string;
  readonly locale?: string;
  readonly thresholds?: string;
}

function told({ medium, text, locale = 'en', thresholds }: Written): readonly string[] {
  const template = `apiVersion: support-playbooks/v1
kind: MessageTemplate
metadata: { name: note, owner: us }
spec: { rendersFrom: SunsetPlan, medium: ${medium} }
`;
  const texts = {
    'support-playbooks.config.yaml': `locales: [${locale}]\ndefaultLocale: ${locale}\n${thresholds ?? ''}\n`,
    'channels.playbook.yaml': strategy,
    'plan.playbook.yaml': plan,
    'templates/note/template.playbook.yaml': template,
    [`templates/note/${locale}.hbs`]: text,
  };
  const snapshot = withFiles(
    emptySnapshot,
    Object.entries(texts).map(([path, content]) => [path, { content }] as const),
  );
  return [...validate(snapshot, { today: '2027-01-04' })]
    .flatMap(({ findings }) => findings)
    .filter(({ rule }) => rule === 'message-too-long')
    .map(({ message }) => message);
}

const letters = (count: number) =>
  'word '
    .repeat(Math.ceil(count / 5))
    .slice(0, count)
    .replace(/ $/, 'x');

const cases: readonly (readonly [what: string, written: Written, messages: readonly string[]])[] = [
  ['160 letters on a phone', { medium: 'sms', text: letters(160) }, []],
  [
    '161 letters on a phone',
    { medium: 'sms', text: letters(161) },
    ['This text message has 161 characters in “en” and goes out in 2 parts of at most 153.'],
  ],
  [
    'the same, where two parts are fine',
    { medium: 'sms', text: letters(161), thresholds: 'thresholds: { smsPartsAtMost: 2 }' },
    [],
  ],
  [
    '71 letters with one outside the alphabet of phones',
    { medium: 'sms', text: `${letters(70)}ć` },
    ['This text message has 71 characters in “en” and goes out in 2 parts of at most 67.'],
  ],
  ['a post of 280', { medium: 'social', text: letters(280) }, []],
  [
    'a post of 281',
    { medium: 'social', text: letters(281) },
    ['This post counts 281 characters in “en”; the limit is 280.'],
  ],
  [
    'a post with a long address',
    { medium: 'social', text: `${letters(256)} https://desk.example/${'x'.repeat(90)}` },
    [],
  ],
  ['a profile of 160', { medium: 'profile', text: letters(160) }, []],
  [
    'a profile of 161',
    { medium: 'profile', text: letters(161) },
    ['This line for a profile has 161 characters in “en”; the limit is 160.'],
  ],
  [
    'a profile where less is shown',
    { medium: 'profile', text: letters(100), thresholds: 'thresholds: { profileAtMost: 80 }' },
    ['This line for a profile has 100 characters in “en”; the limit is 80.'],
  ],
  [
    'a banner of 160, title and text',
    { medium: 'banner', text: `---\ntitle: ${letters(59)}\n---\n${letters(100)}` },
    [],
  ],
  [
    'a banner of 161, title and text',
    { medium: 'banner', text: `---\ntitle: ${letters(60)}\n---\n${letters(100)}` },
    ['This banner is 161 characters wide in “en”, title and text together; the limit is 160.'],
  ],
  [
    'a banner whose link hides a long address, in a list',
    { medium: 'banner', text: `${letters(80)}\n\n- [${letters(60)}](https://desk.example/${'x'.repeat(90)})\n` },
    [],
  ],
  ['80 Chinese characters in a banner', { medium: 'banner', text: '中'.repeat(80), locale: 'zh-CN' }, []],
  [
    '81 Chinese characters in a banner',
    { medium: 'banner', text: '中'.repeat(81), locale: 'zh-CN' },
    ['This banner is 162 characters wide in “zh-CN”, title and text together; the limit is 160.'],
  ],
  [
    'a long banner where the place shows more',
    { medium: 'banner', text: letters(300), thresholds: 'thresholds: { bannerAtMost: 300 }' },
    [],
  ],
  ['75 words to hear', { medium: 'voice', text: 'word '.repeat(75) }, []],
  [
    '80 words to hear',
    { medium: 'voice', text: 'word '.repeat(80) },
    ['This takes about 32 seconds to say in “en”; callers should wait at most 30 seconds.'],
  ],
  [
    '130 Chinese characters to hear',
    { medium: 'voice', text: '中'.repeat(130), locale: 'zh-CN' },
    ['This takes about 33 seconds to say in “zh-CN”; callers should wait at most 30 seconds.'],
  ],
  ['a subject of 78', { medium: 'email', text: `---\nsubject: ${letters(78)}\n---\nText.` }, []],
  [
    'a subject of 79',
    { medium: 'email', text: `---\nsubject: ${letters(79)}\n---\nText.` },
    ['This subject is 79 characters wide in “en”; a mailbox shows 78.'],
  ],
  ['a page of any length', { medium: 'web-page', text: letters(9000) }, []],
];

test.each(cases)('%s', (_, written, messages) => {
  expect(told(written)).toEqual(messages);
});
