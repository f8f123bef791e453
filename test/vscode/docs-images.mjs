// The pictures of the documentation come from the tests, so that none shows what is not so.
import { cpSync, existsSync, statSync } from 'node:fs';
import path from 'node:path';

const images = path.resolve(import.meta.dirname, '../../docs/images');
const names = [
  'completion',
  'hover',
  'inlay-hints',
  'code-lens-preview',
  'rename-preview',
  'problems-of-unopened-files',
  'quick-fix',
  'view-of-playbooks',
  'reports-timeline',
  'compare-with-head',
];
/** A page with ten of them should still open at once. */
const mostBytes = 200_000;

/** Copies what the run has photographed; a picture that it did not take stays as it was. */
export function updateDocs(screenshots) {
  for (const name of names) {
    const photo = path.join(screenshots, `${name}.png`);
    if (!existsSync(photo)) continue;
    const { size } = statSync(photo);
    if (size > mostBytes) throw new Error(`${name}.png has ${size} bytes; take less of the window.`);
    cpSync(photo, path.join(images, `${name}.png`));
  }
}
