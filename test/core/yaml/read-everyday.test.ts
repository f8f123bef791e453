// The short cut for everyday YAML gives exactly what the library gives, or nothing; and it does read what people write.
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Lexer } from 'yaml';
import { limits } from '../../../core/src/yaml/limits.ts';
import { readYaml } from '../../../core/src/yaml/read.ts';
import { readWithLibrary } from '../../../core/src/yaml/read-afresh.ts';
import { readEveryday } from '../../../core/src/yaml/read-everyday.ts';
import { yamlSuite } from '../../data/yaml-test-suite/cases.mjs';
import { filesOfHouse, heap, madeUp, mistaken } from './everyday-texts.ts';

/** Whether the short cut answers; what it answers is compared. */
function isRead(text: string): boolean {
  const read = readEveryday(text);
  if (!read) return false;
  const meant = readWithLibrary(text);
  if (!isDeepStrictEqual([read], meant)) expect({ text, read: [read] }).toStrictEqual({ text, read: meant });
  return true;
}

function withWindowsLines(text: string): string {
  return text.replaceAll('\n', '\r\n');
}

test('every document of the examples and the templates is read', () => {
  expect(filesOfHouse.size).toBeGreaterThan(80);
  for (const [path, content] of filesOfHouse) {
    for (const { document } of readYaml(content)) {
      expect([path, isRead(document.source)]).toEqual([path, true]);
      expect([path, isRead(withWindowsLines(document.source))]).toEqual([path, true]);
    }
  }
});

test('what is measured in the benchmarks is read', async () => {
  const place = new URL('../../../bench/corpus.mjs', import.meta.url).href;
  const corpus: { strategyOf(name: string, lines: number): string } = await import(place);
  expect([6, 195, 2000].map((lines) => isRead(corpus.strategyOf('s', lines)))).toEqual([true, true, true]);
  expect(readEveryday(corpus.strategyOf('s', 12_000))?.root).toBeDefined();
});

test('no file of the public YAML test suite is read otherwise', () => {
  const answered = yamlSuite.filter(({ text }) => [isRead(text), isRead(withWindowsLines(text))].includes(true));
  expect(answered.length).toBeGreaterThan(50);
});

/** What the reader leaves to the library, although the library has nothing to say against it. */
const left: readonly (readonly [string, string])[] = [
  ['an anchor', 'a: &b c\n'],
  ['an alias', 'a: &b c\nd: *b\n'],
  ['a tag', 'a: !!str 1\n'],
  ['a merge key', 'a: b\n<<: { c: d }\n'],
  ['a complex key', '? a\n: b\n'],
  ['a directive', '%YAML 1.2\n---\na: b\n'],
  ['the end of a document', 'a: b\n...\n'],
  ['text that looks like the end of a document', '...a: b\n'],
  ['a line that looks like a directive to a regular expression', 'a: b\u2028%c\n'],
  ['a tab', 'a:\tb\n'],
  ['a byte order mark', '\uFEFFa: b\n'],
  ['a word over two lines in brackets', 'a: [b\n  c]\n'],
  ['an escaped break', 'a: "b\\\n  c"\n'],
  ['a rare escape', 'a: "\\u00e9"\n'],
  ['an escaped break before an empty line', 'a: "b\\\n\n  c"\n'],
  ['a block with a number', 'a: |2\n   b\n'],
  ['a word alone', 'a\n'],
  ['brackets alone', '[a]\n'],
  ['a pair in brackets', 'a: [b: c]\n'],
];

test.each(left)('%s is left to the library', (_, text) => {
  expect(readWithLibrary(text).map(({ problems }) => problems)).toEqual([[]]);
  expect(readEveryday(text)).toBeUndefined();
});

