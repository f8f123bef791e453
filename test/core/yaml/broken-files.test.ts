// Whatever a file holds, it gives a finding with a position, in bounded work, and nothing is thrown.
import { expect, test } from 'vitest';
import { validate } from '../../../core/src/rules/validate.ts';
import { decode } from '../../../core/src/text/decode.ts';
import { emptySnapshot, withFiles } from '../../../core/src/workspace/snapshot.ts';
import type { FileContent } from '../../../core/src/workspace/source-file.ts';
import { readYaml } from '../../../core/src/yaml/read.ts';

const path = 'support/x.playbook.yaml';
const head = 'apiVersion: support-playbooks/v1\nkind: BusinessCalendar\n';
const whole = `${head}metadata: { name: office, owner: sales }\nspec: { timeZone: Europe/Amsterdam, weekly: { monday: 09:00-17:00 }, holidays: none }\n`;

function told(content: FileContent): readonly string[] {
  const snapshot = withFiles(emptySnapshot, [[path, content]]);
  const findings = [...validate(snapshot, { today: '2027-01-04' })].flatMap((each) => each.findings);
  return findings
    .filter(({ rule }) => rule !== 'unused-resource')
    .map(({ rule, range }) => `${rule} ${range.start}-${range.end}`);
}

function bytes(encoding: 'utf16le' | 'utf16be', text: string, mark = ''): Uint8Array {
  const little = Buffer.from(mark + text, 'utf16le');
  return encoding === 'utf16le' ? little : little.swap16();
}

const long = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');

