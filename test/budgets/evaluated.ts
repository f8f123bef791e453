// Which modules of a bundle a command evaluates: those that esbuild runs at once, and of those that it wraps up until they are needed, the called ones.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Metafile } from 'esbuild';

export interface Evaluated {
  /** Paths of sources from the root. */
  readonly modules: readonly string[];
  /** What was asked of Node. */
  readonly builtins: readonly string[];
}

export interface Bundle {
  /** Where it lies, ready to run. */
  readonly file: string;
  readonly code: string;
  readonly metafile: Metafile;
}

export function evaluatedBy(bundle: Bundle, args: readonly string[], cwd: string): Evaluated {
  const folder = path.dirname(bundle.file);
  const file = path.join(folder, 'evaluated.json');
  const preload = ['--require', path.join(import.meta.dirname, 'evaluated.cjs')];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...preload, bundle.file, ...args], {
    cwd,
    env: { ...process.env, XDG_CACHE_HOME: path.join(folder, 'cache'), EVALUATED: file },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  const { called, builtins }: { readonly called: readonly string[]; readonly builtins: readonly string[] } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  const wrapped = new Set([...bundle.code.matchAll(/\b__(?:esm|commonJS)\(\{"([^"]+)"\(/g)].map(([, name]) => name));
  const names = new Set(called);
  const modules = sourcesIn(bundle.metafile).filter((source) => !wrapped.has(source) || names.has(source));
  return { modules, builtins };
}

/** The sources that have a part in what is built. */
function sourcesIn({ outputs }: Metafile): readonly string[] {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  return inputs.flatMap(([input, { bytesInOutput }]) => (bytesInOutput > 0 ? [input] : []));
}
