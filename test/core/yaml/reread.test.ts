// Reading after an edit with what is known from before gives exactly what a fresh reading gives: tree, problems and breaks.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PlacedDocument, readYaml } from '../../../core/src/yaml/read.ts';
import { sampleTexts } from '../workspace/fernway.ts';

const tricky = `# head
kind: X   # said
empty:
list:
- a
- b: 1
  c: |

    kept

# low comment
- - nested
  - - more
-
  late: yes
texts:
  folded: >+
    one
     two

  # between
  plain: this goes on
    and on
  "quoted": "also
    goes on"
  flow: { a: [1, 2], b: {{x}} }
  multi: [
    one, # first
    two
  ]
  cut: Ticket #42
  帮助: 🙂 ok

    # deeper comment
  last:
end: ~
`;

const starts = [
  tricky.replace(', b: {{x}}', ''),
  tricky,
  ...[...sampleTexts].filter(([path]) => path.endsWith('.yaml')).map(([, text]) => text),
  `---\n${sampleTexts.get('support/calendars.playbook.yaml')}---\n${tricky.replace(', b: {{x}}', '')}`,
  'a: &x { b: 1 }\nc: *x\nd:\n  e: 1\n',
  '- a\n- b\n-   c: 1\n    d: 2',
  'a:\n    b:\n        c: 1\n    d: 2\n',
];

const snippets = [
  '',
  '\n',
  ' ',
  '  ',
  'x',
  ':',
  ': ',
  '- ',
  '-',
  '#',
  ' #',
  '"',
  "'",
  '|',
  '>',
  '{',
  '}',
  '[',
  ']',
  ',',
  '&a ',
  '*a ',
  '!t ',
  '<<: ',
  '? ',
  '\t',
  '---\n',
  '...\n',
  '%',
  '🙂',
  '帮助',
  'key: value\n',
  '  key: value\n',
  '    - item\n',
  '- item\n',
  '# comment\n',
  '\r\n',
  '\r',
  '{{x}}',
  '\u0001',
  'a: b: c',
  '~',
  '1',
  '|\n  text\n',
  '\n\n',
];

const edit = fc.record({
  at: fc.nat(),
  /** Edits at the beginning of a line are where structure changes. */
  isAtLine: fc.boolean(),
  remove: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(3), fc.nat(60)),
  insert: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...snippets) },
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  ),
  isLineRemoved: fc.boolean(),
});
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

function edited(text: string, { at, isAtLine, remove, insert, isLineRemoved }: Edit): string {
  const offset = at % (text.length + 1);
  const start = isAtLine ? text.lastIndexOf('\n', offset - 1) + 1 : offset;
  const lineEnd = text.indexOf('\n', start);
  const end = isAtLine && isLineRemoved && remove > 0 && lineEnd >= 0 ? lineEnd + 1 : start + remove;
  return text.slice(0, start) + insert + text.slice(end);
}

let kept = 0;

function follow(start: string, edits: readonly Edit[]): void {
  let text = start;
  let placed: readonly PlacedDocument[] = readYaml(text);
  for (const each of edits) {
    const next = edited(text, each);
    const before = placed.map(({ document }) => document);
    placed = readYaml(next, before);
    expect({ text: next, placed }).toEqual({ text: next, placed: readYaml(next) });
    const old = before[0]?.root;
    const now = placed[0]?.document.root;
    if (next !== text && old?.kind === 'map' && now?.kind === 'map' && old !== now && old.pairs[0] === now.pairs[0])
      kept++;
    text = next;
  }
}

test('over random edits, from good texts', () => {
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.boolean(), edit, (start, isWindows, each) => {
      follow(isWindows ? start.replaceAll('\n', '\r\n') : start, [each]);
    }),
    { numRuns: 1500 },
  );
  expect(kept).toBeGreaterThan(100);
}, 120_000);

test('over sequences of random edits', () => {
  fc.assert(fc.property(fc.constantFrom(...starts), fc.array(edit, { minLength: 2, maxLength: 5 }), follow), {
    numRuns: 400,
  });
}, 120_000);

test('over a directive that ties several documents together', () => {
  const nothing = { at: 0, isAtLine: false, remove: 0, insert: '', isLineRemoved: false };
  follow('---\na: 1\n---\nb: 2\n', [{ ...nothing, insert: '%' }, nothing, nothing]);
  follow('a: 1\n...\nb: 2\n', [{ ...nothing, at: 3, insert: '1' }, nothing]);
});

test('over typing a new item, key by key', () => {
  const [start = ''] = starts;
  const typed = '  new: { a: 1, b: [x, "y"] }\n  more:\n    - id: z\n      text: |\n        words\n';
  let text = start;
  let placed = readYaml(text);
  const at = text.indexOf('  last:');
  for (const [index, letter] of [...typed].entries()) {
    text = text.slice(0, at + index) + letter + text.slice(at + index);
    placed = readYaml(
      text,
      placed.map(({ document }) => document),
    );
    expect(placed).toEqual(readYaml(text));
  }
});