const fromBytes: readonly (readonly [string, Uint8Array, readonly string[]])[] = [
  ['nothing', new Uint8Array(), ['empty-playbook 0-0']],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${whole}`), []],
  ['two marks', Buffer.from(`\uFEFF${whole.replace('kind', '\uFEFFkind')}`), ['yaml-syntax 33-34']],
  ['UTF-16 LE with a mark', bytes('utf16le', whole, '\uFEFF'), ['unreadable-file 0-0']],
  ['UTF-16 BE with a mark', bytes('utf16be', whole, '\uFEFF'), ['unreadable-file 0-0']],
  ['UTF-16 LE', bytes('utf16le', whole), ['unreadable-file 0-0']],
  ['UTF-16 BE', bytes('utf16be', whole), ['unreadable-file 0-0']],
  [
    'a picture',
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    ['unreadable-file 0-0'],
  ],
  ['a cut character', Uint8Array.from([...Buffer.from(whole), 0xc3]), ['unreadable-file 0-0']],
  ['an overlong character', Uint8Array.from([...Buffer.from(whole), 0xc0, 0xaf]), ['unreadable-file 0-0']],
  ['Latin-1', Buffer.from(whole.replace('sales', 'Zoë'), 'latin1'), ['unreadable-file 0-0']],
  ['10 MB', Buffer.alloc(10 * 1024 * 1024, '# long\n'), ['unreadable-file 0-0']],
];

test.each(fromBytes)('%s', (_, content, expected) => {
  expect(told(decode(content))).toEqual(expected);
});

test('the reason is told in words', () => {
  const [, , , ...rest] = fromBytes;
  const messages = rest.map(([, content]) => {
    const decoded = decode(content);
    return 'unreadable' in decoded ? decoded.unreadable.reason : 'read';
  });
  expect(messages).toEqual([
    'utf-16',
    'utf-16',
    'utf-16',
    'utf-16',
    'binary',
    'not-utf-8',
    'not-utf-8',
    'not-utf-8',
    'too-large',
  ]);
});

const fromText: readonly (readonly [string, string, readonly string[]])[] = [
  ['blank lines', '\n \n', ['empty-playbook 0-0']],
  ['comments', '# later\n# more\n', ['empty-playbook 0-0']],
  ['a bare separator', '---\n', ['empty-playbook 0-0']],
  ['separators', '---\n---\n---\n', ['empty-playbook 0-0']],
  ['a word', 'hello', ['unknown-kind 0-5']],
  ['a list', '- a\n- b\n', ['unknown-kind 0-7']],
  ['zero', `${whole}# \0`, ['unreadable-file 0-0']],
  [
    'escape',
    whole.replace('sales', 's\u001bs'),
    [`yaml-syntax ${whole.indexOf('sales') + 1}-${whole.indexOf('sales') + 2}`],
  ],
  [
    'half a pair',
    whole.replace('sales', 's\ud800s'),
    [`yaml-syntax ${whole.indexOf('sales') + 1}-${whole.indexOf('sales') + 2}`],
  ],
  ['a pair', whole.replace('sales', '🙂'), []],
  ['10 MB of text', 'a: b\n'.repeat(2_000_000), ['unreadable-file 0-0']],
  [
    'a key of the prototype',
    whole.replace('spec: {', 'spec: { __proto__: 1,'),
    [`unknown-key ${whole.indexOf('timeZone')}-${whole.indexOf('timeZone') + 9}`],
  ],
  [
    'a method of objects',
    whole.replace('spec: {', 'spec: { constructor: 1,'),
    [`unknown-key ${whole.indexOf('timeZone')}-${whole.indexOf('timeZone') + 11}`],
  ],
  [
    'a document cut in the middle',
    whole.slice(0, whole.indexOf('office')),
    [`yaml-syntax ${head.length + 10}-${head.length + 17}`],
  ],
  ['merge keys', whole.replace('spec: {', 'spec: { <<: { holidayRegion: NL },'), []],
  ['an anchor and an alias', whole.replace('monday: 09:00-17:00', 'monday: &day 09:00-17:00, friday: *day'), []],
  [
    'an alias without an anchor',
    whole.replace('09:00-17:00', '*day'),
    [`yaml-syntax ${whole.indexOf('09:00')}-${whole.indexOf('09:00') + 4}`],
  ],
  [
    'an alias inside its own anchor',
    whole.replace('spec: {', 'spec: &a { weekly: *a,').replace(', weekly: { monday: 09:00-17:00 }', ''),
    ['yaml-syntax 116-118'],
  ],
  ['version 1.1', `%YAML 1.1\n---\n${whole}`, ['yaml-syntax 0-9']],
  ['version 1.2', `%YAML 1.2\n---\n${whole}`, []],
  [
    'a tag',
    whole.replace('name: office', 'name: !secret office'),
    [`yaml-syntax ${whole.indexOf('office')}-${whole.indexOf('office') + 7}`],
  ],
  ['60 documents', '---\na: b\n'.repeat(60), ['file-too-complex 450-451']],
  ['1,001 aliases', `a: &a b\nc: [${'*a, '.repeat(1001)}]\n`, ['file-too-complex 4012-4013']],
  ['braces', `say: ${'{'.repeat(300)}`, ['file-too-complex 67-68']],
  ['question marks', '? '.repeat(600), ['file-too-complex 126-127']],
  [
    'an alias bomb',
    `a0: &a0 [x]\n${long(9, (at) => `a${at + 1}: &a${at + 1} [${`*a${at}, `.repeat(9)}]`)}`,
    ['file-too-complex 0-1'],
  ],
  ['100,000 keys', long(100_000, (at) => `${at.toString(36)}:`), ['file-too-complex']],
  [
    'conflict markers',
    whole
      .replace('metadata', '<<<<<<< HEAD\nmetadata: { name: x }\n=======\nmetadata')
      .replace('spec', '>>>>>>> main\nspec'),
    [`yaml-syntax ${head.length}-${head.length + 12}`],
  ],
];

test.each(fromText)('%s', (label, content, expected) => {
  const before = process.cpuUsage();
  const found = told({ content });
  const { user, system } = process.cpuUsage(before);
  if (label === '100,000 keys') expect(found.map((each) => each.split(' ')[0])).toEqual(expected);
  else expect(found).toEqual(expected);
  // Of the processor: others may keep it busy.
  expect((user + system) / 1000).toBeLessThan(10_000);
});

