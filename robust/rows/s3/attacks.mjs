// Texts and bytes made to break a reader of YAML, built when they are needed, each with the rules that have to speak.

const head = 'apiVersion: support-playbooks/v1\nkind: BusinessCalendar\n';
const whole = `${head}metadata: { name: office, owner: sales }\nspec: { timeZone: Europe/Amsterdam, weekly: { monday: 09:00-17:00 }, holidays: none }\n`;

/** What opens another level, and what is wrong with it before it is too deep. */
const openers = {
  brackets: ['yaml-syntax', (n) => '['.repeat(n)],
  'closed brackets': ['unknown-kind', (n) => '['.repeat(n) + ']'.repeat(n)],
  braces: ['unquoted-value', (n) => '{'.repeat(n)],
  'braces behind a key': ['file-too-complex', (n) => `say: ${'{'.repeat(n)}`],
  'flow mappings': ['yaml-syntax', (n) => '{a: '.repeat(n)],
  'pairs in brackets': ['yaml-syntax', (n) => '[a: '.repeat(n)],
  dashes: ['unknown-kind', (n) => '- '.repeat(n)],
  'dashes on lines': ['unknown-kind', (n) => lines(n, (at) => `${' '.repeat(at)}-`)],
  'question marks': ['yaml-syntax', (n) => '? '.repeat(n)],
  'dashes and question marks': ['file-too-complex', (n) => '- ? '.repeat(n)],
  'keys of keys': ['yaml-syntax', (n) => '{? '.repeat(n)],
  'brackets on lines': ['yaml-syntax', (n) => '[\n'.repeat(n)],
  'mappings on lines': ['unknown-kind', (n) => lines(n, (at) => `${' '.repeat(at)}a:`)],
};

const depths = [63, 64, 65, 1000, 100_000];

function* nested() {
  for (const [opener, [rules, open]] of Object.entries(openers))
    for (const depth of depths) {
      // A hundred thousand levels on lines of their own are 5 GB.
      const levels = Math.min(depth, / on lines$/.test(opener) && opener !== 'brackets on lines' ? 1300 : depth);
      const make = () => open(levels);
      yield { name: `${opener} ×${levels}`, opener, rules: depth > 63 ? 'file-too-complex' : rules, make };
    }
}

function lines(count, line) {
  return Array.from({ length: count }, (_, at) => line(at)).join('\n');
}

function bytes(encoding, text) {
  const little = Buffer.from(text, 'utf16le');
  return encoding === 'le' ? little : little.swap16();
}

function bomb(levels, width) {
  return `a0: &a0 [x]\n${lines(levels, (at) => `a${at + 1}: &a${at + 1} [${Array(width).fill(`*a${at}`).join(', ')}]`)}\n`;
}

function inserted(character) {
  return whole.replace('sales', `s${character}s`);
}

const MiB = 1024 * 1024;

