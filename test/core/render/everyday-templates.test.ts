// The messages of every day, rendered from documents with everything in them and from bare ones: complete, within their limits, in the reader's manner.
import { expect, test } from 'vitest';
import { render } from '../../../core/src/render/render.ts';
import { emptySnapshot, type Snapshot, withFiles } from '../../../core/src/workspace/snapshot.ts';
import { type Edit, sample, today } from './sample.ts';

const templates = {
  'phone-sunset': [
    'auto-reply-closed-address',
    'chat-closed',
    'forum-closing-topic',
    'forum-read-only-banner',
    'post-closure-survey',
  ],
  'fernway-support': [
    'bot-greeting',
    'feedback-acknowledge',
    'feedback-apologise',
    'feedback-follow-up',
    'feedback-solution',
    'feedback-take-private',
    'social-profile-line',
  ],
  'standard-response': ['delay-notice', 'response-times'],
  'amsterdam-office': ['holiday-notice', 'opening-hours-page'],
} as const;
const ids = Object.entries(templates).flatMap(([document, names]) =>
  names.map((name) => `${document}/template/${name}`),
);
const voices = ['formal', 'friendly', 'playful'] as const;
type Voice = (typeof voices)[number];

const config = 'support-playbooks.config.yaml';
const full = (voice: Voice): Snapshot => sample([[config, '  voice: formal ', `  voice: ${voice} `] satisfies Edit]);

/** Nothing that can be left out is there: no titles, no brand, no dates, no hours, no promises. */
function bare(voice: Voice): Snapshot {
  const head = (kind: string, name: string) =>
    `apiVersion: support-playbooks/v1\nkind: ${kind}\nmetadata: { name: ${name} }\nspec:\n`;
  return withFiles(emptySnapshot, [
    [
      config,
      {
        content: `locales: [en, fr, nl, de, zh-CN]\ndefaultLocale: en\ntimeZone: Etc/UTC\nbrand: { voice: ${voice} }\n`,
      },
    ],
    [
      'a.playbook.yaml',
      {
        content: `${head('ChannelStrategy', 'fernway-support')}  channels: [{ id: phone, type: phone }, { id: email, type: email }]\n`,
      },
    ],
    [
      'b.playbook.yaml',
      {
        content: `${head('SunsetPlan', 'phone-sunset')}  strategy: fernway-support\n  channel: phone\n  dates: { announceOn: none }\n`,
      },
    ],
    ['c.playbook.yaml', { content: `${head('SlaPolicy', 'standard-response')}  strategy: fernway-support\n` }],
    [
      'd.playbook.yaml',
      {
        content: `${head('BusinessCalendar', 'amsterdam-office')}  timeZone: Etc/UTC\n  weekly: {}\n  holidays: none\n`,
      },
    ],
  ]);
}

function made(snapshot: Snapshot, id: string, locale: string) {
  const message = render(snapshot, { id, locale, today });
  if (!message) throw new Error(id);
  const { subject = '', preheader = '', title = '', text, medium, findings } = message;
  return { subject, medium, body: text.trim(), all: [subject, preheader, title, text].join('\n'), findings };
}

const cases = voices.flatMap((voice) => [
  ...['en', 'fr', 'nl', 'zh-CN'].map((locale) => ['the sample', voice, locale, full(voice)] as const),
  ...['en', 'fr', 'nl', 'de', 'zh-CN'].map((locale) => ['bare documents', voice, locale, bare(voice)] as const),
]);

test.each(cases)('from %s, %s, in %s: whole, typeset, within the limits', (_, __, locale, snapshot) => {
  for (const id of ids) {
    const { subject, medium, body, all, findings } = made(snapshot, id, locale);
    expect([id, findings.map(({ message }) => message)]).toEqual([id, []]);
    expect([id, body === '' || /⟦|\{\{|undefined|\[object/.test(all)]).toEqual([id, false]);
    const most = { social: 280, profile: 160 }[medium as string] ?? Number.POSITIVE_INFINITY;
    expect([id, subject.length > 60, body.length > most]).toEqual([id, false, false]);
    if (locale === 'fr') expect([id, all.match(/.{0,20} [;?!»]|.{0,20}[^\u00a0\d:/]:(?= )/g)]).toEqual([id, null]);
    if (locale === 'zh-CN') expect([id, all.match(/[\u4e00-\u9fff][,;?!:]/g)]).toEqual([id, null]);
  }
});

const words = (list: string, flags = 'iu') => new RegExp(`(?<!\\p{L})(?:${list})(?!\\p{L})`, flags);
const formal = {
  fr: words('vous|votre|vos'),
  nl: words('u|uw'),
  de: words('Sie|Ihnen|Ihre?[mnrs]?', 'u'),
  'zh-CN': /您/,
};
const familiar = {
  fr: words('tu|te|toi|ton|ta|tes'),
  nl: words('je|jij|jou|jouw'),
  de: words('du|dir|dich|deine?[mnrs]?'),
  'zh-CN': /你/,
};

test.each(Object.keys(formal) as (keyof typeof formal)[])('nobody is addressed both ways in %s', (locale) => {
  for (const id of ids) {
    const polite = made(bare('formal'), id, locale).all;
    const warm = made(bare('friendly'), id, locale).all;
    expect([id, familiar[locale].exec(polite)?.[0]]).toEqual([id, undefined]);
    // A forum has many members, and “vous” and “ihr” are for them.
    const isPlural = id.endsWith('forum-closing-topic');
    if (!isPlural) expect([id, formal[locale].exec(warm)?.[0]]).toEqual([id, undefined]);
  }
});

test('a bot says that it is one before anything else, and how to get to a person', () => {
  const [first, second, third, ...rest] = made(
    full('formal'),
    'fernway-support/template/bot-greeting/assistant',
    'en',
  ).body.split('\n\n');
  expect([first, second, third]).toEqual([
    "You are talking to Fernway's automated assistant.",
    'What can I help you with?',
    'Would you rather talk to a person? Say so at any time, and I will pass you on.',
  ]);
  expect(rest.at(-1)).toBe('Outside these hours, a person answers by e-mail.');
});

test('a profile line tells the hours and the time of its channel', () => {
  expect(made(full('formal'), 'fernway-support/template/social-profile-line/email', 'en').body).toBe(
    'Help from Fernway. We answer within 1 business day. Open Monday to Thursday 09:00–17:30; Friday 09:00–17:00. Personal details by direct message only, please.',
  );
});

test('the notice of closed days says when somebody is there again', () => {
  const message = render(full('formal'), {
    id: 'amsterdam-office/template/holiday-notice',
    locale: 'en',
    today: '2027-12-01',
  });
  expect(
    message?.text
      .split('\n')
      .filter((line) => line.startsWith('- '))
      .slice(0, 2),
  ).toEqual([
    '- Friday, 24 December 2027: open 09:00–15:00',
    '- Saturday, 25 December 2027 to Sunday, 26 December 2027: closed. We are back on Monday, 27 December 2027 at 09:00.',
  ]);
});

test('public replies name nobody, and replies to one customer greet by name', () => {
  const withName = (name: string) =>
    render(full('formal'), { id: `fernway-support/template/${name}`, locale: 'en', today, recipients: 'placeholder' })
      ?.markdown;
  for (const name of ['feedback-acknowledge', 'feedback-apologise', 'feedback-take-private'])
    expect(withName(name)).not.toContain('firstName');
  for (const name of ['feedback-solution', 'feedback-follow-up']) expect(withName(name)).toContain('firstName');
});
