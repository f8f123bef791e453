// What is wrong with the text of a template: plain words at the exact place.
import { expect, test } from 'vitest';
import { templateTexts } from '../../../core/src/generated/templates.ts';
import { parseTemplateText, readTemplateText } from '../../../core/src/template/read.ts';

/** The template, and under each other what is said and about which stretch. */
const cases: readonly (readonly [string, readonly string[]])[] = [
  ['Hello {{channel.title}}', []],
  ['\\{{not a tag}} {{#if a}}b{{else if c}}d{{else}}e{{/if}} {{> sign-off}} {{!-- {{ --}}', []],
  ['Hello {{channel.title', ['This tag is never closed. Write “}}” at its end. | {{channel.title']],
  ['{{a {{b}}', ['This tag is never closed. Write “}}” at its end. | {{a ']],
  ['{{#if a}}x', ['“{{#if a}}” is never closed. Write “{{/if}}” where it ends. | {{#if a}}']],
  ['{{#if a}}{{#each b}}{{/if}}', ['“{{#each}}” is never closed. Write “{{/each}}” before “{{/if}}”. | {{#each b}}']],
  ['{{#if a}}x{{/fi}}', ['“{{/fi}}” closes “fi”, but “if” is open here. Write “{{/if}}”. | {{/fi}}']],
  ['{{#if a}}{{/each}}{{/if}}', ['“{{/each}}” closes a block that was never opened. | {{/each}}']],
  ['{{/if}}', ['“{{/if}}” closes a block that was never opened. | {{/if}}']],
  ['{{else}}', ['“{{else}}” stands outside any block. It belongs between “{{#if …}}” and “{{/if}}”. | {{else}}']],
  [
    '{{#if a}}b{{else}}c{{else}}d{{/if}}',
    ['“{{#if}}” has its “{{else}}” already, and nothing comes after that. | {{else}}'],
  ],
  ['{{#ech a}}b{{/ech}}', ['There is no block “ech”. Did you mean “each”? | {{#ech a}}']],
  ['{{#if}}b{{/if}}', ['“if” wants one value, as in “{{#if alternatives}}”. | if']],
  ['{{dat plan.dates.closeOn}}', ['There is no helper “dat”. Did you mean “date”? | dat']],
  ['{{log "::error::x"}}', ['There is no helper “log”. | log']],
  ['{{lookup a b}}', ['There is no helper “lookup”. | lookup']],
  ['{{date}}', ['“date” wants one value, as in “{{date plan.dates.closeOn}}”. | date']],
  ['{{date a weekdy=true}}', ['“date” has no option “weekdy”. Did you mean “weekday”? | weekdy']],
  ['{{number a digits=2}}', ['“number” has no option “digits”. It has none. | digits']],
  [
    '{{#if a includeZeros=true}}b{{/if}}',
    ['“if” has no option “includeZeros”. Did you mean “includeZero”? | includeZeros'],
  ],
  ['{{#each a first=true}}b{{/each}}', ['“each” has no option “first”. It has none. | first']],
  ['{{{a}}}', ['Values are always written as text here. Use two braces, as in “{{channel.title}}”. | {{{a}}}']],
  ['{{#if a}}}b{{/if}}', ['Three braces close this tag. Write two. | {{#if a}}}']],
  ['{{#> x}}a{{/x}}', ['A shared piece cannot wrap other text. Write “{{> name}}”. | {{#> x}}']],
  [
    '{{> (a)}}',
    ['The name of a shared piece is written out, as in “{{> signature}}”. It cannot be computed. | {{> (a)}}'],
  ],
  [
    '{{#*inline "x"}}a{{/inline}}',
    ['Decorators and inline pieces are not allowed in templates. Put the piece into “partials”. | {{#*inline "x"}}'],
  ],
  ['{{}}', ['This tag is empty. Write a value in it, such as “{{channel.title}}”. | {{}}']],
  [
    'a {{foo bar=}} b',
    [
      'This tag cannot be read. A tag is a value, or a helper and its values, as in “{{date plan.dates.closeOn}}”. | {{foo bar=}}',
    ],
  ],
  ['{{a.__proto__.b}}', ['“__proto__” is not part of any value. | a.__proto__.b']],
  ['{{a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q}}', ['A path has at most 16 steps. | a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q']],
  ['---\nsubjekt: a\n---\n', ['“subjekt” is not a key here. Did you mean “subject”? | subjekt']],
  ['---\nsubject: "It\'s \\"{{dat x}}\\""\n---\nBody', ['There is no helper “dat”. Did you mean “date”? | dat']],
  [
    "---\r\ntitle: 'It''s {{a'\r\n---\r\n{{b",
    [
      'This tag is never closed. Write “}}” at its end. | {{a',
      'This tag is never closed. Write “}}” at its end. | {{b',
    ],
  ],
  [
    '---\nsubject: {{x}}\n---\n',
    ['“{{x}}” is not in quotes, so YAML takes it for a mapping. Put it in quotes. | {{x}}'],
  ],
  [
    '---\nsubject: {{#if x}}a{{else}}b{{/if}}\npreheader: c\n---\n',
    [
      '“{{#if x}}a{{else}}b{{/if}}” is not in quotes, so YAML takes it for a mapping. Put it in quotes. | {{#if x}}a{{else}}b{{/if}}',
    ],
  ],
  ['---\nsubject: {{x\n---\n', ['“{{x” is not in quotes, so YAML takes it for a mapping. Put it in quotes. | {{x']],
  ['---\nsubject: a\n', ['This “---” opens the lines about subject and title, and no second “---” closes them. | ---']],
  ['---\nsubject:\n---\n', ['“subject” has no text. | ']],
];

