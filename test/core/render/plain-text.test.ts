// The plain twin of a message.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from '../../../core/src/render/plain-text.ts';

test.each([
  ['', ''],
  ['# Title\n\nOne **bold** line\nand `code`.', 'Title\n\nOne bold line\nand code.\n'],
  ['- a\n- b\n  - c\n  - d\n\nafter', '- a\n- b\n  - c\n  - d\n\nafter\n'],
  ['3. a\n4. b', '3. a\n4. b\n'],
  [
    '- first line\n  second line\n\n  second paragraph\n- next',
    '- first line\n  second line\n\n  second paragraph\n\n- next\n',
  ],
  ['[our page](https://a.example/x)', 'our page (https://a.example/x)\n'],
  ['[https://a.example/x](https://a.example/x)', 'https://a.example/x\n'],
  ['[help@a.example](mailto:help@a.example) [+31 20 555](tel:+3120555)', 'help@a.example +31 20 555\n'],
  ['[b](javascript:alert)', '[b](javascript:alert)\n'],
  ['> said\n> twice\n\nafter', '> said\n> twice\n\nafter\n'],
  ['| Way | Reply |\n|---|---|\n| Post | 1 week |\n| Chat | |\n\nafter', 'Post\n  Reply: 1 week\n\nChat\n\nafter\n'],
  [
    '| | Left | Right |\n|---|---|---|\n| | a | – |\n| x | [b](https://b.example) | **c** |',
    'Left: a\n\nx\n  Left: b (https://b.example)\n  Right: c\n',
  ],
  ['- one\n\n  | A | B |\n  |---|---|\n  | 1 | 2 |', '- one\n\n  1\n    B: 2\n'],
  ['| A | B |\n|---|---|', 'A\nB\n'],
  ['![A map](https://a.example/map.png)', 'A map\n'],
  ['~~gone~~ _leaning_ <https://a.example>', 'gone leaning https://a.example\n'],
  ['a\n\n---\n\nb', 'a\n\n---\n\nb\n'],
  ['\\# no \\*title\\*', '# no *title*\n'],
])('%j', (markdown, text) => {
  expect(plainText(markdown)).toBe(text);
});

test.each([
  ['fr', 'Lettre\n  Réponse\u00a0: 1 semaine\n'],
  ['zh-CN', 'Lettre\n  Réponse：1 semaine\n'],
  ['nl', 'Lettre\n  Réponse: 1 semaine\n'],
])('the colon of a table in %s', (locale, text) => {
  expect(plainText('| | Réponse |\n|---|---|\n| Lettre | 1 semaine |\n', locale)).toBe(text);
});

test('no mark-up is left over, however it is nested', () => {
  const words = fc.constantFrom('word', '**bold**', '*leaning*', '`code`', '[link](https://a.example)', '~~gone~~');
  const line = fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
  const block = fc.oneof(
    line,
    line.map((text) => `## ${text}`),
    line.map((text) => `> ${text}`),
    fc.array(line, { minLength: 1, maxLength: 3 }).map((items) => items.map((item) => `- ${item}`).join('\n')),
    fc.tuple(line, line, line, line).map(([a, b, c, d]) => `| ${a} | ${b} |\n|---|---|\n| ${c} | ${d} |`),
  );
  fc.assert(
    fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
      const text = plainText(blocks.join('\n\n'));
      expect(text).not.toMatch(/[*`~|[\]]|^#|\n\n\n|[ \t]$/m);
      expect(text.match(/https:\/\/a\.example/g)?.length ?? 0).toBeLessThanOrEqual(
        blocks.join('').split('](').length - 1,
      );
    }),
  );
});
