// The encoders between an author's text and what reads our output; checked by a reader of our own.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonText, terminalLines, terminalText } from '#core';
import { columnsOf, cutToColumns } from '../../cli/src/sinks/columns.ts';

/** What the GitHub runner would obey, as its ActionCommand.cs reads a line. */
function isObeyed(line: string): boolean {
  return line.includes('##[') || line.trimStart().startsWith('::');
}

// Built from a text, because the linter takes control characters in a literal for a mistake.
const unsafe = new RegExp(
  ['\\u0000-\\u001f', '\\u007f-\\u009f', '\\u202a-\\u202e', '\\u2066-\\u2069', '\\u200b\\ufeff\\u2028\\u2029']
    .join('')
    .replace(/.*/, '[$&]'),
);

test.each([
  ['plain', 'plain'],
  ['客户 é 🇳🇱 “quoted”', '客户 é 🇳🇱 “quoted”'],
  ['\u001b[31mred\u0007', '\\x1b[31mred\\x07'],
  ['a\nb\tc\rd', 'a\\nb\\tc\\rd'],
  ['\u009b1m\u007f', '\\x9b1m\\x7f'],
  ['\u202egnp.exe', '\\u202egnp.exe'],
  ['zero\u200bwidth\ufeff', 'zero\\u200bwidth\\ufeff'],
  ['tag\u{e0041}', 'tag\\u{e0041}'],
  ['half \ud800', 'half \\ud800'],
  ['::error::x', ': :error::x'],
  ['  ::error::x', '  : :error::x'],
  ['a ::notice:: b', 'a ::notice:: b'],
  ['a ##[group]b', 'a # #[group]b'],
  ['###[x', '## #[x'],
])('%j prints as %j', (text, expected) => {
  expect(terminalText(text)).toBe(expected);
});

const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('::', '##', '[', ' ', '\n', '\r', '\t', '\u001b[', 'error', '\ud800', '\u202e'))
    .map((parts) => parts.join('')),
);

test('no text at all gets through to a terminal or a runner', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const line = terminalText(text);
      expect(unsafe.test(line)).toBe(false);
      expect(() => encodeURIComponent(line)).not.toThrow();
      expect(isObeyed(line)).toBe(false);
      for (const each of terminalLines(text).split(/\r?\n/)) {
        expect(isObeyed(each)).toBe(false);
        expect(unsafe.test(each.replaceAll('\t', ''))).toBe(false);
      }
    }),
  );
});

test('JSON keeps every value and is as safe to print', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const printed = jsonText({ text });
      expect(JSON.parse(printed)).toEqual({ text });
      expect(printed.split('\n').some(isObeyed)).toBe(false);
      expect(unsafe.test(printed.replaceAll('\n', ''))).toBe(false);
    }),
  );
});

test.each([
  ['abc', 3],
  ['客户', 4],
  ['é', 1],
  ['é', 1],
  ['🇳🇱', 2],
  ['👩‍💻', 2],
  ['ＡＢ', 4],
  ['한글', 4],
  ['“x”', 3],
])('%s takes %i columns', (text, columns) => {
  expect(columnsOf(text)).toBe(columns);
});

test('a cut falls between whole characters', () => {
  expect([cutToColumns('客户支持', 5), cutToColumns('ab', 5), cutToColumns('a👩‍💻b', 2)]).toEqual(['客户', 'ab', 'a']);
});
