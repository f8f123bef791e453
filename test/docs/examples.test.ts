// What the guides show is true: their playbooks validate, their links lead somewhere, their commands exist.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { allRules, emptySnapshot, type Finding, validate, withFiles } from '#core';

const root = path.resolve(import.meta.dirname, '../..');
const guides = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', ...markdownUnder('docs')];
const today = '2027-01-04';

/** A block that starts with ```` ```yaml playbook support/hours.playbook.yaml ```` is a whole file of the workspace that its page builds up. */
const playbooks = guides
  .map((guide) => ({ guide, files: blocksOf(read(guide), /^(?:yaml|handlebars) playbook (\S+)$/) }))
  .filter(({ files }) => files.length > 0);

test('there are playbooks in the guides', () => {
  expect(playbooks.map(({ guide, files }) => [guide, files.length])).toEqual([
    ['README.md', 4],
    ['docs/language.md', 8],
  ]);
});

test.each(playbooks)('the playbooks of $guide can be read, and have no error', ({ files }) => {
  const reading = new Set(allRules.filter(({ looksAt }) => looksAt === 'reading').map(({ id }) => id));
  const bad = findingsOf(files).filter(({ rule, severity }) => reading.has(rule) || severity === 'error');
  expect(bad.map(({ path: file, rule, message }) => `${file}: ${rule}: ${message}`)).toEqual([]);
});

test('the mistake of the tour in README.md is found, with the sentence that stands there', () => {
  const tour = playbooks.find(({ guide }) => guide === 'README.md')?.files ?? [];
  const bolder = tour.map(
    ([file, text]) => [file, text.replace('closeOn: 2027-04-06', 'closeOn: 2027-01-25')] as const,
  );
  const told = findingsOf(bolder).filter(({ severity }) => severity === 'error');
  expect(told.map(({ rule }) => rule)).toEqual(['insufficient-notice']);
  const [, quoted] = /^ {2}(.+)$/m.exec(read('README.md').split('  error  insufficient-notice\n')[1] ?? '') ?? [];
  expect(quoted).toBe(told[0]?.message);
});

test.each([
  ['a number without quotes', 'unquoted-value', 'endpoints: [{ id: line, kind: phone-number, value: +31205550142 }]'],
  ['a comma in braces', 'unquoted-value', 'title: { en: Few call, and wait }'],
  ['a number sign', 'unquoted-value', 'description: Ticket #42'],
  ['double braces', 'unquoted-value', 'description: {{plan.title}}'],
  ['nothing behind a key', 'empty-value', 'description:'],
  ['a tab', 'yaml-syntax', '\tdescription: Our line'],
])('what YAML does behind your back, as docs/language.md tells it: %s', (_, rule, line) => {
  const start = 'apiVersion: support-playbooks/v1\nkind: ChannelStrategy\nmetadata: { name: acme, owner: support }\n';
  const channel = `spec:\n  channels:\n    - id: phone\n      type: phone\n      ${line}\n`;
  const reading = new Set([
    'unquoted-value',
    'empty-value',
    'yaml-syntax',
    'wrong-type',
    'wrong-format',
    'unknown-key',
  ]);
  const told = findingsOf([['a.playbook.yaml', start + channel]]).filter((finding) => reading.has(finding.rule));
  expect(told.map((finding) => finding.rule)).toEqual([rule]);
});

test('the sentences of rules in README.md are what the rules say about their examples', () => {
  const rows = [...read('README.md').matchAll(/^\| \[`([a-z-]+)`\]\((docs\/rules\/\S+)\) \| (.+) \|$/gm)];
  expect(rows.length).toBeGreaterThan(5);
  const untrue = rows.filter(([, , page = '', sentence = '']) => !read(page).includes(`: ${sentence}\n`));
  expect(untrue.map(([, rule]) => rule)).toEqual([]);
});

test('every command that a guide names exists', () => {
  const named = guides.flatMap((guide) =>
    [...read(guide).matchAll(/(?:support-playbooks|dist\/cli\.js) ([a-z]+)\b/g)].map(([, command]) => command),
  );
  const missing = new Set(named.filter((name) => !existsSync(path.join(root, `cli/src/commands/${name}.ts`))));
  expect([...missing]).toEqual([]);
});

test('every link inside the repository leads to a file, and every anchor to a heading', () => {
  const broken = guides.flatMap((guide) => linksOf(guide).filter((link) => !leadsSomewhere(guide, link)));
  expect(broken).toEqual([]);
});

test('every npm script that a guide names exists', () => {
  const { scripts } = JSON.parse(read('package.json'));
  const named = guides.flatMap((guide) => [...read(guide).matchAll(/\bnpm run ([a-z:]+)/g)].map(([, name]) => name));
  expect(new Set(named.filter((name) => name !== undefined && !(name in scripts)))).toEqual(new Set());
});

function findingsOf(files: Iterable<readonly [string, string]>): readonly Finding[] {
  const contents = [...files].map(([file, content]) => [file, { content }] as const);
  return [...validate(withFiles(emptySnapshot, contents), { today })].flatMap(({ findings }) => findings);
}

function leadsSomewhere(guide: string, link: string): boolean {
  const [file = '', heading] = link.split('#');
  const target = file === '' ? guide : path.posix.join(path.posix.dirname(guide), file);
  if (!existsSync(path.join(root, target))) return false;
  return heading === undefined || !target.endsWith('.md') || headingsOf(target).has(heading);
}

function linksOf(guide: string): readonly string[] {
  const text = withoutCode(read(guide));
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link]) => link ?? []);
  return links.filter((link) => !/^[a-z]+:/.test(link));
}

const known = new Map<string, ReadonlySet<string>>();

/** The anchors of a page, as GitHub makes them. */
function headingsOf(file: string): ReadonlySet<string> {
  const headings = known.get(file) ?? new Set([...withoutCode(read(file)).matchAll(/^#+ (.+)$/gm)].map(anchor));
  known.set(file, headings);
  return headings;
}

function anchor([, heading = '']: readonly string[]): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

function withoutCode(text: string): string {
  return text.replace(/^```[\s\S]*?^```$/gm, '');
}

function blocksOf(text: string, info: RegExp): readonly (readonly [string, string])[] {
  return [...text.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)].flatMap(([, words = '', content = '']) => {
    const name = info.exec(words)?.[1];
    return name === undefined ? [] : [[name, content] as const];
  });
}

function markdownUnder(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.split(path.sep).join('/')}`)
    .filter((name) => name.endsWith('.md'))
    .sort();
}

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}
