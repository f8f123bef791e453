// Runs our command line on a workspace, for what the editor has to agree with.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const cli = path.resolve(import.meta.dirname, '../../dist/cli.js');

/** What it prints. */
export function runCli(cwd, ...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}.\n${stderr}`);
  return stdout;
}
