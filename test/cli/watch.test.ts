// `validate --watch` as a process: after a save of any kind, after a new folder, and at its end.
import { spawn } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { shippedCli } from '../shipped.ts';
import { edited, starter, temporaryFolder } from './run-cli.ts';

const bundle = shippedCli();
const policy = 'support/response-times.playbook.yaml';
const typo = edited(policy, 'clockStart: created', 'clockStrat: created')[policy] ?? '';

test('it tells what each change did, once, and ends with 130', async () => {
  const folder = temporaryFolder(starter);
  const file = path.join(folder, policy);
  const child = spawn(
    process.execPath,
    [bundle, 'validate', '--watch', '--format', 'compact', '--format', 'html=out/report.html'],
    { cwd: folder },
  );
  let stdout = '';
  let stderr = '';
  const passes: string[] = [];
  child.stdout.on('data', (data) => {
    stdout += data;
  });
  child.stderr.on('data', (data) => {
    stderr += data;
    // Each pass ends with one line on standard error.
    while (passes.length < stderr.split('Ctrl+C ends it.').length - 1) {
      passes.push(stdout.trim());
      stdout = '';
    }
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const pass = async (number: number): Promise<string | undefined> => {
    for (let tries = 0; tries < 600 && passes.length < number; tries++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    return passes[number - 1];
  };
  const finding =
    'support/response-times.playbook.yaml:14:3: error: “clockStrat” is not a key here. Did you mean “clockStart”? [unknown-key]';

  expect(await pass(1)).toBe('');
  writeFileSync(file, typo);
  expect(await pass(2)).toBe(finding);
  // As editors save that never leave half a file behind.
  writeFileSync(`${file}~new`, starter[policy] ?? '');
  renameSync(`${file}~new`, file);
  expect(await pass(3)).toBe('');
  // A folder of a name nobody knew, and a file in it.
  mkdirSync(path.join(folder, 'later/deep'), { recursive: true });
  writeFileSync(path.join(folder, 'later/deep/x.playbook.yaml'), '');
  expect(await pass(4)).toMatch(/^later\/deep\/x\.playbook\.yaml:1:1: \w+: .* \[empty-playbook\]$/);
  rmSync(path.join(folder, 'later'), { recursive: true });
  expect(await pass(5)).toBe('');
  // A file of somebody else, and the same text again, are nothing new.
  writeFileSync(path.join(folder, 'notes.txt'), 'x');
  writeFileSync(file, starter[policy] ?? '');
  writeFileSync(
    path.join(folder, 'support-playbooks.config.yaml'),
    `${starter['support-playbooks.config.yaml']}\nexclude: [support]\n`,
  );
  await pass(6);
  child.kill('SIGINT');
  expect(await ended).toBe(130);
  expect(passes).toHaveLength(6);
  const [first, ...later] = stderr.split('Watching for changes; Ctrl+C ends it.\n').slice(0, -1);
  expect(first).toBe('');
  expect(later.every((text) => text.startsWith('Checking again.\n'))).toBe(true);
});
