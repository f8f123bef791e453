// Builds the two extensions that ours has to live beside, each from a folder in `neighbours/`, as packages to install.
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { ensureInstalled } from '../../scripts/installed.mjs';

const folder = path.join(import.meta.dirname, 'neighbours');
const vsce = path.resolve(import.meta.dirname, '../../node_modules/@vscode/vsce/vsce');
const packaging = ['--no-dependencies', '--allow-missing-repository', '--skip-license'];

/** Paths of their packages. The language server itself stays where npm puts it. */
export async function buildNeighbours(scratch) {
  ensureInstalled(folder);
  const server = path.join(folder, 'node_modules/yaml-language-server/out/server/src/server.js');
  const yaml = copied('yaml', scratch);
  await build({
    entryPoints: [path.join(folder, 'yaml/extension.ts')],
    outfile: path.join(yaml, 'extension.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    define: { YAML_LANGUAGE_SERVER: JSON.stringify(server) },
    logLevel: 'warning',
  });
  return [yaml, copied('ansible', scratch)].map(packaged);
}

function copied(name, scratch) {
  const copy = path.join(scratch, 'neighbours', name);
  cpSync(path.join(folder, name), copy, { recursive: true, filter: (file) => !file.endsWith('.ts') });
  return copy;
}

function packaged(extension) {
  const vsix = `${extension}.vsix`;
  const args = [vsce, 'package', ...packaging, '--out', vsix];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: extension, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${extension} could not be packaged.\n${stdout}\n${stderr}`);
  return vsix;
}
