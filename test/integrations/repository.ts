// A throw-away git repository with the starter in it, and the packed command line to run there.
import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { starter, temporaryFolder } from '../cli/run-cli.ts';

export const policy = 'support/response-times.playbook.yaml';

export function repository(files: Readonly<Record<string, string>> = starter): string {
  const folder = temporaryFolder(files);
  git(folder, 'init', '-q', '-b', 'main');
  commit(folder, 'first');
  return folder;
}

export function commit(folder: string, message: string): void {
  git(folder, 'add', '-A');
  git(
    folder,
    '-c',
    'user.name=A',
    '-c',
    'user.email=a@b.example',
    '-c',
    'commit.gpgsign=false',
    'commit',
    '-qm',
    message,
  );
}

export function git(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
}

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function run(
  program: string,
  args: readonly string[],
  options: { cwd: string; env?: Record<string, string> },
): Ran {
  const env = { ...process.env, XDG_CACHE_HOME: path.join(options.cwd, '.cache'), GITHUB_ACTIONS: '', ...options.env };
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: options.cwd, env, encoding: 'utf8' });
  return { code: status, stdout, stderr };
}
