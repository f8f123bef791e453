// What is remembered is what a cold run says, whatever happens to the texts, the flags and the cache itself.
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { cacheFolder } from '../../cli/src/cache-folder.ts';
import { type CliOptions, type CliResult, edited, runIn, starter, temporaryFolder } from './run-cli.ts';

const caches: string[] = [];
afterAll(() => {
  for (const cache of caches) rmSync(cache, { recursive: true, force: true });
});

const policy = 'support/response-times.playbook.yaml';
const typo = edited(policy, 'clockStart: created', 'clockStrat: created');

function newCache(): string {
  const cache = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'support-playbooks-cache-')));
  caches.push(cache);
  return cache;
}

function entriesIn(cache: string): readonly string[] {
  return readdirSync(cache, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => path.join(cache, name));
}

async function said(
  folder: string,
  argv: readonly string[],
  options: CliOptions = {},
): Promise<Omit<CliResult, 'folder'>> {
  const { code, stdout, stderr } = await runIn(folder, ['validate', ...argv], options);
  return { code, stdout, stderr };
}

const texts = Object.keys(starter);
const pieces = [
  'owner: x\n',
  '  within: \n',
  '{',
  '\n',
  '# support-playbooks-ignore no-owner: later\n',
  '\ud800',
  '客',
  'name',
  '"',
  '2027-01-01',
];
const edit = fc.record({
  file: fc.constantFrom(...texts),
  at: fc.nat(2000),
  cut: fc.nat(40),
  put: fc.constantFrom('', ...pieces),
});
const flags = fc.constantFrom<readonly string[]>(
  [],
  ['--no-baseline'],
  ['--as-of', '2027-06-01'],
  ['--lookahead', '60d'],
  [policy],
  ['--quiet'],
);

test('a warm run says what a cold run says, byte for byte, over any edits and flags', async () => {
  const cache = newCache();
  const env = { XDG_CACHE_HOME: cache };
  const folder = temporaryFolder(starter);
  await fc.assert(
    fc.asyncProperty(
      fc.array(edit, { maxLength: 3 }),
      flags,
      fc.constantFrom('json', 'pretty', 'sarif'),
      async (edits, given, format) => {
        const files: Record<string, string> = { ...starter };
        for (const { file, at, cut, put } of edits) {
          const text = files[file] ?? '';
          files[file] = text.slice(0, at) + put + text.slice(at + cut);
        }
        for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, file), text);
        const argv = [...given, '--format', format];
        const cold = await said(folder, [...argv, '--no-cache'], { env });
        expect(await said(folder, argv, { env })).toEqual(cold);
        expect(await said(folder, argv, { env })).toEqual(cold);
      },
    ),
    { numRuns: 60 },
  );
  expect(entriesIn(cache).length).toBeGreaterThan(10);
});

test('what stands in the cache is used', async () => {
  const env = { XDG_CACHE_HOME: newCache() };
  const folder = temporaryFolder(typo);
  const first = await said(folder, [], { env });
  const [entry = ''] = entriesIn(env.XDG_CACHE_HOME);
  const time = new Date('2020-01-01');
  utimesSync(entry, time, time);
  expect(await said(folder, [], { env })).toEqual(first);
  // Nothing was written anew.
  expect(entriesIn(env.XDG_CACHE_HOME)).toEqual([entry]);
  expect(statSync(entry).mtime).toEqual(time);
});

test.each([
  ['cut short', (text: string) => text.slice(0, text.length / 2)],
  ['one letter changed', (text: string) => text.replace('unknown-key', 'unknown-kez')],
  [
    'without findings, by hand',
    (text: string) => text.replace(/"findings":\[.*?\],"silenced"/, '"findings":[],"silenced"'),
  ],
  ['empty', () => ''],
  ['no JSON', () => 'x\ny'],
  ['binary', () => '\0\0\0'],
])('an entry that is %s is as if it were not there', async (_, broken) => {
  const env = { XDG_CACHE_HOME: newCache() };
  const folder = temporaryFolder(typo);
  const first = await said(folder, [], { env });
  const [entry = ''] = entriesIn(env.XDG_CACHE_HOME);
  const whole = readFileSync(entry, 'utf8');
  writeFileSync(entry, broken(whole));
  expect(readFileSync(entry, 'utf8')).not.toBe(whole);
  expect(await said(folder, [], { env })).toEqual(first);
  expect(readFileSync(entry, 'utf8')).toBe(whole);
});

test('another build, another day and another file each judge for themselves', async () => {
  const env = { XDG_CACHE_HOME: newCache() };
  const folder = temporaryFolder(typo);
  const count = async (argv: readonly string[], options: CliOptions = {}): Promise<number> => {
    await said(folder, argv, { env, ...options });
    return entriesIn(env.XDG_CACHE_HOME).length;
  };
  expect([
    await count([]),
    await count([]),
    await count([], { build: 'another' }),
    await count(['--as-of', '2027-02-01']),
    await count(['--no-baseline']),
    await count(['--lookahead', '30d']),
    await count([policy]),
  ]).toEqual([1, 1, 2, 3, 4, 5, 6]);
  writeFileSync(path.join(folder, 'support/more.playbook.yaml'), '');
  expect(await count([])).toBe(7);
});

test('many runs at once agree, and leave nothing half-written', async () => {
  const env = { XDG_CACHE_HOME: newCache() };
  const folder = temporaryFolder(typo);
  const all = await Promise.all(Array.from({ length: 8 }, () => said(folder, [], { env })));
  expect(new Set(all.map((each) => JSON.stringify(each))).size).toBe(1);
  expect(
    readdirSync(path.join(env.XDG_CACHE_HOME, 'support-playbooks')).filter((name) => !name.endsWith('.json')),
  ).toEqual([]);
  expect(entriesIn(env.XDG_CACHE_HOME)).toHaveLength(1);
});

test('a cache that cannot be written stops nobody', async () => {
  const cache = newCache();
  writeFileSync(path.join(cache, 'support-playbooks'), 'a file in the way');
  const folder = temporaryFolder(typo);
  expect(await said(folder, [], { env: { XDG_CACHE_HOME: cache } })).toEqual(await said(folder, ['--no-cache']));
});

test('old entries go when there are too many', async () => {
  const env = { XDG_CACHE_HOME: newCache() };
  const folder = temporaryFolder(typo);
  await said(folder, [], { env });
  const own = path.join(env.XDG_CACHE_HOME, 'support-playbooks');
  for (let index = 0; index < 230; index++)
    writeFileSync(path.join(own, `${String(index).padStart(64, '0')}.json`), '');
  await said(folder, ['--as-of', '2027-03-01'], { env });
  expect(entriesIn(own)).toHaveLength(200);
});

test('the cache is the user’s own, never the repository’s', () => {
  expect([
    cacheFolder({ XDG_CACHE_HOME: '/c', HOME: '/h' }, 'linux'),
    cacheFolder({ XDG_CACHE_HOME: 'relative', HOME: '/h' }, 'linux'),
    cacheFolder({ HOME: '/h' }, 'darwin'),
    cacheFolder({ LOCALAPPDATA: '/l', HOME: '/h' }, 'win32'),
    cacheFolder({}, 'linux'),
  ]).toEqual([
    '/c/support-playbooks',
    '/h/.cache/support-playbooks',
    '/h/Library/Caches/support-playbooks',
    '/l/support-playbooks',
    undefined,
  ]);
});
