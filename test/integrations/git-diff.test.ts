// `init --git` and `textconv` in a real repository: git diff speaks of meaning.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runIn, starter } from '../cli/run-cli.ts';
import { shippedCli } from '../shipped.ts';
import { git, policy, repository, run } from './repository.ts';

const cli = shippedCli();

async function setUp(): Promise<string> {
  const folder = repository(starter);
  const { code, stdout } = await runIn(folder, ['init', '--git']);
  expect(code).toBe(0);
  // The commands that were printed, with our file instead of a command on the path.
  for (const line of stdout.trim().split('\n')) {
    expect(line).toMatch(/^git config diff\.support-playbooks\.(textconv|xfuncname) "/);
    const { code: ended } = run(
      'sh',
      ['-c', line.replace('"support-playbooks textconv"', `"'${process.execPath}' '${cli}' textconv"`)],
      { cwd: folder },
    );
    expect(ended).toBe(0);
  }
  return folder;
}

function edit(folder: string, change: (text: string) => string): void {
  const file = path.join(folder, policy);
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(file, after);
}

test('comments, quotes and the order of keys are no change', async () => {
  const folder = await setUp();
  edit(
    folder,
    (text) =>
      `# A word at the top.\n${text.replace('clockStart: created ', 'clockStart: "created" ').replace(/^ {2}#.*\n/gm, '')}`,
  );
  expect(git(folder, 'diff', '--stat', '--', policy)).not.toBe('');
  expect(
    git(folder, 'diff', '--', policy)
      .split('\n')
      .filter((line) => /^[+-](?![+-])/.test(line)),
  ).toEqual([]);
});

test('a change of meaning shows as its line', async () => {
  const folder = await setUp();
  edit(folder, (text) => text.replace('clockStart: created', 'clockStart:   received'));
  expect(
    git(folder, 'diff', '--', policy)
      .split('\n')
      .filter((line) => /^[+-](?![+-])/.test(line)),
  ).toEqual(['-  clockStart: created', '+  clockStart: received']);
});

test('a broken file shows as it is, and one that is no text says so', async () => {
  const folder = await setUp();
  edit(folder, (text) => `${text}\n  broken: [\n`);
  expect(git(folder, 'diff', '--', policy)).toContain('\n+  broken: [\n');
  writeFileSync(path.join(folder, policy), Buffer.from([0xff, 0xfe, 0x61, 0]));
  expect(git(folder, 'diff', '--', policy)).toContain('+# This file is saved as UTF-16.');
});

test('a second call changes nothing, other lines stay, and there has to be a repository', async () => {
  const folder = repository({ ...starter, '.gitattributes': '* text=auto\r\n*.png binary' });
  await runIn(folder, ['init', '--git', 'support']);
  const once = readFileSync(path.join(folder, '.gitattributes'), 'utf8');
  expect(once).toBe(
    '* text=auto\r\n*.png binary\r\n*.playbook.yaml diff=support-playbooks\r\n*.playbook.yml diff=support-playbooks\r\n',
  );
  const { stderr } = await runIn(folder, ['init', '--git']);
  expect(stderr).toMatch(/^\.gitattributes names our files already\./);
  expect(readFileSync(path.join(folder, '.gitattributes'), 'utf8')).toBe(once);
  expect(git(folder, 'config', '--list', '--local')).not.toContain('diff.');
});