test.each(cases)('%j', (text, expected) => {
  const said = readTemplateText(text).problems.map(
    ({ message, range }) => `${message} | ${text.slice(range.start, range.end)}`,
  );
  expect(said).toEqual(expected);
});

test('what is not in quotes between the lines at the top can be put into them', () => {
  const mended = (text: string) =>
    readTemplateText(text).problems.map(({ fix }) =>
      fix ? text.slice(0, fix.range.start) + fix.newText + text.slice(fix.range.end) : text,
    );
  expect(mended('---\nsubject: {{x}}\n---\n')).toEqual(['---\nsubject: "{{x}}"\n---\n']);
  const [asked = ''] = mended('---\ntitle: {{#if x}}a{{/if}}\nsubject: b\n---\n{{y}}');
  expect(asked).toBe('---\ntitle: "{{#if x}}a{{/if}}"\nsubject: b\n---\n{{y}}');
  expect(readTemplateText(asked).problems).toEqual([]);
});

test('a template that is too much is refused at once, in words', () => {
  const messages = (text: string) => [...new Set(readTemplateText(text).problems.map(({ message }) => message))];
  expect(messages('x'.repeat(65_537))).toEqual(['A template has at most 64 KiB. Split this one into shared pieces.']);
  expect(messages('{{a}}'.repeat(2001))).toEqual(['A template has at most 2,000 tags.']);
  const deep = 33;
  expect(messages('{{#if a}}'.repeat(deep) + '{{/if}}'.repeat(deep))).toEqual([
    'Blocks stand at most 32 deep inside one another.',
  ]);
});

test('what ships reads the same packed as parsed afresh', () => {
  const texts = Object.entries(templateTexts).filter(([path]) => path.endsWith('.hbs'));
  expect(texts.length).toBeGreaterThan(80);
  for (const [path, text] of texts) {
    const { fields, fieldProblems, bodyStart, body, problems } = parseTemplateText(text);
    expect([path, readTemplateText(text)]).toEqual([path, { fields, fieldProblems, bodyStart, body, problems }]);
  }
});
