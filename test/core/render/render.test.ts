// Messages of the sample, whole; and what is said when one cannot be made whole.
import { expect, test } from 'vitest';
import { render } from '../../../core/src/render/render.ts';
import { listRenderings } from '../../../core/src/render/rendering.ts';
import { type Edit, sample, today } from './sample.ts';

const announcement = 'templates/sunset-announcement/en.hbs';

function made(id: string, locale: string, edits: readonly Edit[] = [], more: Readonly<Record<string, string>> = {}) {
  return render(sample(edits, more), { id, locale, today });
}

/** Rule, place and message of each finding. */
function findings(
  id: string,
  locale: string,
  edits: readonly Edit[] = [],
  more: Readonly<Record<string, string>> = {},
): readonly string[] {
  const snapshot = sample(edits, more);
  const rendered = render(snapshot, { id, locale, today });
  return (rendered?.findings ?? []).map(({ rule, path, range, message }) => {
    const content = snapshot.files.get(path)?.text.content ?? '';
    return `${rule} ${path} “${content.slice(range.start, range.end)}” ${message}`;
  });
}

test('everything that can be rendered, with the languages in which it is due', () => {
  const list = listRenderings(sample()).map(({ id, medium, template, locales }) => [
    id,
    medium,
    template,
    locales.join(' '),
  ]);
  expect(list).toEqual([
    ['phone-sunset/internal-brief', 'internal', 'internal-announcement', 'en'],
    ['phone-sunset/frequent-callers', 'email', 'sunset-announcement', 'en nl'],
    ['phone-sunset/everyone', 'email', 'sunset-announcement', 'en fr nl zh-CN'],
    ['phone-sunset/reminder-5-weeks', 'email', 'sunset-reminder', 'en nl'],
    ['phone-sunset/reminder-1-week', 'email', 'sunset-reminder', 'en nl'],
    ['phone-sunset/last-day', 'email', 'sunset-last-day', 'en nl'],
    ['phone-sunset/article', 'help-article', 'sunset-article', 'en fr nl zh-CN'],
    ['phone-sunset/agent-reply', 'macro', 'why-is-it-gone', 'en fr nl zh-CN'],
    ['phone-sunset/surface/support-line', 'voice', 'voicemail-closed-line', 'en nl'],
    ['phone-sunset/rollback-notice', 'email', 'rollback-notice', 'en fr nl zh-CN'],
    ['phone-sunset/checklist', 'checklist', undefined, 'en'],
    ['fernway-support/acknowledgement/email', 'auto-reply', 'email-acknowledgement', 'en fr nl zh-CN'],
  ]);
});

test('each of them comes out whole in each of its languages', () => {
  const snapshot = sample();
  for (const { id, locales } of listRenderings(snapshot)) {
    for (const locale of locales) {
      const rendered = render(snapshot, { id, locale, today });
      expect([id, locale, rendered?.findings, rendered?.markdown.includes('⟦')]).toEqual([id, locale, [], false]);
    }
  }
});

test('the announcement in English', () => {
  expect(made('phone-sunset/everyone', 'en')).toMatchObject({
    template: 'sunset-announcement',
    templatePath: announcement,
    medium: 'email',
    subject: 'Phone: closing on 6 April 2027',
    preheader: 'Here is how you reach us from now on.',
    markdown: `Hello there,

From 6 April 2027 we no longer answer by phone.

- Few of you call, and callers wait longer than people who write.
- A ringing phone pulls us away from more urgent problems. Booked calls do not.

**How you reach us instead**

- Booked call: we answer within 1 business day
- Live chat: we answer within 1 minute
- E-mail: we answer within 1 business day

Something missing? Tell us at help@fernway.example.
`,
    findings: [],
  });
});

test('the announcement in Chinese, as plain text', () => {
  expect(made('phone-sunset/everyone', 'zh-CN')?.text).toBe(`您好：

自2027年4月6日起，我们将不再通过电话提供支持。

- 来电的客户很少，而且等待时间比书面联系更长。
- 突然响起的电话会打断更紧急的工作，预约通话则不会。

今后的联系方式

- 预约通话：我们将在1个工作日内回复
- 在线聊天：我们将在1分钟内回复
- 电子邮件：我们将在1个工作日内回复

如有意见，请通过help@fernway.example告诉我们。
`);
});

test('what the help desk fills in stays its own placeholder when asked for', () => {
  const rendered = render(sample(), { id: 'phone-sunset/everyone', locale: 'en', today, recipients: 'placeholder' });
  expect(rendered?.markdown.split('\n')[0]).toBe('Hello {{recipient "firstName"}},');
});

test('nothing of this id', () => {
  expect(made('phone-sunset/nobody', 'en')).toBeUndefined();
  expect(made('phone-sunset/template/nothing', 'en')).toBeUndefined();
});

test('any template for any document of its kind', () => {
  expect(made('phone-sunset/template/sunset-reminder', 'nl')?.subject).toContain('6 april 2027');
});

test('a locale never falls back', () => {
  expect(findings('phone-sunset/everyone', 'de')).toEqual([
    'template-missing-locale templates/sunset-announcement/template.playbook.yaml “sunset-announcement” The template “sunset-announcement” is not written in “de”. It is written in en, fr, nl, zh-CN. Add “de.hbs” beside it.',
  ]);
});

