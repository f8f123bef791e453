// Tells when something below some folders changed. Watches folders, not files: an editor that saves by renaming takes the file away and puts another there.
import { type FSWatcher, watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** Waits for a pause, so that a checkout of a branch is one change. */
const pause = 80;

/**
 * Calls `changed` after each change and before the first one, one call at a time; whatever happens during a call leads to
 * one more. Never ends.
 */
export async function watchFolders(roots: readonly string[], changed: () => Promise<void>): Promise<never> {
  const watchers = new Map<string, FSWatcher>();
  let wake: () => void = () => undefined;
  let isDue = false;
  const note = (): void => {
    isDue = true;
    wake();
  };
  await follow(roots, watchers, note);
  for (;;) {
    isDue = false;
    await changed();
    await follow(roots, watchers, note);
    await new Promise<void>((resolve) => {
      wake = resolve;
      if (isDue) resolve();
    });
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

const nobodys: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** A folder that came is watched too, one that went no longer. */
async function follow(roots: readonly string[], watchers: Map<string, FSWatcher>, note: () => void): Promise<void> {
  const present = new Set((await Promise.all(roots.map((root) => foldersBelow(root)))).flat());
  for (const [folder, watcher] of watchers) {
    if (present.has(folder)) continue;
    watcher.close();
    watchers.delete(folder);
  }
  for (const folder of present) {
    if (watchers.has(folder)) continue;
    try {
      const watcher = watch(folder, note);
      // The folder itself went; the one above tells.
      watcher.on('error', () => {
        watcher.close();
        watchers.delete(folder);
      });
      watchers.set(folder, watcher);
      // Something may have come between the reading and the watching.
      note();
    } catch {
      // It went in between, or there are more folders than the system can watch.
    }
  }
}

async function foldersBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (!entries) return [];
  const inner = entries.filter((entry) => entry.isDirectory() && !nobodys.has(entry.name));
  return [folder, ...(await Promise.all(inner.map(({ name }) => foldersBelow(path.join(folder, name))))).flat()];
}
