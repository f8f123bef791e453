// A template of a stranger, in the editor of whoever opens the folder: each trick ends in a finding, soon, and nothing runs.
import { beforeAll, expect, test } from 'vitest';
import type { Finding } from '../../../core/src/finding.ts';
import { parse } from '../../../core/src/template/parse.ts';
import { readTemplateText } from '../../../core/src/template/read.ts';
import { withFiles } from '../../../core/src/workspace/snapshot.ts';
import { findingsIn, sample } from '../workspace/fernway.ts';

const path = 'templates/sunset-announcement/en.hbs';
const nested = (name: string, depth: number, inside: string) =>
  `{{#each ${name}}}`.repeat(depth) + inside + '{{/each}}'.repeat(depth);

interface Trick {
  readonly what: string;
  readonly content: string;
  readonly rule: string;
  readonly pieces?: Readonly<Record<string, string>>;
}

const tricks: readonly Trick[] = [
  { what: 'the constructor of the data', content: '{{constructor.constructor}}', rule: 'template-syntax' },
  { what: 'the constructor in brackets', content: '{{plan.[constructor].name}}', rule: 'template-syntax' },
  { what: 'the prototype', content: '{{#with plan.__proto__}}{{toString}}{{/with}}', rule: 'template-syntax' },
  { what: 'a getter of the prototype', content: '{{plan.__lookupGetter__}}', rule: 'template-syntax' },
  { what: 'an inherited method', content: '{{plan.hasOwnProperty}}', rule: 'template-unknown-variable' },
  { what: 'a method of a text', content: '{{plan.name.toUpperCase}}', rule: 'template-unknown-variable' },
  { what: 'a method of a list', content: '{{alternatives.constructor2}}', rule: 'template-unknown-variable' },
  {
    what: 'code for a constructor',
    content: '{{#with "s" as |x|}}{{x.sub.constructor "return process"}}{{/with}}',
    rule: 'template-syntax',
  },
  { what: 'lookup', content: '{{lookup plan "constructor"}}', rule: 'template-syntax' },
  {
    what: 'a field of each item that is inherited',
    content: '{{list alternatives "constructor.name"}}',
    rule: 'template-unknown-variable',
  },
  {
    what: 'a block parameter of that name',
    content: '{{#with plan as |constructor|}}{{constructor.constructor}}{{/with}}',
    rule: 'template-syntax',
  },
  {
    what: 'a value of that name for a piece',
    content: '{{> way plan __proto__=channel}}',
    pieces: { way: '{{isAdmin}}' },
    rule: 'template-unknown-variable',
  },
  { what: 'the process', content: '{{process.env.HOME}}', rule: 'template-unknown-variable' },
  { what: 'the global object', content: '{{globalThis.process}}', rule: 'template-unknown-variable' },
  { what: 'require', content: '{{require "fs"}}', rule: 'template-syntax' },
  { what: 'log', content: '{{log "::set-output name=a::b"}}', rule: 'template-syntax' },
  { what: 'a script in three braces', content: '{{{"<script>alert(1)</script>"}}}', rule: 'template-syntax' },
  { what: 'an unescaped value', content: '{{&plan.name}}', rule: 'template-syntax' },
  { what: 'a raw block', content: '{{{{raw}}}}{{x}}{{{{/raw}}}}', rule: 'template-syntax' },
  { what: 'a decorator', content: '{{* activate}}', rule: 'template-syntax' },
  { what: 'an inline piece', content: '{{#*inline "a"}}{{> a}}{{/inline}}{{> a}}', rule: 'template-syntax' },
  { what: 'a computed piece', content: '{{> (lookup . "name")}}', rule: 'template-syntax' },
  { what: 'a piece outside its folder', content: '{{> ../../secret}}', rule: 'template-syntax' },
  { what: 'a piece by path', content: '{{> [/etc/passwd]}}', rule: 'template-syntax' },
  { what: 'a piece in itself', content: '{{> loop}}', pieces: { loop: 'x{{> loop}}' }, rule: 'template-too-complex' },
  {
    what: 'two pieces in each other',
    content: '{{> ping}}',
    pieces: { ping: '{{> pong}}', pong: '{{> ping}}' },
    rule: 'template-too-complex',
  },
  {
    what: 'pieces that double',
    content: '{{> p0}}',
    pieces: Object.fromEntries(
      Array.from({ length: 24 }, (_, i) => [`p${i}`, i < 23 ? `{{> p${i + 1}}}{{> p${i + 1}}}` : 'x']),
    ),
    rule: 'template-too-complex',
  },
  { what: 'ten million steps', content: nested('@root.phases', 16, ''), rule: 'template-too-complex' },
  {
    what: 'ten million steps in a piece',
    content: '{{> way}}',
    pieces: { way: nested('@root.phases', 16, '.') },
    rule: 'template-too-complex',
  },
  {
    what: '50 MB in one language',
    content: nested('@root.phases', 8, 'x'.repeat(50_000)),
    rule: 'template-too-complex',
  },
  { what: '50 MB of text in a file', content: 'x'.repeat(50_000_000), rule: 'unreadable-file' },
  { what: 'blocks without end', content: '{{#if plan.scope}}'.repeat(5_000), rule: 'template-syntax' },
  { what: 'tags without end', content: '{{plan.name}}'.repeat(3_000), rule: 'template-syntax' },
  { what: 'braces without end', content: '{'.repeat(60_000), rule: 'template-syntax' },
  { what: 'parentheses without end', content: `{{date ${'(date '.repeat(5_000)}`, rule: 'template-syntax' },
  {
    what: 'closed parentheses without end',
    content: `{{date ${'(date '.repeat(5_000)}plan.name${')'.repeat(5_000)}}}`,
    rule: 'template-syntax',
  },
  { what: 'values without end', content: `{{list ${'plan.name '.repeat(6_000)}}}`, rule: 'template-syntax' },
  { what: 'a path without end', content: `{{plan${'.plan'.repeat(5_000)}}}`, rule: 'template-syntax' },
  {
    what: 'a tree in place of a text',
    content: '---\nsubject: { type: Program, body: [{ type: MustacheStatement }] }\n---\n',
    rule: 'template-syntax',
  },
  { what: 'a tree as JSON', content: '---\nsubject: {"type":"Program","body":[]}\n---\n', rule: 'template-syntax' },
];

