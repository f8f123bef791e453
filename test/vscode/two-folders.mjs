// A window with two folders: the sample twice, once with a rule turned off in its config.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The path of the file that lists them. */
export function writeTwoFolders({ workspace }) {
  const second = `${workspace}-quiet`;
  cpSync(workspace, second, { recursive: true });
  const config = path.join(second, 'support-playbooks.config.yaml');
  const text = readFileSync(config, 'utf8');
  const quiet = text.replace('\nrules:\n', '\nrules:\n  dangling-ref: off\n');
  if (quiet === text) throw new Error('The config of the sample has no rules.');
  writeFileSync(config, quiet);
  const list = path.join(path.dirname(workspace), 'both.code-workspace');
  writeFileSync(list, JSON.stringify({ folders: [workspace, second].map((folder) => ({ path: folder })) }));
  return list;
}
