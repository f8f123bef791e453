// A workspace on a disk of its own, gone when the row ends.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** `files` are texts or bytes by path. */
export function folderWith(files) {
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'robust-')));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of files) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}
