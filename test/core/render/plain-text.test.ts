// The plain twin of a message.
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
  ['| A | B |\n|---|---|\n| 1 | |\n', 'A | B\n1 | \n'.replace(' \n', '\n')],
  ['a\n\n---\n\nb', 'a\n\n---\n\nb\n'],
  ['\\# no \\*title\\*', '# no *title*\n'],
])('%j', (markdown, text) => {
  expect(plainText(markdown)).toBe(text);
});
