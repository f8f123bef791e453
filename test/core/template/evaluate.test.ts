// What evaluation promises beyond Handlebars: holes are seen, limits end in a problem, values stay text.
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { escapeMarkdown } from '../../../core/src/template/escape.ts';
import { type Evaluation, evaluate } from '../../../core/src/template/evaluate.ts';
import { readTemplateText } from '../../../core/src/template/read.ts';

function made(template: string, data: unknown, pieces: Readonly<Record<string, string>> = {}): Evaluation {
  const source = (path: string, text: string) => {
    const { body, problems } = readTemplateText(text);
    expect(problems).toEqual([]);
    return { path, body: body ?? { parts: [], blockParams: [] } };
  };
  return evaluate(source('t.hbs', template), data, {
    helper: () => () => 'helped',
    partial: (name) => (Object.hasOwn(pieces, name) ? source(`${name}.hbs`, pieces[name] ?? '') : undefined),
    escape: escapeMarkdown,
    missing: (path) => `⟦${path}⟧`,
  });
}

test('a value that is not there is a visible mark and a problem at its place', () => {
  const template = '{{a.b}} {{#if c}}x{{/if}}{{date d}}{{#each e}}y{{/each}}{{> piece f}}{{> gone}}';
  expect(made(template, {}, { piece: '{{g}}' })).toEqual({
    text: '⟦a.b⟧ ⟦d⟧⟦e⟧⟦f⟧⟦gone⟧',
    problems: [
      { kind: 'missing-value', path: 't.hbs', range: { start: 2, end: 5 }, about: 'a.b' },
      { kind: 'missing-value', path: 't.hbs', range: { start: 32, end: 33 }, about: 'd' },
      { kind: 'missing-value', path: 't.hbs', range: { start: 43, end: 44 }, about: 'e' },
      { kind: 'missing-value', path: 't.hbs', range: { start: 66, end: 67 }, about: 'f' },
      { kind: 'missing-partial', path: 't.hbs', range: { start: 69, end: 79 }, about: 'gone' },
    ],
  });
});

test('a problem in a shared piece names the file of the piece', () => {
  const { problems } = made('{{> piece}}', {}, { piece: 'a {{g}}' });
  expect(problems).toEqual([{ kind: 'missing-value', path: 'piece.hbs', range: { start: 4, end: 5 }, about: 'g' }]);
});

test('a list or a group of values is no text', () => {
  const { text, problems } = made('{{a}}{{b}}', { a: ['x'], b: { c: 1 } });
  expect(text).toBe('⟦a⟧⟦b⟧');
  expect(problems.map(({ about }) => about)).toEqual([
    '“a” is a list. Write “{{list a}}”, or go through it with “{{#each a}}”.',
    '“b” is a group of values, not a text. Name one of them.',
  ]);
});

test('nothing inherited can be reached', () => {
  expect(made('{{toString}}{{a.constructor2}}{{a.valueOf}}', { a: {} }).text).toBe(
    '⟦toString⟧⟦a.constructor2⟧⟦a.valueOf⟧',
  );
});

const many = Array.from({ length: 200 }, () => 'x'.repeat(50));

test.each([
  [
    '{{#each a}}{{#each @root.a}}{{/each}}{{/each}}',
    {},
    'This message repeats something more than 20,000 times and was not finished.',
  ],
  ['{{> a}}', { a: 'x{{> a}}' }, 'The shared piece “a” puts itself in again and again.'],
  [
    '{{#each a}}{{#each @root.a}}{{> b}}{{/each}}{{/each}}',
    { b: 'x' },
    'This message puts in more than 2,000 shared pieces and was not finished.',
  ],
  [
    '{{#each a}}{{#each @root.a}}{{this}}{{this}}{{/each}}{{/each}}',
    {},
    'This message grows beyond 1 MiB and was not finished.',
  ],
])('%s stops', (template, pieces, expected) => {
  const data = {
    a:
      template.includes('{{/each}}{{/each}}') && !template.includes('this')
        ? many
        : Array.from({ length: 140 }, () => 'x'.repeat(50)),
  };
  expect(made(template, data, pieces).problems).toMatchObject([{ kind: 'limit', about: expected }]);
});

test('whatever a value holds, it is text in the page and nothing else', () => {
  const markdown = new MarkdownIt({ html: false });
  const nasty = fc.oneof(
    fc.string(),
    fc.string({
      unit: fc.constantFrom(
        '#',
        '-',
        '+',
        '*',
        '_',
        '`',
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '!',
        '|',
        '~',
        '=',
        '&',
        ';',
        '\\',
        '1',
        '.',
        ' ',
        '\n',
        'a',
        '{',
        '}',
        ':',
        '/',
        '"',
      ),
    }),
    fc.constantFrom(
      '# a',
      '- a',
      '1. a',
      '---',
      '===',
      '> a',
      '```',
      '[a](javascript:b)',
      '<script>',
      '&lt;',
      '&#35;',
      '![x](y)',
      '    code',
      '| a |\n|---|',
      '{{x}}',
      '~~a~~',
    ),
  );
  fc.assert(
    fc.property(nasty, nasty, (first, second) => {
      const { text } = made('{{first}}\n\nbefore {{second}} after\n', { first, second });
      const tokens = markdown.parse(text, {});
      const types = [
        ...new Set(tokens.flatMap((token) => [token.type, ...(token.children ?? []).map(({ type }) => type)])),
      ];
      expect(
        types.filter(
          (type) =>
            !['paragraph_open', 'paragraph_close', 'inline', 'text', 'text_special', 'softbreak'].includes(type),
        ),
      ).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test('an address that holds marks is no link, into which a reader would take what guards them', () => {
  const escaped = (text: string) => escapeMarkdown(text, { startsLine: false });
  expect(
    ['https://x.example/a/b?c=d', 'https://x.example/a_b', 'http://x#()<!-->', 'www.x.example/[a](b)'].map(escaped),
  ).toEqual([
    'https://x.example/a/b?c=d',
    'https\\://x.example/a\\_b',
    'http\\://x#()\\<!--\\>',
    'www\\.x.example/\\[a\\](b)',
  ]);
});
