// The baseline after a rename: a finding that was accepted under the old name is accepted under the new one.
import type { Finding } from '../finding.ts';
import { validate } from '../rules/validate.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import type { DateText } from '../time/date.ts';
import { baselineFileName } from '../workspace/baseline.ts';
import { type Snapshot, withFiles } from '../workspace/snapshot.ts';
import { type Move, movedPath } from './moved-paths.ts';

export interface Changed {
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
  readonly moves: readonly Move[];
}

/** Judges the files that change before and after, where there is a baseline. */
export function baselineEdits(snapshot: Snapshot, changed: Changed, today: DateText): readonly Edit[] {
  const { fingerprints } = snapshot.baseline;
  const content = snapshot.files.get(baselineFileName)?.text.content ?? '';
  if (fingerprints.size === 0) return [];
  const bare = withFiles(snapshot, [[baselineFileName, undefined]]);
  const paths = [...changed.edits.keys()];
  const before = findingsIn(bare, paths, today);
  const pathsAfter = paths.map((path) => movedPath(path, changed.moves));
  const after = findingsIn(applied(bare, changed), pathsAfter, today);
  return paths.flatMap((path, index) => {
    const now = after.get(pathsAfter[index] ?? '') ?? [];
    return (before.get(path) ?? []).flatMap((finding, at) => {
      const same = now[at];
      if (!fingerprints.has(finding.fingerprint) || same?.rule !== finding.rule) return [];
      return same.fingerprint === finding.fingerprint ? [] : replaced(content, finding.fingerprint, same.fingerprint);
    });
  });
}

function findingsIn(
  snapshot: Snapshot,
  paths: readonly string[],
  today: DateText,
): ReadonlyMap<string, readonly Finding[]> {
  return new Map([...validate(snapshot, { today, paths })].map(({ path, findings }) => [path, findings]));
}

/** The workspace as it is after the edits and then the moves. */
export function applied(snapshot: Snapshot, { edits, moves }: Changed): Snapshot {
  const texts = [...edits].map(([path, list]) => {
    const content = applyEdits(snapshot.files.get(path)?.text.content ?? '', list);
    return [path, { content }] as const;
  });
  const changed = withFiles(snapshot, texts);
  const moving = [...changed.files].filter(([path]) => movedPath(path, moves) !== path);
  return withFiles(changed, [
    ...moving.map(([path]) => [path, undefined] as const),
    ...moving.map(([path, { text }]) => [movedPath(path, moves), { content: text.content }] as const),
  ]);
}

function replaced(content: string, old: string, now: string): readonly Edit[] {
  const start = content.indexOf(`"${old}"`) + 1;
  return start === 0 ? [] : [{ range: { start, end: start + old.length }, newText: now }];
}
