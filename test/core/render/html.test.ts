// Pages: right by an HTML checker in every language, a mail that survives mail programs, and a finding when Gmail would cut it.
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { htmlPage } from '../../../core/src/render/html.ts';
import { render } from '../../../core/src/render/render.ts';
import { listRenderings, renderingsWith } from '../../../core/src/render/rendering.ts';
import { inquire } from '../../../core/src/workspace/inquiry.ts';
import { shippedTemplate, shippedTemplateNames } from '../../../core/src/workspace/templates.ts';
import { sample, today } from './sample.ts';

const checker = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Mail programs read styles in tags, tables for the width, and Outlook's comments; they drop the newer tags.
    'no-inline-style': 'off',
    'doctype-style': ['error', { style: 'lowercase' }],
    'no-conditional-comment': 'off',
    'prefer-native-element': ['error', { exclude: ['main'] }],
    // Long subjects are shown whole by mail programs; phone numbers come as people write them.
    'long-title': 'off',
    'tel-non-breaking': 'off',
  },
});

async function mistakesIn(html: string): Promise<readonly string[]> {
  const report = await checker.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line} ${ruleId} ${message}`),
  );
}

test('every page of the sample is right, in each language', async () => {
  const snapshot = sample();
  for (const { id, locales } of listRenderings(snapshot)) {
    for (const locale of locales) {
      const html = render(snapshot, { id, locale, today })?.html ?? '';
      expect([id, locale, await mistakesIn(html)]).toEqual([id, locale, []]);
    }
  }
});

test('every page of every template that ships is right, in each language', async () => {
  const snapshot = sample();
  const inquiry = inquire(snapshot);
  const wrong: unknown[] = [];
  let pages = 0;
  for (const name of shippedTemplateNames()) {
    const template = shippedTemplate(name);
    const [planned] = template ? renderingsWith(inquiry, template) : [];
    if (!template || !planned) throw new Error(`${name} renders from nothing in the sample.`);
    for (const locale of ['en', 'fr', 'nl', 'de', 'zh-CN']) {
      const html = render(snapshot, { id: planned.rendering.id, locale, today })?.html ?? '';
      pages++;
      const mistakes = await mistakesIn(html);
      if (mistakes.length > 0) wrong.push([name, locale, mistakes]);
    }
  }
  expect(wrong).toEqual([]);
  expect(pages).toBe(shippedTemplateNames().length * 5);
}, 120_000);

const everything = `# Heading

Words with **bold**, *leaning*, \`code\` and [a link](https://fernway.example/?a=1&b=2 "More").

> Quoted

1. One
   - Inner
2. Two

| | Left | Right |
| --- | :--- | ---: |
| Row | a \\| b | 1 |

![Map of the way](https://fernway.example/map.png)

---

    code
`;

test.each(['mail', 'web', 'checklist'] as const)('all that Markdown can say is right (%s)', async (kind) => {
  const html = htmlPage({ markdown: everything, locale: 'en', title: 'A & B', preheader: 'Short', kind });
  expect(await mistakesIn(html)).toEqual([]);
});

test('the shell of a mail, whole', () => {
  const html = htmlPage({ markdown: 'Hi.\n', locale: 'ar', title: '<T>', preheader: '"P"', kind: 'mail' });
  expect(html).toContain('<html lang="ar" dir="rtl">');
  expect(html).toContain('<title>&lt;T&gt;</title>');
  expect(html).toMatch(
    /<body class="back" style="[^"]*">\n<div style="display:none;[^"]*">&quot;P&quot;<\/div>\n<table role="presentation"/,
  );
  expect(html).toContain('@media (prefers-color-scheme:dark)');
  expect(html).toContain('<meta name="color-scheme" content="light dark">');
  expect(html).toContain('<div role="main" lang="ar" dir="rtl">\n<p style="margin:0 0 16px">Hi.</p>\n</div>');
  expect(html.match(/<table(?! role="presentation")/g)).toBeNull();
});

