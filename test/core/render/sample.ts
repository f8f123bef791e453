// The sample workspace, with edits.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { emptySnapshot, type Snapshot, withFiles } from '../../../core/src/workspace/snapshot.ts';

const root = path.resolve(import.meta.dirname, '../../../examples/fernway');

export type Edit = readonly [file: string, find: string, replace: string];

/** Each edit finds its text exactly once. */
export function sample(edits: readonly Edit[] = [], more: Readonly<Record<string, string>> = {}): Snapshot {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => name.split(path.sep).join('/'));
  const files = new Map(
    names
      .filter((name) => /\.(yaml|hbs)$/.test(name))
      .map((name) => [name, readFileSync(path.join(root, name), 'utf8')]),
  );
  for (const [file, find, replace] of edits) {
    const parts = files.get(file)?.split(find) ?? [];
    if (parts.length !== 2) throw new Error(`“${find}” stands ${parts.length - 1} times in ${file}.`);
    files.set(file, parts.join(replace));
  }
  for (const [file, content] of Object.entries(more)) files.set(file, content);
  return withFiles(
    emptySnapshot,
    [...files].map(([name, content]) => [name, { content }] as const),
  );
}

export const today = '2027-01-04';
