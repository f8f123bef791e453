// Two revisions of a large workspace without what neither changed nor has to do with what did.
import { type Snapshot, withFiles } from '../workspace/snapshot.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import { neededFiles } from './needed-files.ts';

export interface Revisions {
  readonly before: Snapshot;
  readonly after: Snapshot;
}

/** Changes and messages come out as from the whole. A template or a setting may be in anything, so then all of it stays. */
export function narrowed(before: Snapshot, after: Snapshot): Revisions {
  const paths = [...new Set([...before.files.keys(), ...after.files.keys()])];
  const textIn = ({ files }: Snapshot, path: string) => files.get(path)?.text.content;
  const isSame = (path: string) => textIn(before, path) === textIn(after, path);
  const changed = paths.filter((path) => !isSame(path));
  if (changed.some((path) => isEverywhere(before.files.get(path)) || isEverywhere(after.files.get(path))))
    return { before, after };
  const texts = new Map(changed.map((path) => [path, [textIn(before, path), textIn(after, path)]] as const));
  const same = paths.filter(isSame);
  const needed = neededFiles({ changed: texts, same }, (path) => textIn(after, path) ?? '', { forMessages: true });
  const without = same.filter((path) => !needed.has(path) && !isEverywhere(after.files.get(path)));
  return { before: lessOf(before, without), after: lessOf(after, without) };
}

const lesser = new WeakMap<Snapshot, { readonly without: string; readonly snapshot: Snapshot }>();

/** The same snapshot for the same files: an editor compares with one older revision again and again. */
function lessOf(whole: Snapshot, without: readonly string[]): Snapshot {
  const key = without.join('\n');
  const known = lesser.get(whole);
  if (known?.without === key) return known.snapshot;
  const snapshot = withFiles(
    whole,
    without.map((path) => [path, undefined] as const),
  );
  lesser.set(whole, { without: key, snapshot });
  return snapshot;
}

/** Templates are in the messages of whoever names them, and settings in all. */
function isEverywhere(file: SourceFile | undefined): boolean {
  if (!file) return false;
  if (file.type === 'playbooks') return file.documents.some(({ document }) => document.kind === 'MessageTemplate');
  return file.type === 'template-text' || file.type === 'config' || file.type === 'unreadable';
}
