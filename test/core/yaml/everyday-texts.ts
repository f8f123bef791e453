// Texts that are everyday YAML or nearly so: files of this house, pieces of them, small mistakes in them, and made-up ones.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

const root = join(import.meta.dirname, '../../..');

/** By path: every YAML file of the examples and of the templates that ship. */
export const filesOfHouse: ReadonlyMap<string, string> = new Map(
  ['examples', 'templates'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.yaml'))
      .sort()
      .map((path) => [`${folder}/${path}`, readFileSync(join(root, folder, path), 'utf8')] as const),
  ),
);

const tricky = `---
# head
kind: X   # said
empty:
list:
- a
- b: 1
  c: |

    kept
      deeper

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
  "quoted": "also \\"so\\" \\\\ "   # here
  'it''s': 'it''s'
  flow: { a: [1, 2.5], "b":[], c: {}, 'd': 0x1F }
  multi: [
    one, # first
    - 5,

    two
  ]
  cut: Ticket #42
  帮助: 🙂 ok

    # deeper comment
  last:
end: ~
`;

const lines = [tricky, tricky.replace('- 5', '-5'), ...filesOfHouse.values()].map((text) => text.split('\n'));

/** Some lines in a row, so that the library reads them fast, and a mistake meets all kinds of surroundings. */
const piece: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...lines), fc.nat(), fc.integer({ min: 1, max: 14 }))
  .map(([all, at, count]) => {
    const start = at % all.length;
    return all.slice(start, start + count).join('\n');
  });

const snippets = [
  ...['\n', '\n\n', ' ', '  ', '\r\n', '\r', '\t', 'x', '1', '~', '\\', '\\n', '.', '_', '=', '%', '@', '`', '?', '? '],
  ...[
    ':',
    ': ',
    ' : ',
    ':\n',
    '- ',
    '-',
    '- - ',
    '--- ',
    '---\n',
    '...\n',
    '...',
    '#',
    ' #',
    ' # ',
    '#x',
    '\n#',
    '!',
    '!t ',
  ],
  ...[
    '"',
    "'",
    "''",
    '""',
    '\\"',
    '|\n',
    '|',
    '>',
    '>-\n',
    '|+\n',
    '|2\n',
    '{',
    '}',
    '[',
    ']',
    ',',
    ', ',
    '{}',
    '[]',
    '{{x}}',
  ],
  ...[
    '&a ',
    '*a ',
    '<<: ',
    'true',
    'null',
    '🙂',
    '帮助',
    'é',
    '\uFEFF',
    '\u0001',
    '\u0085',
    '\u2028',
    '\u2029%',
    '\ud800',
    '\u00a0',
  ],
  ...[
    'key: value\n',
    '  key: value\n',
    '    - item\n',
    '- item\n',
    '# comment\n',
    '  # comment\n',
    '   \n',
    'a: b: c',
    'a: [',
    '\n%',
  ],
];

const change = fc.record({
  kind: fc.constantFrom(
    'insert',
    'insert',
    'replace',
    'delete',
    'repeat',
    'indent',
    'line',
    'drop line',
    'swap',
    'end',
  ),
  at: fc.nat(),
  count: fc.integer({ min: 1, max: 4 }),
  snippet: fc.constantFrom(...snippets),
});
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

function changed(text: string, { kind, at, count, snippet }: Change): string {
  const offset = at % (text.length + 1);
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  const found = text.indexOf('\n', offset);
  const end = found < 0 ? text.length : found + 1;
  const line = text.slice(start, end);
  switch (kind) {
    case 'insert':
      return before + snippet + text.slice(offset);
    case 'replace':
      return before + snippet + text.slice(offset + count);
    case 'delete':
      return before + text.slice(offset + count);
    case 'repeat':
      return before + text.slice(offset, offset + count) + text.slice(offset);
    case 'indent':
      return text.slice(0, start) + (at % 2 ? ' '.repeat(count) + line : line.slice(count)) + text.slice(end);
    case 'line':
      return text.slice(0, start) + line + text.slice(start);
    case 'drop line':
      return text.slice(0, start) + text.slice(end);
    case 'swap':
      return text.slice(0, start) + text.slice(end, end + count * 10) + line + text.slice(end + count * 10);
    case 'end':
      return text.slice(0, Math.max(0, end - 1)) + snippet + text.slice(Math.max(0, end - 1));
    default:
      return kind satisfies never;
  }
}

