// The line of a finding and its carets, whatever the line is made of.
import { createColors } from 'picocolors';
import { expect, test } from 'vitest';
import { codeFrame } from '../../cli/src/reporters/code-frame.ts';
import { textOf } from '../../core/src/text/text.ts';

/** « and » mark the place. */
function checkFrame(marked: string, columns = 60): readonly string[] {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const text = textOf(marked.replace(/[«»]/g, ''));
  return codeFrame(text, { start, end }, { colors: createColors(false), paint: (carets) => carets, columns });
}

test.each([
  { name: 'with the line before', text: 'a: 1\nb: «2»\n', frame: ['  1 │ a: 1', '  2 │ b: 2', '    │    ^'] },
  { name: 'on the first line', text: '«a»: 1\n', frame: ['  1 │ a: 1', '    │ ^'] },
  { name: 'after an empty line', text: 'a: 1\n\n«b»: 2\n', frame: ['  3 │ b: 2', '    │ ^'] },
  { name: 'wide characters before it', text: '客户: «电话»', frame: ['  1 │ 客户: 电话', '    │       ^^^^'] },
  { name: 'an emoji before it', text: 'a👩‍💻: «x»', frame: ['  1 │ a👩‍💻: x', '    │      ^'] },
  { name: 'tabs', text: '\ta: «1»', frame: ['  1 │   a: 1', '    │      ^'] },
  { name: 'nothing in it', text: 'a:«»', frame: ['  1 │ a:', '    │   ^'] },
  { name: 'the end of the file', text: 'a: 1\n«»', frame: ['  1 │ a: 1', '  2 │', '    │ ^'] },
  { name: 'several lines', text: 'a: «1\nb: 2»', frame: ['  1 │ a: 1', '    │    ^'] },
  { name: 'a control character', text: 'a: «\u001b»', frame: ['  1 │ a: \\x1b', '    │    ^^^^'] },
  { name: 'an empty text', text: '«»', frame: [] },
  { name: 'Windows line ends', text: 'a: 1\r\nb: «2»\r\n', frame: ['  1 │ a: 1', '  2 │ b: 2', '    │    ^'] },
])('$name', ({ text, frame }) => {
  expect(checkFrame(text)).toEqual(frame);
});

test('a long line shows the part around the place', () => {
  const frame = checkFrame(`${'a'.repeat(300)} «here» ${'b'.repeat(300)}`, 40);
  expect(frame).toEqual(['  1 │ …aaaaaaaaaaaaaaaaaaaaaaa here bbb…', '    │                          ^^^^']);
  expect(Math.max(...frame.map((line) => line.length))).toBeLessThanOrEqual(40);
});

test('a thousand lines make room for their number', () => {
  expect(checkFrame(`${'x: 1\n'.repeat(999)}y: «2»`)).toEqual(['   999 │ x: 1', '  1000 │ y: 2', '       │    ^']);
});
