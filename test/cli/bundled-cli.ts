// The command line as one file, as it ships, for tests that need a process.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';
import { bundles } from '../../esbuild.mjs';

const root = path.resolve(import.meta.dirname, '../..');

/** Built before the tests of a file and gone after them; `cache` is a folder for what runs remember. */
export function bundledCli(): { readonly bundle: string; readonly cache: string } {
  // Beside the sources, so that the packages are found; each run has its own.
  const bundle = path.join(root, 'node_modules/.cache', `cli-test-${process.pid}-${count++}.cjs`);
  const cache = `${bundle}.cache`;
  beforeAll(async () => {
    const shipped = bundles.find(({ outfile }) => outfile === 'dist/cli.js');
    const define = { 'process.env.SUPPORT_PLAYBOOKS_VERSION': '"1.2.3"' };
    await build({ ...shipped, outfile: bundle, sourcemap: false, define });
  }, 60_000);
  afterAll(() => {
    rmSync(bundle, { force: true });
    rmSync(cache, { recursive: true, force: true });
  });
  return { bundle, cache };
}

let count = 0;
