// The example workspaces as texts: what rows begin with.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './core.mjs';

/** The day that counts as today in every row. */
export const today = '2027-01-04';

/** A folder below `examples` as texts by path. */
export function exampleFiles(folder) {
  const whole = path.join(root, 'examples', folder);
  const names = readdirSync(whole, { recursive: true }).map((name) => name.replaceAll('\\', '/'));
  const files = names.filter((name) => /\.(?:yaml|hbs)$/.test(name)).sort();
  return new Map(files.map((name) => [name, readFileSync(path.join(whole, name), 'utf8')]));
}

/** Every example: the whole sample, and each of the real ones. */
export function allExamples() {
  const real = readdirSync(path.join(root, 'examples/real'), { withFileTypes: true }).filter((each) =>
    each.isDirectory(),
  );
  return ['fernway', ...real.map(({ name }) => `real/${name}`)].map((name) => ({ name, files: exampleFiles(name) }));
}

export function snapshotOf({ emptySnapshot, withFiles }, files) {
  return withFiles(
    emptySnapshot,
    [...files].map(([file, content]) => [file, { content }]),
  );
}
