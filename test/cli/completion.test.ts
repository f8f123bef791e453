// The scripts for shells: bash runs its own; the others are held to every command, flag and word.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formats } from '../../cli/src/reporters/list.ts';
import { runCli } from './run-cli.ts';

const bash = ['/bin/bash', '/usr/bin/bash'].find(existsSync);

async function offered(...words: readonly string[]): Promise<readonly string[]> {
  const { stdout: script } = await runCli(['completion', 'bash']);
  const quoted = words.map((word) => `'${word}'`).join(' ');
  const ask = `${script}\nCOMP_WORDS=(support-playbooks ${quoted}); COMP_CWORD=${words.length}; _support_playbooks; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { status, stdout, stderr } = spawnSync(bash ?? '', ['--norc', '-uc', ask], {
    encoding: 'utf8',
    cwd: import.meta.dirname,
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout.split('\n').filter((word) => word !== '');
}

test.skipIf(!bash)('bash offers commands, flags, words and files where each belongs', async () => {
  expect(await offered('va')).toEqual(['validate']);
  expect(await offered('validate', '--fai')).toEqual(['--fail-on']);
  expect(await offered('validate', '--fail-on', '')).toEqual(['error', 'warning', 'info', 'never']);
  expect(await offered('validate', '--format', '')).toEqual(formats);
  expect(await offered('validate', '--format', 'j')).toEqual(['json', 'junit']);
  expect(await offered('completion', '')).toEqual(expect.arrayContaining(['bash', 'zsh', 'fish', 'powershell']));
  expect(await offered('validate', 'completion.t')).toEqual(['completion.test.ts']);
  expect(await offered('validate', '--changed-since', 'completion.t')).toEqual(['completion.test.ts']);
  expect(await offered('help', 'co')).toEqual(expect.arrayContaining(['config', 'completion']));
  expect(await offered('--color', 'rul')).toEqual(['rules']);
  expect(await offered('validate', '--', '--nothing-such')).toEqual([]);
});

test('every shell knows every command and flag of the program', async () => {
  const { stdout: help } = await runCli(['--help']);
  const commands = [...help.matchAll(/^ {2}([a-z]+) .*/gm)]
    .flatMap(([, name]) => name ?? [])
    .filter((name) => name !== 'help');
  expect(commands).toEqual(expect.arrayContaining(['validate', 'render', 'config', 'completion']));
  const scripts = await Promise.all(
    ['bash', 'zsh', 'fish', 'powershell'].map(async (shell) => (await runCli(['completion', shell])).stdout),
  );
  for (const command of commands) {
    const { stdout } = await runCli([command, '--help']);
    const flags = [...stdout.matchAll(/^ {2}(?:-\w, )?--([a-z-]+)/gm)].flatMap(([, flag]) => flag ?? []);
    for (const script of scripts) for (const word of [command, ...flags]) expect(script).toContain(word);
  }
});

test.each([
  ['zsh', ['-n']],
  ['fish', ['--no-execute']],
])('%s reads its script', async (shell, flags) => {
  const isThere = spawnSync(shell, ['--version']).status === 0;
  if (!isThere) return;
  const { stdout } = await runCli(['completion', shell]);
  expect(spawnSync(shell, flags, { input: stdout, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
});

test('another shell is refused by name', async () => {
  const { code, stderr } = await runCli(['completion', 'tcsh']);
  expect(code).toBe(2);
  expect(stderr).toContain('bash, zsh, fish, powershell');
});
