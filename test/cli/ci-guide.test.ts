// docs/ci.md: each of its commands runs, and each of its configs is one.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runCli, runIn, starter, temporaryFolder } from './run-cli.ts';

const guide = readFileSync(path.resolve(import.meta.dirname, '../../docs/ci.md'), 'utf8');
const blocks = [...guide.matchAll(/^```(sh|yaml config)\n([\s\S]*?)^```$/gm)];
const commands = blocks.flatMap(([, type, text = '']) => (type === 'sh' ? text.trim().split('\n') : []));
const configs = blocks.flatMap(([, type, text = '']) => (type === 'yaml config' ? [text] : []));

test.each(commands)('%s', async (command) => {
  const folder = temporaryFolder(starter);
  execFileSync('git', ['init', '-q'], { cwd: folder });
  execFileSync('git', ['add', '-A'], { cwd: folder });
  execFileSync(
    'git',
    ['-c', 'user.name=A', '-c', 'user.email=a@b.example', '-c', 'commit.gpgsign=false', 'commit', '-qm', 'x'],
    {
      cwd: folder,
    },
  );
  const [program, ...argv] = command.split(' ');
  expect(program).toBe('support-playbooks');
  expect(await runIn(folder, argv)).toMatchObject({ code: 0 });
});

test.each(configs)('a config of the guide has no finding', async (config) => {
  const argv = ['validate', '--format', 'compact', 'support-playbooks.config.yaml'];
  const { stdout, code } = await runCli(argv, { files: { ...starter, 'support-playbooks.config.yaml': config } });
  expect({ stdout, code }).toEqual({ stdout: '', code: 0 });
});
