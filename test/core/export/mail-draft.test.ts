// Mail drafts read back by a mail parser, for whatever people write; and nothing that they write becomes a header.
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { mailDraft } from '../../../core/src/export/mail-draft.ts';
import { mailFile } from '../../../core/src/export/mail-file.ts';
import { textHeader } from '../../../core/src/export/mail-header.ts';
import { render } from '../../../core/src/render/render.ts';
import { listRenderings, renderingsWith } from '../../../core/src/render/rendering.ts';
import { inquire } from '../../../core/src/workspace/inquiry.ts';
import { shippedTemplate, shippedTemplateNames } from '../../../core/src/workspace/templates.ts';
import { sample, today } from '../render/sample.ts';

const plain = { subject: 'Hello', locale: 'en', text: 'Hello\n', html: '<p>Hello</p>\n', isAutoReply: false };

/** Letters of many scripts, what mail formats give a meaning to, and what is not a character at all. */
const character = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
  { weight: 2, arbitrary: fc.constantFrom('é', 'ß', '中', '国', '语', '👩‍👩‍👧', '🎉', 'ع', '\u00a0') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '=',
      '?',
      '"',
      "'",
      '\\',
      '.',
      '-',
      '_',
      ' ',
      '\t',
      '<',
      '>',
      '@',
      ':',
      '=?UTF-8?B?',
      'From ',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('\r', '\n', '\r\n', '\n\n', '\n.\n') },
);
const words = fc.array(character, { maxLength: 120 }).map((parts) => parts.join(''));

test('bodies come back as they were, whatever they hold', async () => {
  await fc.assert(
    fc.asyncProperty(words, words, async (text, html) => {
      const mail = await PostalMime.parse(mailDraft({ ...plain, text, html }));
      const lines = (body: string | undefined) => (body ?? '').replace(/\r\n?/g, '\n').replace(/\n+$/, '');
      expect(lines(mail.text)).toBe(lines(text));
      expect(lines(mail.html)).toBe(lines(html));
    }),
    { numRuns: 300 },
  );
});

test('subjects and names come back as one line, and no header is added', async () => {
  const oneLine = (text: string) =>
    text
      .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
      .replace(/ {2,}/g, ' ')
      .trim();
  await fc.assert(
    fc.asyncProperty(words, words, async (subject, name) => {
      const draft = mailDraft({ ...plain, subject, from: { name, address: 'help@fernway.example' } });
      const mail = await PostalMime.parse(draft);
      expect(mail.headers.map(({ key }) => key)).toEqual([
        'from',
        'subject',
        'x-unsent',
        'content-language',
        'mime-version',
        'content-type',
      ]);
      expect(oneLine(mail.subject ?? '')).toBe(oneLine(subject));
      expect(mail.from?.address).toBe('help@fernway.example');
      expect(oneLine(mail.from?.name ?? '')).toBe(oneLine(name));
    }),
    { numRuns: 300 },
  );
});

