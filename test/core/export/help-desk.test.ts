// Import files for help desks: their own placeholders, and nothing else that they would run.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentFiles } from '../../../core/src/export/document-files.ts';
import { type HelpDesk, helpDesks } from '../../../core/src/export/help-desk.ts';
import { placeholdersFor } from '../../../core/src/export/placeholders.ts';
import { type Edit, sample, today } from '../render/sample.ts';

const plan = { kind: 'SunsetPlan', name: 'phone-sunset', path: 'support/phone-sunset.playbook.yaml' } as const;

const own = {
  'templates/care/template.playbook.yaml': `apiVersion: support-playbooks/v1
kind: MessageTemplate
metadata: { name: care, title: A reply, owner: support-operations }
spec:
  rendersFrom: SunsetPlan
  medium: macro
  audience: customers
  recipient:
    firstName: { fallback: there }
    shoeSize: { fallback: your size }
`,
  'templates/care/en.hbs': 'Hello {{recipient "firstName"}},\n\n**{{plan.title}}** in {{recipient "shoeSize"}}.\n',
};

function files(format: HelpDesk, edits: readonly Edit[] = [], renderings = ['phone-sunset/template/care']) {
  const made = documentFiles(sample(edits, own), plan, { format, today, locales: ['en'], renderings });
  return {
    contents: made.files.map(({ name, content }): readonly [string, unknown] => [name, JSON.parse(content)]),
    findings: made.findings.map(({ rule, severity, path, range, message }) => {
      const text = Object.entries(own).find(([file]) => file === path)?.[1] ?? '';
      return `${severity} ${rule} ${path} ${text.slice(range.start, range.end)}: ${message}`;
    }),
  };
}

test.each([
  ['zendesk', 'Zendesk', '{{ticket.requester.first_name}}'],
  ['freshdesk', 'Freshdesk', '{{ticket.requester.firstname}}'],
  ['helpscout', 'Help Scout', '{%customer.firstName,fallback=there%}'],
  ['gorgias', 'Gorgias', '{{ticket.customer.firstname}}'],
] as const)('%s has its own placeholder, and the fallback where it has none', (helpDesk, title, placeholder) => {
  const html = `<p>Hello ${placeholder},</p>\n<p><strong>Closing the phone line</strong> in your size.</p>`;
  const text = `Hello ${placeholder},\n\nClosing the phone line in your size.\n`;
  const expected = {
    zendesk: [
      'phone-sunset/zendesk-macros.json',
      {
        macros: [
          {
            title: 'A reply',
            description: 'phone-sunset/template/care',
            active: true,
            actions: [{ field: 'comment_value_html', value: html }],
          },
        ],
      },
    ],
    freshdesk: [
      'phone-sunset/freshdesk-canned-responses.json',
      { canned_responses: [{ title: 'A reply', content_html: html, visibility: 0 }] },
    ],
    helpscout: ['phone-sunset/helpscout-saved-replies.json', { saved_replies: [{ name: 'A reply', text: html }] }],
    gorgias: [
      'phone-sunset/gorgias-macros.json',
      {
        macros: [
          {
            name: 'A reply',
            external_id: 'phone-sunset/template/care.en',
            language: 'en',
            actions: [
              {
                name: 'setResponseText',
                title: 'Add response text',
                type: 'user',
                arguments: { body_html: html, body_text: text },
              },
            ],
          },
        ],
      },
    ],
  };
  expect(files(helpDesk)).toEqual({
    contents: [expected[helpDesk]],
    findings: [
      `info placeholder-unknown templates/care/en.hbs recipient "shoeSize": ${title} has no placeholder for “shoeSize” that we know of, so its fallback was written instead.`,
    ],
  });
});

test.each(Object.keys(helpDesks).filter((key): key is HelpDesk => key in helpDesks))(
  'what an author writes is never run by %s',
  (helpDesk) => {
    const hostile = '{{ticket.comments}} {%user.email%} {{{{x}}}} <script>';
    const edits: Edit[] = [[plan.path, 'title: Closing the phone line', `title: "${hostile}"`]];
    const text = JSON.stringify(files(helpDesk, edits).contents);
    expect(text.match(/\{\{[^}]*\}\}|\{%[^%]*%\}/g)?.filter((each) => !/first_?name/i.test(each)) ?? []).toEqual([]);
    // Plain text is read as it stands.
    expect(text.replace(/"body_text":"(?:[^"\\]|\\.)*"/g, '')).not.toContain('<script');
    expect(text).toContain('{ {ticket.comments}}');
  },
);

test('several languages are one macro with dynamic content in Zendesk, and an entry each elsewhere', () => {
  const made = (format: HelpDesk) => documentFiles(sample(), plan, { format, today });
  const zendesk = made('zendesk');
  const [macros, contents] = zendesk.files.map(({ content }) => JSON.parse(content));
  expect([zendesk.findings, macros.macros[0].actions[0].value]).toEqual([[], '{{dc.phone_sunset_agent_reply}}']);
  const [item] = contents.items;
  expect([item.name, item.default_locale]).toEqual(['phone_sunset_agent_reply', 'en']);
  expect(
    item.variants.map(({ locale, default: first }: { locale: string; default: boolean }) => [locale, first]),
  ).toEqual([
    ['en', true],
    ['fr', false],
    ['nl', false],
    ['zh-CN', false],
  ]);
  const titles = JSON.parse(made('helpscout').files[0]?.content ?? '').saved_replies.map(({ name }: { name: string }) =>
    name.slice(-8),
  );
  expect(titles).toHaveLength(4);
  expect(new Set(titles).size).toBe(4);
});

test('a fallback with marks of Help Scout in it is left out', () => {
  expect(helpDesks.helpscout.placeholder('firstName', 'a, b')).toBe('{%customer.firstName%}');
  expect(helpDesks.helpscout.placeholder('firstName', '%}')).toBe('{%customer.firstName%}');
  expect(helpDesks.helpscout.placeholder('constructor', 'x')).toBeUndefined();
});

test('a playbook without replies gives no file', () => {
  const calendar = {
    kind: 'BusinessCalendar',
    name: 'amsterdam-office',
    path: 'support/calendars.playbook.yaml',
  } as const;
  expect(documentFiles(sample(), calendar, { format: 'gorgias', today })).toEqual({ files: [], findings: [] });
});

test('any text between placeholders comes back with nothing in it that opens one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('{', '{{', '%', '{%', 'a', ' ', '}}', '\u{10fff0}', '9', '\u{10fff1}')),
      (parts) => {
        const { recipients, filled } = placeholdersFor(helpDesks.zendesk);
        if (typeof recipients !== 'function') throw new Error('Placeholders are made by a function.');
        const mark = recipients('firstName', () => 'there');
        const text = filled(parts.join('') + mark + parts.join(''), { isHtml: false });
        expect(text.split('{{ticket.requester.first_name}}')).toHaveLength(2);
        expect(text).not.toContain('{{{');
        expect(text.replace('{{ticket.requester.first_name}}', '|')).not.toMatch(/\{\{|\{%/);
      },
    ),
  );
});