/** Pieces of the files of this house with a few small mistakes. */
export const mistaken: fc.Arbitrary<string> = fc
  .tuple(piece, fc.array(change, { maxLength: 3 }), fc.boolean())
  .map(([text, changes, isWindows]) => {
    const start = isWindows ? text.replaceAll('\n', '\r\n') : text;
    return changes.reduce(changed, start);
  });

const signs = [
  ...[
    'a',
    'b: ',
    'c:',
    'd',
    '"e"',
    "'f'",
    '- ',
    '-',
    ': ',
    ':',
    ' ',
    '  ',
    '   ',
    '\n',
    '\n',
    '\n  ',
    '\n    ',
    '\n- ',
    '\n\n',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    ', ',
    ',',
    ' # g',
    '#',
    '|',
    '>',
    '|\n  ',
    '>-\n   ',
    '|+\n ',
    '1',
    '-2',
    '.5',
    '"',
    "'",
    '\\',
    '\r\n',
    '? ',
  ],
  ...[
    '{ h: i }',
    '[j, k]',
    '{ l: [m] }',
    'key: ',
    '\n  n: o',
    '\n  - p',
    '\n  # q',
    '---\n',
    '~',
    '\n---',
    '\n]',
    '\n}',
    ',#r\n',
    '"s\n   t"',
    "'u\n\n  v'",
    '\n   w',
    '\n#y\n    z',
    '\n  \n     x',
    ': [\n',
    '...',
    '🙂',
  ],
];

/** A heap of signs without any plan. */
export const heap: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...signs), { minLength: 1, maxLength: 18 })
  .map((parts) => parts.join(''));

const scalars = [
  ...[
    'a',
    'two words',
    'x#y',
    'a:b',
    'http://x.example',
    '1',
    '-1',
    '+7',
    '0',
    '-0',
    '007',
    '0o17',
    '0x1F',
    '1.5',
    '.5',
    '5.',
    '1e3',
    '-.5E-2',
  ],
  ...[
    '.inf',
    '-.INF',
    '.nan',
    '1_000',
    '12:30',
    '2027-06-30',
    '~',
    'null',
    'Null',
    'nULL',
    'true',
    'False',
    'yes',
    'TRUE',
    '24x7',
    '>=1'.slice(2),
  ],
  ...[
    '"q"',
    '""',
    "''",
    '"a \\"b\\" \\\\"',
    '"\\n\\t\\/"',
    '"\\u00e9"',
    "'it''s'",
    '"# no"',
    "'{a}'",
    'é à',
    '🙂',
    '帮助',
    'a ',
    '-x',
    '<',
    '<=',
    '=',
    '(a)',
    '$a',
    '^',
    '9'.repeat(400),
  ],
  ...[
    'a, b',
    '[x]',
    '{ y: z }',
    '[]',
    '{}',
    '[ 1 , "2" ]',
    '{ "k":v, l : w }',
    '{ m: [ n, { o: p } ], }',
    '[q r, s]',
    '{ t: u#v }',
    'Ticket #42',
    'a # b',
    '&c d',
    '*e',
    '!f g',
  ],
];
const keys = [
  'a',
  'b',
  'c d',
  'id',
  'x-y',
  '"q"',
  "'r s'",
  '1',
  'true',
  '~',
  '帮',
  '<<',
  'a:b',
  '-k',
  '"e\\"f"',
  'g.h',
  '$i',
  '(j)',
];

/** Reads numbers as decisions, so that fast-check can make a smaller text from fewer and lower ones. */
class Writer {
  private at = 0;
  private readonly choices: readonly number[];

  constructor(choices: readonly number[]) {
    this.choices = choices;
  }

  private one<const Value>(of: readonly Value[]): Value {
    const choice = this.choices[this.at++ % this.choices.length] ?? 0;
    const found = of[choice % of.length];
    if (found === undefined) throw new Error('Nothing to choose from.');
    return found;
  }

  /** Spaces, comments and line breaks. */
  private lineEnd(): string {
    return this.one([
      '\n',
      '\n',
      '\n',
      '\n',
      '  \n',
      ' # x\n',
      '\n\n',
      '\n# y\n',
      '\n      # z\n',
      ' #w\n',
      '\n   \n',
      '\n  # v\n',
    ]);
  }

  block(indent: number, level: number): string {
    const isList = this.one([true, false]);
    const count = this.one([1, 2, 3]);
    let text = '';
    for (let index = 0; index < count; index++) {
      if (index > 0) text += ' '.repeat(indent + this.one([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, -1 + (indent === 0 ? 1 : 0)]));
      text += isList ? this.item(indent, level) : this.pair(indent, level);
    }
    return text;
  }

