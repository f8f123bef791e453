// A throw-away git repository with the starter in it, and the packed command line to run there.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';
import { starter, temporaryFolder } from '../cli/run-cli.ts';

export const root = path.resolve(import.meta.dirname, '../..');
export const policy = 'support/response-times.playbook.yaml';

/** The command line as it ships, in one file, built once for each test file. */
export function packedCli(): string {
  const file = path.join(root, 'node_modules/.cache', `cli-integrations-${process.pid}`, 'cli.js');
  beforeAll(async () => {
    mkdirSync(path.dirname(file), { recursive: true });
    // Beside it stands that it is no module, as in the package.
    writeFileSync(path.join(path.dirname(file), 'package.json'), '{}');
    const shared = { bundle: true, platform: 'node', format: 'cjs', target: 'node20.19', logLevel: 'error' } as const;
    await build({ ...shared, absWorkingDir: root, entryPoints: ['cli/src/main.ts'], outfile: file });
  }, 60_000);
  afterAll(() => rmSync(path.dirname(file), { recursive: true, force: true }));
  return file;
}

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
