// What comes from others: no version with a known flaw, and no licence that the NOTICE may not carry.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** Licences that ask for no more than to be named. */
const allowed = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', '0BSD'];

const advisories: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = parse(
  read('test/security/advisories.yaml'),
);

test('no locked version is one with a known flaw', () => {
  const flawed = locked().flatMap(({ name, version }) =>
    Object.entries(advisories[name] ?? {})
      .filter(([, mended]) => !isMended(version, mended))
      .map(([advisory]) => `${name} ${version}: ${advisory}`),
  );
  expect(flawed).toEqual([]);
});

test.each([
  ['4.7.9', ['4.7.10'], false],
  ['4.7.10', ['4.7.10'], true],
  ['5.0.0', ['4.7.10'], true],
  ['4.0.0', ['3.14.2', '4.1.1'], false],
  ['3.14.2', ['3.14.2', '4.1.1'], true],
  ['1.0.0', ['3.14.2', '4.1.1'], false],
])('%s, mended in %j: %s', (version, mended, expected) => {
  expect(isMended(version, mended)).toBe(expected);
});

test('what is bundled may be given on, and is named', () => {
  const named = [...read('NOTICE').matchAll(/^(\S+) (\d+\.\d+\.\d+\S*) \((.+)\)$/gm)];
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter(([, , , licence = '']) => !allowed.includes(licence)).map(([line]) => line)).toEqual([]);
});

interface Locked {
  readonly name: string;
  readonly version: string;
}

/** What `npm ci` installs; peers that the benchmark measures are in a lock of their own, and ship with nobody. */
function locked(): readonly Locked[] {
  const { packages }: { readonly packages: Readonly<Record<string, { readonly version?: string }>> } = JSON.parse(
    read('package-lock.json'),
  );
  return Object.entries(packages).flatMap(([place, { version }]) => {
    const name = /.*node_modules\/(.+)$/.exec(place)?.[1];
    return name === undefined || version === undefined ? [] : [{ name, version }];
  });
}

/** In a line of releases that has a mended version, from that one on; else after all of them. */
function isMended(version: string, mended: readonly string[]): boolean {
  const [major = 0] = parts(version);
  const own = mended.find((each) => parts(each)[0] === major);
  return own === undefined ? mended.every((each) => compared(version, each) > 0) : compared(version, own) >= 0;
}

function compared(a: string, b: string): number {
  const other = parts(b);
  const difference = parts(a).map((part, index) => part - (other[index] ?? 0));
  return difference.find((each) => each !== 0) ?? 0;
}

function parts(version: string): readonly number[] {
  return version.split('-')[0]?.split('.').map(Number) ?? [];
}

test('our own workflows get no more than they need, and never the event that gives strangers the secrets', () => {
  for (const name of ['ci', 'release']) {
    const text = read(`.github/workflows/${name}.yml`);
    const { permissions } = parse(text);
    expect([name, permissions]).toEqual([name, name === 'ci' ? { contents: 'read' } : {}]);
    expect(text).not.toContain('pull_request_target');
    expect(
      [...text.matchAll(/uses: (\S+)/g)].filter(([, action = '']) => !/@(v\d+|[0-9a-f]{40})$/.test(action)),
    ).toEqual([]);
    expect(text).toContain('npm ci --ignore-scripts');
  }
  expect(read('.github/workflows/release.yml')).toContain('npm publish --provenance');
  expect(read('.github/workflows/release.yml')).toContain('attest-build-provenance');
});
