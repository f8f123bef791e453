// Where this user's caches live.
import path from 'node:path';
import type { Io } from './io.ts';

/**
 * Never inside the repository: a pull request could bring an answer with it. `undefined` where nothing says which
 * folder it is; then nothing is remembered.
 */
export function cacheFolder(env: Io['env'], platform: NodeJS.Platform = process.platform): string | undefined {
  const { XDG_CACHE_HOME: chosen, LOCALAPPDATA: local, HOME: home } = env;
  const base =
    usable(chosen) ??
    (platform === 'win32' ? usable(local) : undefined) ??
    (usable(home) && path.join(home ?? '', platform === 'darwin' ? 'Library/Caches' : '.cache'));
  return base === undefined ? undefined : path.join(base, 'support-playbooks');
}

function usable(folder: string | undefined): string | undefined {
  return folder !== undefined && path.isAbsolute(folder) ? folder : undefined;
}