test.each(['\u0002', '\u0018', '\u001f'])('the byte %j, which the lexer uses for itself', (sign) => {
  const at = (place: string) => whole.indexOf(place) + 1;
  const oneAt = (start: number) => [`yaml-syntax ${start}-${start + 1}`];
  expect(told({ content: whole.replace('sales', `s${sign}s`) })).toEqual(oneAt(at('sales')));
  expect(told({ content: whole.replace('owner', `o${sign}r`) })).toEqual(oneAt(at('owner')));
  expect(told({ content: `${whole}${sign}\n` })).toEqual(oneAt(whole.length));
});

test('a long prefix of tags, used many times, stays short', () => {
  const prefix = `%TAG !x! tag:${'a'.repeat(500_000)}\n---\n`;
  const found = told({ content: `${prefix}${whole.replace('sales', `[${'!x!y z, '.repeat(200)}]`)}` });
  const list = prefix.length + whole.indexOf('sales');
  expect(found).toEqual([`wrong-type ${list}-${list + 1602}`, `yaml-syntax ${list + 1}-${list + 5}`]);
});

test.each([
  ['1e999', []],
  ['.nan', ['wrong-format 74-78']],
  [`0x${'f'.repeat(400)}`, ['wrong-format 74-476']],
  ['123456789012345678901234567890', ['unquoted-value 74-104']],
])('a number that no computer keeps, %s, stays the text that was written', (number, expected) => {
  expect(told({ content: whole.replace('office', number) })).toEqual(expected);
  const [scalar] = readYaml(`- ${number}\n`).flatMap(({ document: { root } }) =>
    root?.kind === 'list' ? root.items : [],
  );
  expect(scalar).toMatchObject({ kind: 'scalar', source: number });
  expect(JSON.stringify(scalar)).not.toContain('"value":null');
});

test.each(['support-playbooks.config.yaml', 'support-playbooks.accepted.yaml'])('%s is one document', (single) => {
  const content = single.includes('config') ? 'locales: [en]\n' : 'accepted: []\n';
  const say = (text: string) =>
    [...validate(withFiles(emptySnapshot, [[single, { content: text }]]), { today: '2027-01-04' })].flatMap((each) =>
      each.findings.map(({ rule, range }) => `${rule} ${range.start}-${range.end}`),
    );
  expect(say(`---\n${content}`)).toEqual([]);
  expect(say(`${content}---\n{`)).toEqual([`yaml-syntax ${content.length}-${content.length + 3}`]);
  expect(say(`# first\n---\n${content}---\n${content}`)).toEqual([
    `yaml-syntax ${content.length + 12}-${content.length + 15}`,
  ]);
});

test('1,000 aliases are read', () => {
  const content = `a: &a b\nc: [${Array.from({ length: 1000 }, () => '*a').join(', ')}]\n`;
  expect(readYaml(content).map(({ document }) => document.problems)).toEqual([[]]);
});

test('no file can make an object of ours dirty', () => {
  told({
    content: 'kind: BusinessCalendar\n__proto__: { polluted: yes }\nconstructor: { prototype: { polluted: yes } }\n',
  });
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

test.each([
  ['CRLF', '\r\n'],
  ['CR', '\r'],
])('%s gives the same findings as LF', (_, end) => {
  const broken = `# a comment\n${whole}---\n${whole.replace('monday', 'mondy').replace('office', 'other')}---\n${head}metadata:\n  name: third\n  title: |\n    two\n    lines\n  owner: us\nspec:\n  timeZone: "Europe\n`;
  expect(linesOf(broken.replaceAll('\n', end))).toEqual(linesOf(broken));
  expect(linesOf(broken)).toHaveLength(2);
});

function linesOf(content: string): readonly string[] {
  const snapshot = withFiles(emptySnapshot, [[path, { content }]]);
  const findings = [...validate(snapshot, { today: '2027-01-04' })].flatMap((each) => each.findings);
  return findings
    .filter(({ rule }) => rule !== 'unused-resource')
    .map(({ message, range }) => {
      const before = content.slice(0, range.start).split(/\r\n|\r|\n/);
      return `${before.length}:${before.at(-1)?.length} ${message}`;
    });
}
