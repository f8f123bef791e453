// The bundles for Node, built so that a run tells which modules were evaluated and what was asked of Node.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Loader, type Metafile, type Plugin } from 'esbuild';
import { bundles } from '../../esbuild.mjs';

const root = path.resolve(import.meta.dirname, '../..');

export interface Evaluated {
  /** Paths of sources from the root, each once. */
  readonly modules: readonly string[];
  /** What was asked of Node, each once. */
  readonly builtins: readonly string[];
}

/** Builds into `folder`; the names are those that ship. */
export async function buildInstrumented(folder: string): Promise<void> {
  const forNode = bundles.filter(({ platform }) => platform === 'node');
  await Promise.all(
    forNode.map((options) =>
      build({
        ...options,
        outfile: path.join(folder, options.outfile),
        sourcemap: false,
        plugins: [tellsWhenEvaluated],
        banner: { js: `${options.banner?.js ?? ''}\n${tellAtExit}` },
      }),
    ),
  );
}

/** Modules that leave nothing in the bundle that ships do not count, although their first line was evaluated here. */
export async function evaluatedBy(
  folder: string,
  args: readonly string[],
  { cwd, shipped }: { readonly cwd: string; readonly shipped: ReadonlySet<string> },
): Promise<Evaluated> {
  const file = path.join(folder, 'evaluated.json');
  const env = { ...process.env, XDG_CACHE_HOME: path.join(folder, 'cache'), EVALUATED: file };
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(folder, 'dist/cli.js'), ...args], {
    cwd,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  const { modules, builtins }: Evaluated = JSON.parse(readFileSync(file, 'utf8'));
  return { modules: modules.filter((module) => shipped.has(module)), builtins: [...new Set(builtins)].sort() };
}

/** The sources that have a part in an output. */
export function sourcesIn({ outputs }: Metafile): ReadonlySet<string> {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  return new Set(inputs.flatMap(([input, { bytesInOutput }]) => (bytesInOutput > 0 ? [input] : [])));
}

const loaders: Readonly<Record<string, Loader>> = {
  '.ts': 'ts',
  '.mts': 'ts',
  '.js': 'js',
  '.mjs': 'js',
  '.cjs': 'js',
};

/** A first line in each module; esbuild puts a module that is imported when needed into a function, line and all. */
const tellsWhenEvaluated: Plugin = {
  name: 'tells-when-evaluated',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.[cm]?[jt]s$/ }, async ({ path: file }) => {
      const name = path.relative(root, file).split(path.sep).join('/');
      const source = await readFile(file, 'utf8');
      const loader = loaders[path.extname(file)];
      return {
        contents: `globalThis.evaluatedModules.push(${JSON.stringify(name)});${source}`,
        ...(loader && { loader }),
      };
    }),
};

const tellAtExit = `if (require('node:worker_threads').isMainThread && !globalThis.evaluatedModules) {
  const { EVALUATED } = process.env, builtins = [], load = require;
  globalThis.evaluatedModules = [];
  require = Object.assign((name) => { builtins.push(name); return load(name); }, load);
  process.on('exit', () => load('node:fs').writeFileSync(EVALUATED, JSON.stringify({ modules: globalThis.evaluatedModules, builtins })));
}
globalThis.evaluatedModules ??= [];`;
