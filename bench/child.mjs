// Runs a program of Node to its end, and says how long that took and what it used.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Before every script that is measured. */
export const preload = ['--require', path.join(import.meta.dirname, 'usage.cjs')];

/** `wall` and `cpu` in milliseconds, `peak` in bytes; `usageFile` is any free name. */
export function runToEnd(args, { cwd, env = {}, usageFile }) {
  rmSync(usageFile, { force: true });
  const start = performance.now();
  const { status, signal, stdout, stderr, error } = spawnSync(process.execPath, [...preload, ...args], {
    cwd,
    env: { ...process.env, CI: '', NO_COLOR: '1', ...env, BENCH_USAGE: usageFile },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const wall = performance.now() - start;
  if (error) throw error;
  if (signal || !existsSync(usageFile)) throw new Error(`${args[0]} ended by ${signal ?? status}:\n${stdout}${stderr}`);
  const { cpu, peak } = JSON.parse(readFileSync(usageFile, 'utf8'));
  return { status, stdout, stderr, wall, cpu, peak };
}
