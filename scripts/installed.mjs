// Makes sure that a folder's packages are installed as its lock file says. Uses only what Node brings along.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Runs `npm ci` in the folder when anything of its lock file is missing or of another version; true when it had to. */
export function ensureInstalled(folder) {
  if (isInstalled(folder)) return false;
  const [command, ...before] = npm();
  const args = [...before, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, error } = spawnSync(command, args, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
  if (error !== undefined || status !== 0) throw new Error(`npm ci failed in ${folder}`, { cause: error });
  return true;
}

/** Asks what npm itself wrote down, not for times: a checkout gives every file the same one. */
function isInstalled(folder) {
  const wanted = packagesIn(path.join(folder, 'package-lock.json'));
  const found = packagesIn(path.join(folder, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted)
    .filter(
      ([name, entry]) => name !== '' && entry.optional !== true && entry.devOptional !== true && entry.peer !== true,
    )
    .every(([name, entry]) => found[name]?.version === entry.version);
}

function packagesIn(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}

/** The npm that runs us, so that no second one is looked up; by name when a script is started with `node` alone. */
export function npm() {
  const runner = process.env.npm_execpath;
  if (runner?.endsWith('.js')) return [process.execPath, runner];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}
