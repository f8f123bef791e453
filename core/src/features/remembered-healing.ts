// The documents that completion made whole last, so that the next letter does not read the file again.
import type { YamlDocument } from '../yaml/tree.ts';

/**
 * What a reading may start from. While a line is half-typed the file's own document is broken, and only the one that
 * was made whole a letter ago helps. Reading from any of them gives what a fresh reading gives (see `yaml/reread.ts`).
 */
export function healedBefore(path: string, documents: readonly YamlDocument[]): readonly YamlDocument[] {
  const broken = documents.filter(({ problems }) => problems.length > 0);
  if (broken.length === 0) return documents;
  const whole = documents.filter(({ problems }) => problems.length === 0);
  const sources = new Set(whole.map(({ source }) => source));
  return [...whole, ...(healings.get(path) ?? []).filter(({ source }) => !sources.has(source))];
}

export function noteHealed(path: string, documents: readonly YamlDocument[]): void {
  if (healings.size >= mostFiles && !healings.has(path)) healings.clear();
  healings.set(path, documents);
}

/** Nobody types in more files at a time. */
const mostFiles = 8;

const healings = new Map<string, readonly YamlDocument[]>();