/** The library's reader has something to say. */
const wrong: readonly (readonly [string, string])[] = [
  ['a key written twice', 'a: 1\nb: 2\na: 3\n'],
  ['a key written twice in braces', 'a: { b: 1, b: 2 }\n'],
  ['a key written twice among many', `${Array.from({ length: 20 }, (_, at) => `k${at}: 1\n`).join('')}k3: 2\n`],
  ['a placeholder without quotes', 'a: {{b}}\n'],
  ['a comma in a text', 'a: { b: c, d e }\n'],
  ['a character that cannot be seen', 'a: b\u0007\n'],
  ['half a pair', 'a: b\ud800\n'],
  ['a second colon', 'a: b: c\n'],
  ['a comment that touches', 'a: "b"# c\n'],
  ['a comment that touches a comma', 'a: [b,#c\n  d]\n'],
  ['an inner bracket as far left as the key', 'a: [\n  [\n]\n]\n'],
  ['a bracket too many', 'a: [b]]\n'],
  ['a key over two lines', 'a: b\n"c\n  d": e\n'],
  ['quotes that go on too far left', 'a:\n  b: "c\n  d"\n'],
  ['a comment between a key and its value', 'a:\n#b\n  c\nd: e\n'],
  ['a line too deep', 'a: b\n   c: d\n'],
  ['a line between two levels', 'a:\n    b: c\n  d: e\n'],
  ['a list after a value', 'a: b\n- c\n'],
];

test.each(wrong)('%s is left to the library', (_, text) => {
  expect(readWithLibrary(text).map(({ problems }) => problems.length > 0)).toEqual([true]);
  expect(readEveryday(text)).toBeUndefined();
});

test('a comment that was hardly meant as one comes with its way out', () => {
  const text = 'a: Ticket #42\n';
  expect(isRead(text)).toBe(true);
  const root = readEveryday(text)?.root;
  const value = root?.kind === 'map' ? root.pairs[0]?.value : undefined;
  expect(value?.kind === 'scalar' && value.cut?.fix.newText).toBe('"Ticket #42"');
});

test('the limits are those of the library', () => {
  const isRefused = (text: string) => readWithLibrary(text)[0]?.root === undefined;
  const deep = (levels: number) => Array.from({ length: levels }, (_, at) => `${' '.repeat(at)}a:\n`).join('');
  expect([deep(60), deep(70)].map(isRefused)).toEqual([false, true]);
  expect([deep(40), deep(60), deep(70)].map(isRead)).toEqual([true, false, false]);
  const braces = (levels: number) => `a: ${'{a: '.repeat(levels)}b${'}'.repeat(levels)}\n`;
  expect([braces(60), braces(70)].map(isRefused)).toEqual([false, true]);
  expect([braces(38), braces(60), braces(70)].map(isRead)).toEqual([true, false, false]);
});

/** Texts of one thing repeated, which grow until there is too much of it. */
const large: readonly (readonly [string, (count: number) => string])[] = [
  ['words in brackets', (count) => `a: [${'b , '.repeat(count)}]\n`],
  ['brackets', (count) => `a: [${'[],'.repeat(count)}]\n`],
  ['braces', (count) => `a: [${'{a: b},'.repeat(count)}]\n`],
  ['items', (count) => '- a\n'.repeat(count)],
  ['lists', (count) => '- - a\n'.repeat(count)],
  ['keys', (count) => Array.from({ length: count }, (_, at) => `k${at} : v\n`).join('')],
  ['blocks', (count) => '- |\n a\n'.repeat(count)],
  ['comments', (count) => `a: b\n${' # c\n'.repeat(count)}`],
  ['lines of spaces', (count) => `a: b\n${' \n'.repeat(count)}`],
  ['lines in brackets', (count) => `a: [\n${'  b , # c\n'.repeat(count)}]\n`],
];

test.each(large)('%s are read while the library would take them', (_, form) => {
  const lexemes = (count: number) => [...new Lexer().lex(form(count))].length;
  const each = lexemes(101) - lexemes(100);
  const tooMany = Math.ceil(limits.tokens / each);
  expect(readEveryday(form(tooMany))).toBeUndefined();
  expect(readEveryday(form(tooMany >> 1))?.root).toBeDefined();
});

test('more nodes than the library takes are not read', () => {
  expect(readEveryday('-\n'.repeat(limits.nodes))).toBeUndefined();
});

test('small mistakes are read as the library reads them, or left to it', () => {
  expect(answeredOf(mistaken, 6_000)).toBeGreaterThan(2_000);
});

test('heaps of signs are read as the library reads them, or left to it', () => {
  expect(answeredOf(heap, 20_000)).toBeGreaterThan(1_500);
});

test('made-up documents are read as the library reads them, or left to it', () => {
  expect(answeredOf(madeUp, 5_000)).toBeGreaterThan(1_500);
});

function answeredOf(texts: fc.Arbitrary<string>, numRuns: number): number {
  let answered = 0;
  fc.assert(
    fc.property(texts, (text) => {
      if (isRead(text)) answered++;
    }),
    { numRuns },
  );
  return answered;
}
