// Which files reports may go into.
import path from 'node:path';
import { fileTypeOf } from '#core';

/** What is wrong with them, as a sentence: each takes one report, and none is a file that people write. */
export function wrongReportFile(files: readonly string[]): string | undefined {
  const names = files.map((file) => path.normalize(file));
  const twice = names.find((file, index) => names.indexOf(file) !== index);
  if (twice !== undefined) return `Two formats cannot go to one file, ${twice}.`;
  const written = names.find((file) => fileTypeOf(path.basename(file)) !== undefined);
  return (
    written &&
    `${written} is the name of a file that people write, and a report would take its place. Choose another name.`
  );
}
