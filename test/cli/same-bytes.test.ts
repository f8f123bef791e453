// The same files and the same day give the same bytes: in every language and zone of the machine, in whichever order the
// files were written, remembered or judged afresh, and with either line end.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fileTypeOf } from '#core';
import { shippedCli } from '../shipped.ts';
import { temporaryFolder, textsIn } from './run-cli.ts';

const bundle = shippedCli();
const cache = path.join(path.dirname(bundle), 'cache');

/** The sample with mistakes, so that there is something to say. */
const files = ((): Readonly<Record<string, string>> => {
  const folder = path.resolve(import.meta.dirname, '../../examples/fernway');
  const names = readdirSync(folder, { recursive: true }).map((name) => String(name).split(path.sep).join('/'));
  const texts = names
    .filter((name) => fileTypeOf(name))
    .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]);
  const sample: Record<string, string> = Object.fromEntries(texts);
  const sla = 'support/sla.playbook.yaml';
  return { ...sample, [sla]: (sample[sla] ?? '').replace('urgent: 1 business hour', 'urgent: 9 business hours') };
})();

const commands: readonly (readonly string[])[] = [
  ['validate', '--format', 'json'],
  ['validate', '--format', 'sarif'],
  ['coverage'],
  ['render', '--all', '--out', 'out', '--format', 'md,html,eml,csv,ics'],
];

interface Machine {
  readonly order?: 'forward' | 'backward';
  readonly end?: '\r\n';
  readonly env?: Readonly<Record<string, string>>;
}

/** What each command prints, and every file that it writes. */
function said({ order = 'forward', end, env }: Machine): { readonly told: unknown; readonly made: object } {
  const written = Object.entries(files).map(([name, text]) => [name, end ? text.replaceAll('\n', end) : text] as const);
  const folder = temporaryFolder(Object.fromEntries(order === 'forward' ? written : written.toReversed()));
  const told = commands.map((argv) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [bundle, ...argv, ...(argv[0] === 'coverage' ? [] : ['--as-of', '2027-01-04'])],
      { cwd: folder, encoding: 'utf8', env: { PATH: process.env.PATH, XDG_CACHE_HOME: cache, ...env } },
    );
    return { argv, status, stdout: stdout.replaceAll(folder, ''), stderr };
  });
  return { told, made: textsIn(path.join(folder, 'out')) };
}

test('a machine, an order and a line end are none of our business', () => {
  const usual = said({});
  expect(usual).toMatchObject({
    told: commands.map((argv) => ({ argv, stderr: expect.not.stringContaining('fault') })),
  });
  expect(JSON.stringify(usual).length).toBeGreaterThan(100_000);
  expect(Object.keys(usual.made).length).toBeGreaterThan(20);
  expect(said({})).toEqual(usual);
  expect(said({ end: '\r\n' })).toEqual(usual);
  expect(said({ env: { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' } })).toEqual(usual);
  expect(said({ env: { LANG: 'de_DE.UTF-8', LC_ALL: 'C', TZ: 'America/Los_Angeles' }, order: 'backward' })).toEqual(
    usual,
  );
}, 120_000);