test('every line is ASCII and short enough for any mail server', () => {
  fc.assert(
    fc.property(words, words, words, (subject, text, html) => {
      const draft = mailDraft({ ...plain, subject, text, html, from: { name: subject, address: 'a@b.example' } });
      const lines = draft.split('\r\n');
      expect(lines.filter((line) => line.length > 78 || /[^\x20-\x7e\t]/.test(line))).toEqual([]);
      expect(draft.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    }),
    { numRuns: 300 },
  );
});

test('a draft, whole', () => {
  const draft = mailDraft({
    subject: 'Téléphone : fermeture le 6 avril 2027',
    from: { name: 'Fernway "Desk"', address: 'help@fernway.example' },
    locale: 'fr',
    text: 'Bonjour,\n\nÀ bientôt. \n.\nFrom nous\n',
    html: '<p lang="fr">À bientôt</p>\n',
    isAutoReply: true,
  });
  const boundary = /boundary="(.*)"/.exec(draft)?.[1] ?? '';
  expect(boundary).toMatch(/^=_[0-9a-f]{16}$/);
  expect(draft.replaceAll(boundary, 'B').split('\r\n')).toEqual([
    'From: "Fernway \\"Desk\\"" <help@fernway.example>',
    'Subject: =?UTF-8?B?VMOpbMOpcGhvbmUgOiBmZXJtZXR1cmUgbGUgNiBhdnJpbCAyMDI3?=',
    'X-Unsent: 1',
    'Auto-Submitted: auto-replied',
    'X-Auto-Response-Suppress: All',
    'Content-Language: fr',
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="B"',
    '',
    '--B',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Bonjour,',
    '',
    '=C3=80 bient=C3=B4t.=20',
    '=2E',
    '=46rom nous',
    '',
    '--B',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '<p lang=3D"fr">=C3=80 bient=C3=B4t</p>',
    '',
    '--B--',
    '',
  ]);
});

test('Chinese takes base64, which is shorter', () => {
  expect(mailDraft({ ...plain, text: '您好。'.repeat(40) })).toContain('Content-Transfer-Encoding: base64');
});

test.each([
  ['Closed\r\nBcc: everyone@evil.example', 'Subject: Closed Bcc: everyone@evil.example'],
  ['Closed\u2028Bcc: x', 'Subject: Closed Bcc: x'],
  ['\u0000\u007f', 'Subject: '],
  ['=?UTF-8?Q?Hi?=', 'Subject: =?UTF-8?B?PT9VVEYtOD9RP0hpPz0=?='],
  ['a'.repeat(60), `Subject: ${'a'.repeat(60)}`],
])('a subject cannot leave its line: %j', (subject, line) => {
  expect(textHeader('Subject', subject)).toBe(line);
});

test.each([
  'help@fernway.example\r\nBcc: x@evil.example',
  'help',
  '',
  'a b@c.example',
  'a@b.example>, <c@d.example',
  'ü@b.example',
])('an address that a header cannot hold is left out: %j', (address) => {
  expect(mailDraft({ ...plain, from: { name: 'Fernway', address } })).toMatch(/^Subject: Hello\r\n/);
});

test('a language that is none is not named', () => {
  expect(mailDraft({ ...plain, locale: 'en\r\nBcc: x' })).not.toContain('Bcc');
});

test('every mail of the sample comes back whole in each language, the same on every run', async () => {
  const snapshot = sample();
  const seen: string[] = [];
  for (const { id, medium, locales } of listRenderings(snapshot)) {
    for (const locale of locales) {
      const made = mailFile(snapshot, { id, locale, today });
      if (!['email', 'auto-reply', 'internal'].includes(medium)) {
        expect([id, made]).toEqual([id, undefined]);
        continue;
      }
      const mail = await PostalMime.parse(made?.content ?? '');
      const header = (key: string) => mail.headers.find((each) => each.key === key)?.value;
      expect([id, locale, made?.findings, header('content-language'), header('date'), header('message-id')]).toEqual([
        id,
        locale,
        [],
        locale,
        undefined,
        undefined,
      ]);
      expect(header('auto-submitted')).toBe(medium === 'auto-reply' ? 'auto-replied' : undefined);
      expect(mail.from?.address).toBe(medium === 'internal' ? undefined : 'help@fernway.example');
      expect(mail.subject).not.toBe('');
      expect(mail.html).toContain(`<html lang="${locale}"`);
      expect(mailFile(sample(), { id, locale, today })?.content).toBe(made?.content);
      seen.push(id);
    }
  }
  expect(seen.length).toBeGreaterThan(15);
});

test('every mail template that ships comes back word for word, in each language', async () => {
  const snapshot = sample();
  const inquiry = inquire(snapshot);
  const lines = (body: string | undefined) => (body ?? '').replace(/\r\n/g, '\n').trimEnd();
  let mails = 0;
  for (const name of shippedTemplateNames()) {
    const template = shippedTemplate(name);
    const [planned] = template ? renderingsWith(inquiry, template) : [];
    for (const locale of ['en', 'fr', 'nl', 'de', 'zh-CN']) {
      const id = planned?.rendering.id ?? '';
      const made = mailFile(snapshot, { id, locale, today });
      if (!made) continue;
      const rendered = render(snapshot, { id, locale, today, recipients: (field) => `{{${field}}}` });
      const mail = await PostalMime.parse(made.content);
      expect([name, locale, mail.subject, lines(mail.text)]).toEqual([
        name,
        locale,
        rendered?.subject ?? rendered?.title ?? planned?.rendering.title,
        lines(rendered?.text),
      ]);
      expect(lines(mail.html)).toBe(lines(rendered?.html));
      mails++;
    }
  }
  expect(mails).toBeGreaterThan(25);
});

test('what the help desk fills in stays readable', () => {
  const content = mailFile(sample(), { id: 'phone-sunset/everyone', locale: 'en', today })?.content;
  expect(content?.match(/Hello \{\{firstName\}\},/g)).toHaveLength(2);
});
