// A module as it stands in the sources, bundled in memory: the docs are made by what ships.
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';

/** `entry` is a path from the root, such as `core/src/index.ts`; plugins of esbuild may change what is loaded. */
export async function loadModule(root, entry, plugins = []) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    logLevel: 'error',
    plugins,
  });
  const module = { exports: {} };
  const run = vm.compileFunction(outputFiles[0].text, ['module', 'exports', 'require'], { filename: entry });
  run(module, module.exports, createRequire(path.join(root, 'package.json')));
  return module.exports;
}