/** Name, rules that speak in reading order, and what makes it. A calendar that nobody uses is passed over. */
const others = [
  // Aliases and merge keys.
  ...[3, 5, 7, 9].map((levels) => [
    `alias bomb ${levels}×9`,
    levels > 5 ? 'file-too-complex' : 'unknown-kind',
    () => bomb(levels, 9),
  ]),
  ['1,001 aliases', 'file-too-complex', () => `a: &a b\nc: [${Array(1001).fill('*a').join(', ')}]\n`],
  ['101 uses of a mapping', 'unknown-kind', () => `a: &a { k: [1] }\nc: [${Array(101).fill('*a').join(', ')}]\n`],
  [
    '5,000 anchors and aliases',
    'file-too-complex',
    () => lines(5000, (at) => `k${at}: &a${at} ${at > 0 ? `[*a${at - 1}]` : 'x'}`),
  ],
  ['5,000 anchors', 'unknown-kind', () => lines(5000, (at) => `k${at}: &a${at} x`)],
  ['an alias inside its own anchor', 'yaml-syntax', () => 'a: &a { b: *a }\n'],
  ['an alias inside its own list', 'yaml-syntax', () => '- &a [*a]\n'],
  ['an alias as a key', 'unknown-kind', () => 'a: &a x\n*a : y\n'],
  [
    'merge keys in a chain',
    'unknown-kind',
    () => lines(60, (at) => `k${at}: &m${at} { ${at > 0 ? `<<: *m${at - 1}, ` : ''}x${at}: 1 }`),
  ],
  ['a merge key of itself', 'yaml-syntax', () => 'a: &a { <<: *a }\n'],
  [
    'merge keys that double',
    'file-too-complex',
    () => lines(20, (at) => `k${at}: &m${at} { <<: [${at > 0 ? `*m${at - 1}, *m${at - 1}` : '{ x: 1 }'}] }`),
  ],
  // Keys.
  ['a mapping as a key', 'yaml-syntax', () => '? { a: b }\n: c\n'],
  ['a list as a key', 'yaml-syntax', () => '[a, b]: c\n'],
  ['complex keys in complex keys', 'yaml-syntax', () => '? ? ? a\n'],
  ['triple braces', 'missing-key unquoted-value', () => `${head}metadata: { name: x, owner: {{{who}}} }\n`],
  ['duplicate keys', 'duplicate-key', () => `${whole}spec: {}\n`],
  ['5,000 equal keys', 'duplicate-key', () => lines(5000, () => 'a: b')],
  ['10,000 keys', 'unknown-kind', () => lines(10_000, (at) => `key${at}: x`)],
  [
    '10,000 keys in braces',
    'unknown-kind',
    () => `a: { ${Array.from({ length: 10_000 }, (_, at) => `k${at}: 1`).join(', ')} }`,
  ],
  ['__proto__', 'unknown-key', () => whole.replace('spec: {', 'spec: { __proto__: { polluted: true },')],
  ['__proto__ at the top', 'unknown-key', () => `${whole}__proto__: { polluted: true }\n`],
  [
    'constructor',
    'unknown-key',
    () => whole.replace('spec: {', 'spec: { constructor: { prototype: { polluted: true } },'),
  ],
  [
    'prototype by a merge key',
    'unknown-key',
    () => whole.replace('spec: {', 'spec: { <<: { __proto__: { polluted: true } },'),
  ],
  [
    'prototype by a quoted key',
    'unknown-key',
    () => whole.replace('spec: {', `spec: { "\\x5f_proto__": { polluted: true },`),
  ],
  ['a kind that is a method', 'unknown-kind', () => whole.replace('kind: BusinessCalendar', 'kind: constructor')],
  ['a kind that is __proto__', 'unknown-kind', () => whole.replace('kind: BusinessCalendar', 'kind: __proto__')],
  ['a name that is __proto__', 'wrong-format', () => whole.replace('name: office', 'name: __proto__')],
  ['a name that is a method', 'wrong-format', () => whole.replace('name: office', 'name: toString')],
  // Sizes.
  ['a plain scalar of 50 MB', 'unreadable-file', () => `a: ${'x'.repeat(50 * MiB)}`],
  ['a quoted scalar of 50 MB', 'unreadable-file', () => `a: "${'x'.repeat(50 * MiB)}"`],
  ['a block scalar of 50 MB', 'unreadable-file', () => `a: |\n${'  text\n'.repeat(7 * MiB)}`],
  ['a plain scalar of 1 MiB', 'unknown-kind', () => `a: ${'x'.repeat(MiB - 3)}`],
  ['a quoted scalar of 1 MiB', 'unknown-kind', () => `a: "${'x'.repeat(MiB - 5)}"`],
  ['quotes that are not closed, 1 MiB', 'yaml-syntax', () => `a: "${'x\n '.repeat(MiB / 3 - 10)}`],
  ['escapes, 1 MiB', 'unknown-kind', () => `a: "${'\\n'.repeat(MiB / 2 - 10)}"`],
  ['a line of 60,000 errors', 'yaml-syntax', () => '] '.repeat(30_000) + '} '.repeat(30_000)],
  ['60,000 lines of errors', 'file-too-complex', () => 'a: b: c\n'.repeat(60_000)],
  ['a plain text of 60,000 lines', 'unknown-kind', () => 'word\n'.repeat(60_000)],
  ['100,000 documents', 'file-too-complex', () => '---\na\n'.repeat(100_000)],
  ['100,000 document ends', 'file-too-complex', () => '...\n'.repeat(100_000)],
  ['60 documents', 'file-too-complex', () => '---\na: b\n'.repeat(60)],
  ['100,000 list items', 'file-too-complex', () => '- a\n'.repeat(100_000)],
  ['200,000 commas', 'yaml-syntax', () => `[${','.repeat(200_000)}]`],
  ['500,000 blanks', 'empty-playbook', () => ' '.repeat(500_000)],
  ['500,000 tabs', 'empty-playbook', () => '\t'.repeat(500_000)],
  ['500,000 line feeds', 'file-too-complex', () => '\n'.repeat(500_000)],
  ['a comment of 1 MiB', 'empty-playbook', () => `#${'x'.repeat(MiB - 2)}`],
  ['250,000 comments', 'file-too-complex', () => '# a\n'.repeat(250_000)],
  // Directives and tags.
  [
    'a tag of 1 MB',
    'yaml-syntax',
    () => `%TAG !e! tag:${'x'.repeat(MiB - 4000)}\n---\n${lines(200, () => '- !e!y z')}\n`,
  ],
  ['100,000 directives', 'yaml-syntax', () => '%YAML 1.2\n'.repeat(100_000)],
  ['version 1.1', 'yaml-syntax', () => `%YAML 1.1\n---\n${whole}`],
  ['a function as a tag', 'yaml-syntax', () => 'a: !!js/function "x"\n'],
  ['a set', 'yaml-syntax', () => 'a: !!set { b, c }\n'],
  ['a tag that is no URI', 'yaml-syntax', () => 'a: !<tag:%zz> b\n'],
  ['10,000 tags', 'unknown-kind', () => lines(10_000, () => '- !!str a')],
  // Numbers and dates.
  ['a number beyond all numbers', '', () => whole.replace('owner: sales', 'owner: 1e999')],
  ['400 hexadecimal digits', '', () => whole.replace('owner: sales', `owner: 0x${'f'.repeat(400)}`)],
  ['not a number', '', () => whole.replace('owner: sales', 'owner: .nan')],
  [
    'a year of 50,000 digits',
    'unknown-key',
    () => whole.replace('holidays: none', `holidays: [{ on: ${'9'.repeat(50_000)}-01-01, name: x }]`),
  ],
  [
    'a duration of 50,000 digits',
    'dangling-ref unknown-key',
    () =>
      `apiVersion: support-playbooks/v1\nkind: SlaPolicy\nmetadata: { name: x, owner: y }\nspec: { strategy: z, warnAt: ${'9'.repeat(50_000)} hours }\n`,
  ],
  // Bytes.
  ['nothing', 'empty-playbook', () => new Uint8Array()],
  ['a byte order mark', '', () => `\uFEFF${whole}`],
  ['two byte order marks', '', () => Buffer.from(`\uFEFF\uFEFF${whole}`)],
  ['a byte order mark inside', 'yaml-syntax', () => inserted('\uFEFF')],
  ['UTF-16 LE', 'unreadable-file', () => bytes('le', whole)],
  ['UTF-16 BE', 'unreadable-file', () => bytes('be', whole)],
  ['UTF-16 LE with a mark', 'unreadable-file', () => bytes('le', `\uFEFF${whole}`)],
  ['UTF-16 BE with a mark', 'unreadable-file', () => bytes('be', `\uFEFF${whole}`)],
  ...[
    [0xff],
    [0xc3, 0x28],
    [0xc0, 0xaf],
    [0xe2, 0x82],
    [0xf0, 0x28, 0x8c, 0xbc],
    [0xed, 0xa0, 0x80],
    [0xf4, 0x90, 0x80, 0x80],
    [0x80],
    [0xfe],
  ].map((sequence) => [
    `bytes ${Buffer.from(sequence).toString('hex')}`,
    'unreadable-file',
    () => Buffer.concat([Buffer.from(whole), Buffer.from(sequence)]),
  ]),
  ['Latin-1', 'unreadable-file', () => Buffer.from(inserted('\u00eb'), 'latin1')],
  ['a picture', 'unreadable-file', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])],
  ['NUL', 'unreadable-file', () => inserted('\0')],
  ...[1, 2, 7, 8, 11, 12, 14, 0x18, 0x1b, 0x1f, 0x7f, 0x80, 0x84, 0x86, 0x9f].map((code) => [
    `control character ${code}`,
    'yaml-syntax',
    () => inserted(String.fromCharCode(code)),
  ]),
  ["the parser's own signs", 'yaml-syntax', () => '\u0002\u0018\u001fscalar: x\n'],
  ['the first half of a pair', 'yaml-syntax', () => inserted('\ud800')],
  ['the second half of a pair', 'yaml-syntax', () => inserted('\udc00')],
  ['a half written as an escape', 'yaml-syntax', () => whole.replace('sales', '"\\ud800"')],
  ['no character', 'yaml-syntax', () => inserted('\uffff')],
  ['a line separator', '', () => inserted('\u2028')],
  ['a next line', '', () => inserted('\u0085')],
  // Lines.
  ['CRLF', '', () => whole.replaceAll('\n', '\r\n')],
  ['CR', '', () => whole.replaceAll('\n', '\r')],
  ['CR, LF and CRLF', '', () => whole.replace('\n', '\r').replace('\n', '\r\n')],
  ['tabs', 'yaml-syntax', () => 'a:\n\tb: c\n'],
  [
    'conflict markers',
    'yaml-syntax',
    () => `${head}<<<<<<< HEAD\nmetadata: { name: a }\n=======\nmetadata: { name: b }\n>>>>>>> main\n`,
  ],
  ['only a separator', 'empty-playbook', () => '---'],
  ['only comments', 'empty-playbook', () => '# a\n# b\n'],
  ['no line feed at the end', '', () => whole.trimEnd()],
  // What only looks like something.
  ['text that runs backwards', 'deceptive-character', () => inserted('\u202e')],
  ['a zero width space', 'deceptive-character', () => inserted('\u200b')],
  ['tags of language', 'deceptive-character', () => inserted('\u{e0041}')],
  ['a Cyrillic letter', 'deceptive-character', () => whole.replace('sales', 's\u0430les')],
  ['an unquoted template', 'unquoted-value', () => whole.replace('owner: sales', 'owner: {{team}}')],
  [
    'an unquoted template on a line',
    'missing-key unquoted-value',
    () => `${head}metadata:\n  name: x\n  owner: {{team}}\n`,
  ],
  ['a colon in a value', 'yaml-syntax', () => `${head}metadata:\n  name: x\n  title: Hello: you\n`],
];

/** Every attack, with the rules that speak. Those with an `opener` are the ones that could end a process, cold. */
export const attacks = [
  ...nested(),
  ...others.map(([name, rules, make]) => ({ name, opener: undefined, rules, make })),
];