test('a voice falls back', () => {
  const more = {
    'templates/sunset-announcement/en.formal.hbs': 'Dear customer',
    'templates/sunset-announcement/fr.playful.hbs': 'Coucou',
  };
  expect(made('phone-sunset/everyone', 'en', [], more)?.markdown).toBe('Dear customer\n');
  expect(made('phone-sunset/everyone', 'fr', [], more)?.markdown).toContain('Bonjour');
});

test('a text that is not in the language is told at the text, once, and leaves a mark', () => {
  const edits: Edit[] = [
    [
      'support/channels.playbook.yaml',
      'title: { en: Phone, fr: Téléphone, nl: Telefoon, zh-CN: 电话 }',
      'title: Phone',
    ],
  ];
  expect(findings('phone-sunset/everyone', 'fr', edits)).toEqual([
    'text-missing-locale support/channels.playbook.yaml “Phone” This text is missing in “fr”. It is written in en only.',
  ]);
  expect(made('phone-sunset/everyone', 'fr', edits)?.subject).toBe('⟦title⟧ : fermeture le 6 avril 2027');
  expect(findings('phone-sunset/everyone', 'en', edits)).toEqual([]);
});

test('a value that is missing is told in the template, once for all turns of a loop', () => {
  const edits: Edit[] = [
    [
      announcement,
      '{{#if promise.firstReply}}: we answer within {{duration promise.firstReply}}{{/if}}',
      ': {{duration promise.resolution}}',
    ],
  ];
  expect(findings('phone-sunset/everyone', 'en', edits)).toEqual([
    `template-missing-value ${announcement} “promise.resolution” “promise.resolution” has no value in “phone-sunset”. Write one there, or ask for it first with “{{#if promise.resolution}}”.`,
  ]);
  expect(made('phone-sunset/everyone', 'en', edits)?.markdown).toContain('- Live chat: ⟦promise.resolution⟧\n');
});

test('a helper that gets the wrong thing, and a shared piece that is not there', () => {
  const edits: Edit[] = [
    [announcement, 'Something missing?', '{{date channel.title}} {{> nothing}} {{list alternatives}}'],
  ];
  expect(findings('phone-sunset/everyone', 'en', edits)).toEqual([
    `template-wrong-value ${announcement} “{{date channel.title}}” “date” wants a date such as 2027-04-06, and gets “Phone”.`,
    `template-missing-partial ${announcement} “{{> nothing}}” There is no shared piece “nothing” in “en”.`,
    `template-wrong-value ${announcement} “{{list alternatives}}” “list” cannot write these items. Name a field, as in “{{list alternatives "channel.title"}}”.`,
  ]);
});

test('a template that cannot be read is told, and the rest of the message is still there', () => {
  const edits: Edit[] = [[announcement, 'Something missing?', '{{dat x}}']];
  expect(findings('phone-sunset/everyone', 'en', edits)).toEqual([
    `template-syntax ${announcement} “dat” There is no helper “dat”. Did you mean “date”?`,
  ]);
  expect(made('phone-sunset/everyone', 'en', edits)).toMatchObject({
    subject: 'Phone: closing on 6 April 2027',
    markdown: '',
    text: '',
  });
});

test('a part of the plan that has a mistake blocks only the messages that use it', () => {
  const edits: Edit[] = [
    ['support/phone-sunset.playbook.yaml', 'covers: { segments: [enterprise], queryTypes: [outage] }', 'covers: 7'],
  ];
  expect(findings('phone-sunset/everyone', 'en', edits)).toEqual([
    'render-blocked support/phone-sunset.playbook.yaml “phone-sunset” “phone-sunset” has mistakes. “sunset-announcement” uses a part that has a mistake in it. Mend them first.',
  ]);
  const more = {
    'templates/sunset-last-day/en.hbs': 'We close on {{date plan.dates.closeOn}}.',
    'templates/sunset-last-day/template.playbook.yaml':
      'apiVersion: support-playbooks/v1\nkind: MessageTemplate\nmetadata: { name: sunset-last-day }\nspec: { rendersFrom: SunsetPlan, medium: sms }\n',
  };
  expect(made('phone-sunset/last-day', 'en', edits, more)).toMatchObject({
    text: 'We close on 6 April 2027.\n',
    findings: [],
  });
});

test('what an author writes in a plan stays text', () => {
  const edits: Edit[] = [
    [
      'support/phone-sunset.playbook.yaml',
      'en: Few of you call, and callers wait longer than people who write.',
      "en: '# <img src=x> [you](https://evil.example) **now**'",
    ],
  ];
  const rendered = made('phone-sunset/everyone', 'en', edits);
  expect(rendered?.text).toContain('- # <img src=x> [you](https://evil.example) **now**\n');
  expect(rendered?.html).toContain('># &lt;img src=x&gt; [you](https://evil.example) **now**</li>');
});

test('a mail is a page with its language, its title and its preheader', () => {
  const html = made('phone-sunset/everyone', 'nl')?.html ?? '';
  expect(html).toContain('<html lang="nl" dir="ltr">');
  expect(html).toContain('<title>Telefoon: wij stoppen op 6 april 2027</title>');
  expect(html).toMatch(/<div style="display:none[^"]*">Zo bereikt u ons voortaan\.<\/div>/);
  expect(html).toContain('<meta name="color-scheme" content="light dark">');
});
