// The bundles as they ship, built once for all test files that one worker runs.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BuildResult, build } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';
import { bundles } from '../esbuild.mjs';

export const root = path.resolve(import.meta.dirname, '..');

export type Shipped = BuildResult<{ metafile: true; write: false }>;

const built = new Map<string, Promise<Shipped>>();

/** `outfile` as in esbuild.mjs, such as `dist/cli.js`. */
export function shipped(outfile: string): Promise<Shipped> {
  const before = built.get(outfile);
  if (before) return before;
  const options = bundles.find((each) => each.outfile === outfile);
  if (!options) throw new Error(`esbuild.mjs builds no ${outfile}.`);
  const made = build({ ...options, write: false, metafile: true, sourcemap: false } as const);
  built.set(outfile, made);
  return made;
}

/** The code of a bundle, all in one file. */
export async function shippedCode(outfile: string): Promise<string> {
  const { outputFiles } = await shipped(outfile);
  return outputFiles[0]?.text ?? '';
}

/**
 * The command line for tests that need a process: there before the tests of a file, and gone after them with what lies
 * beside it, such as other bundles.
 */
export function shippedCli(...beside: readonly string[]): string {
  // Beside the sources, so that the packages are found.
  const folder = path.join(root, 'node_modules/.cache', `cli-test-${process.pid}-${count++}`);
  const file = path.join(folder, 'cli.js');
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    // That it is no module, as in the package.
    writeFileSync(path.join(folder, 'package.json'), '{}');
    for (const each of ['dist/cli.js', ...beside])
      writeFileSync(path.join(folder, path.basename(each)), await shippedCode(each));
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return file;
}

let count = 0;