  private item(indent: number, level: number): string {
    const gap = this.one([1, 1, 1, 3]);
    if (level < 4 && this.one([true, false])) return `-${' '.repeat(gap)}${this.block(indent + 1 + gap, level + 1)}`;
    return `-${this.value(indent, level)}`;
  }

  private pair(indent: number, level: number): string {
    const colon = this.one([':', ':', ':', ' :']);
    return this.one(keys) + colon + this.value(indent, level);
  }

  private value(indent: number, level: number): string {
    const kind = this.one(['scalar', 'scalar', 'scalar', 'below', 'below', 'list', 'nothing', 'lines', 'long', 'flow']);
    const deeper = indent + this.one([2, 2, 2, 1, 4]);
    switch (kind) {
      case 'scalar':
        return this.one([' ', ' ', '  ']) + this.one(scalars) + this.lineEnd();
      case 'nothing':
        return this.lineEnd();
      case 'list':
        return `${this.lineEnd()}${' '.repeat(indent)}- a${this.lineEnd()}`;
      case 'lines':
        return this.lines(deeper);
      case 'long':
        return this.long(deeper) + this.lineEnd();
      case 'flow':
        return ` ${this.flow(deeper, 0)}${this.lineEnd()}`;
      case 'below':
        if (level > 4) return this.lineEnd();
        return this.lineEnd() + ' '.repeat(deeper) + this.block(deeper, level + 1);
      default:
        return kind satisfies never;
    }
  }

  private lines(indent: number): string {
    const head = ` ${this.one(['|', '>'])}${this.one(['', '', '-', '+'])}${this.one(['', '', '', ' ', ' # a'])}\n`;
    let text = head;
    for (let count = this.one([0, 1, 2, 3, 4]); count > 0; count--) {
      const words = this.one(['a', 'b c', '# d', 'e: f', '- g', 'h ', '🙂']);
      text += this.one([
        `${' '.repeat(indent)}${words}\n`,
        `${' '.repeat(indent)}${words}\n`,
        '\n',
        `${' '.repeat(indent + 1)}${words}\n`,
        '  \n',
      ]);
    }
    return text;
  }

  private long(indent: number): string {
    const quote = this.one(['', '', '"', "'"]);
    const gap = () =>
      this.one(['\n', '\n', '  \n', '\n\n', '\n   \n', ' # a\n']) + ' '.repeat(indent + this.one([0, 0, 1, -1]));
    let text = this.one([' ', ' ', gap(), `\n#m${gap()}`]) + quote + this.one(['a', 'b c', ' d', '1', '']);
    for (let count = this.one([0, 1, 2, 3]); count > 0; count--)
      text += gap() + this.one(['e', 'f g ', '- h', 'i: j', '# k', '{l}', 'm #n', '2', "''", '\\"', '🙂']);
    return text + this.one(['', '', ' ', gap()]) + quote;
  }

  private flow(indent: number, level: number): string {
    const gap = () =>
      this.one([
        '',
        ' ',
        ' ',
        ' ',
        `\n${' '.repeat(indent)}`,
        ` # a\n${' '.repeat(indent)}`,
        `\n\n${' '.repeat(indent - 1)}`,
      ]);
    const isList = this.one([true, false]);
    const parts: string[] = [];
    for (let count = this.one([0, 1, 2, 3]); count > 0; count--) {
      const inner = level < 3 && this.one([true, false, false]) ? this.flow(indent, level + 1) : this.one(scalars);
      parts.push(gap() + (isList ? '' : `${this.one(keys)}${this.one([': ', ': ', ':', ' : '])}`) + inner + gap());
    }
    const trailing = this.one(['', '', '', ',']);
    return `${isList ? '[' : '{'}${parts.join(',')}${trailing}${gap()}${isList ? ']' : '}'}`;
  }
}

/** Made up along the grammar, with every way of writing that the reader knows and some that it does not. */
export const madeUp: fc.Arbitrary<string> = fc
  .tuple(fc.array(fc.nat(10_000), { minLength: 5, maxLength: 60 }), fc.constantFrom(0, 0, 0, 2, 4), fc.boolean())
  .map(([choices, indent, isWindows]) => {
    const text = ' '.repeat(indent) + new Writer(choices).block(indent, 0);
    return isWindows ? text.replaceAll('\n', '\r\n') : text;
  });