test('headings of a table say what they stand over, and an empty corner is no heading', () => {
  const html = htmlPage({ markdown: everything, locale: 'en', title: 'T', kind: 'web' });
  expect(html).toContain('<tr>\n<td></td>\n<th style="text-align:left" scope="col">Left</th>');
  expect(html.match(/<th [^>]*scope="col"/g)).toHaveLength(2);
});

test('an article has its title as first heading, once', () => {
  const page = { locale: 'en', title: 'T', heading: 'Why & how', kind: 'web' } as const;
  expect(htmlPage({ ...page, markdown: 'Words\n' })).toContain('<main>\n<h1>Why &amp; how</h1>\n<p>');
  expect(htmlPage({ ...page, markdown: '# Own\n' }).match(/<h1/g)).toHaveLength(1);
});

test('every mail of the sample is small', () => {
  const snapshot = sample();
  const sizes = listRenderings(snapshot).flatMap(({ id, locales }) =>
    locales.map((locale) => Buffer.byteLength(render(snapshot, { id, locale, today })?.html ?? '')),
  );
  expect(Math.max(...sizes)).toBeLessThan(20_000);
});

test('a mail that Gmail would cut off is a finding', () => {
  const long = 'Few of you call. '.repeat(6500);
  const edits = [
    [
      'support/phone-sunset.playbook.yaml',
      'en: Few of you call, and callers wait longer than people who write.',
      `en: "${long}"`,
    ],
  ] as const;
  const findings = render(sample(edits), { id: 'phone-sunset/everyone', locale: 'en', today })?.findings ?? [];
  expect(
    findings.map(({ rule, severity, path, message }) => [
      rule,
      severity,
      path,
      message.replace(/\d+ kB in/, 'N kB in'),
    ]),
  ).toEqual([
    [
      'mail-too-long',
      'error',
      'templates/sunset-announcement/en.hbs',
      'This mail takes N kB in “en”, and Gmail cuts off what comes after 102 kB. Say less, or link to the rest.',
    ],
  ]);
  expect(render(sample(edits), { id: 'phone-sunset/article', locale: 'en', today })?.findings).toEqual([]);
});

test('a checklist has boxes to tick, and a style for paper', () => {
  const markdown =
    '# Plan\n\n## First\n\n- [ ] **Monday**: call\n- [x] write\n- a date\n- \\[ \\] as somebody wrote it\n';
  const page = { markdown, locale: 'en', title: 'Plan' } as const;
  const html = htmlPage({ ...page, kind: 'checklist' });
  expect(html.slice(html.indexOf('<ul>'), html.indexOf('</main>'))).toBe(`<ul>
<li class="todo">☐ <strong>Monday</strong>: call</li>
<li class="done">☑ write</li>
<li>a date</li>
<li>[ ] as somebody wrote it</li>
</ul>
`);
  expect(html).toMatch(/@media print\{[^@]*break-inside:avoid/);
  const elsewhere = htmlPage({ ...page, kind: 'web' });
  expect(elsewhere).toContain('<li>[x] write</li>');
  expect(elsewhere).not.toContain('print');
});

test('the checklist of a plan is such a page, and shows what is done', () => {
  const sent = 'sendOn: announceOn - 6 days';
  const snapshot = sample([['support/phone-sunset.playbook.yaml', sent, `${sent}, sentOn: 2027-01-04`]]);
  const html = render(snapshot, { id: 'phone-sunset/checklist', locale: 'en', today })?.html ?? '';
  expect(html).toMatch(/<li class="done">☑ <strong>Tuesday, 5 January 2027<\/strong>: Send/);
  expect(html).toMatch(/<li class="todo">☐ <strong>Friday, 8 January 2027<\/strong>: Brief all agents/);
  expect(html).toMatch(/<li><strong>Monday, 11 January 2027<\/strong>: Customers are told<\/li>/);
  expect(html).toContain('@media print');
});
