// What deceives the eye, and what only looks as if it did.
import { expect, test } from 'vitest';
import { asItLooks, deceptionIn, deceptions } from '../../../core/src/text/deceptive.ts';

test.each([
  ['a blank of no width', 'some\u200bbody', ['4-5 invisible zero width space (U+200B) “”']],
  ['a joiner between Latin letters', 'of\u200dfer', ['2-3 invisible zero width joiner (U+200D) “”']],
  ['a filler that looks like a blank', 'a\u3164b', ['1-2 invisible U+3164 “”']],
  ['a hidden tag', 'a\u{E0041}b', ['1-3 invisible U+E0041 “”']],
  [
    'an override and its end',
    'now \u202eright\u202c',
    ['4-5 direction right-to-left override (U+202E) “”', '10-11 direction pop directional formatting (U+202C) “”'],
  ],
  ['an override among Arabic letters', 'أحتاج \u202eabc', ['6-7 direction right-to-left override (U+202E) “”']],
  [
    'a Cyrillic letter among Latin ones',
    'use P\u0430ypal now',
    ['4-10 lookalike “а” in it is a Cyrillic letter (U+0430) “Paypal”'],
  ],
  ['a Greek one', 'n\u03bfw', ['0-3 lookalike “ο” in it is a Greek letter (U+03BF) “now”']],
])('found: %s', (_, text, expected) => {
  expect(deceptions(text).map(told)).toEqual(expected);
});

test.each([
  ['plain words', 'I need somebody right now.'],
  ['a soft hyphen, which German uses', 'Kunden\u00addienst'],
  ['a family of emoji', '👩‍👩‍👧 and 👩🏽‍💻 and ❤️‍🔥'],
  ['the flag of England', '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}'],
  ['Persian with its non-joiner', 'می\u200cخواهم'],
  ['Hindi with its joiner', 'क्\u200dष'],
  ['a mark of direction beside Arabic', 'اتصل \u200fFernway\u200f'],
  ['an isolate beside Hebrew', 'שלום \u2068Fernway\u2069'],
  ['Thai with places to break', 'สวัสดี\u200bครับ'],
  ['Russian', 'Напишите нам, мы ответим.'],
  ['Russian with Latin stems', 'SMSки, USBшнур, IT-отдел'],
  ['Greek', 'Γράψτε μας ένα email.'],
])('in order: %s', (_, text) => {
  expect(deceptions(text)).toEqual([]);
});

test('a text of nothing else is read once, and no flag is as long', () => {
  expect(deceptions('\u200f'.repeat(200_000))).toHaveLength(200_000);
  expect(deceptions('a\u200d'.repeat(100_000))).toHaveLength(100_000);
  expect(deceptions(`🏴${'\u{E0061}'.repeat(1_000)}`)).toHaveLength(968);
});

test.each([
  ['chat', 'chat', ''],
  ['\u0441hat', 'chat', ' “с” in it is a Cyrillic letter (U+0441).'],
  ['\u0441\u0430\u0440', 'cap', ' “с” in it is a Cyrillic letter (U+0441).'],
  ['ch\u200bat', 'chat', ' It holds a character that cannot be seen, zero width space (U+200B).'],
  ['срок', 'срок', ''],
])('a name: %s', (name, looks, sentence) => {
  expect({ looks: asItLooks(name), sentence: deceptionIn(name) }).toEqual({ looks, sentence });
});

function told({ start, end, kind, words, plain }: ReturnType<typeof deceptions>[number]): string {
  return `${start}-${end} ${kind} ${words} “${plain}”`;
}