// The first of all runs pays for reading the schemas.
beforeAll(() => {
  findingsIn(sample);
  usual = spent(() => findingsIn(withFiles(sample, [[path, { content: 'Harmless.\n' }]])));
});

/** What the same workspace costs with a harmless text: a slow or busy machine is slow with both. */
let usual = 0;

/** Milliseconds of the processor. */
function spent(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

test.each(tricks)('$what', ({ content, rule, pieces = {} }) => {
  const files = Object.entries(pieces).map(
    ([name, text]) => [`templates/partials/${name}/en.hbs`, { content: text }] as const,
  );
  const before = Reflect.ownKeys(globalThis).length;
  let findings: readonly Finding[] = [];
  const time = spent(() => {
    const snapshot = withFiles(sample, [[path, { content }], ...files]);
    findings = findingsIn(snapshot).filter((finding) => finding.path.startsWith('templates/'));
  });
  expect(time).toBeLessThan(Math.max(2_000, 5 * usual));
  expect(findings.map((finding) => finding.rule)).toContain(rule);
  expect(Reflect.ownKeys(globalThis).length).toBe(before);
  expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
  for (const { message } of findings) expect(message.length).toBeLessThan(400);
});

test('only text is parsed: a ready-made tree, as a library might take, is refused', () => {
  const tree = {
    type: 'Program',
    body: [{ type: 'MustacheStatement', path: { type: 'PathExpression', original: 'constructor' } }],
  };
  expect(() => parse(tree as unknown as string, (offset) => offset)).toThrow('Only text is parsed');
  expect(() => readTemplateText(tree as unknown as string).body).toThrow();
});
