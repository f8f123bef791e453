// What the config says about paths, when files or folders move: plain parts of patterns follow, and no pattern changes its mind.
import type { Edit } from '../text/edit.ts';
import { shift } from '../text/range.ts';
import { pathMatcher } from '../workspace/glob.ts';
import { configFileName } from '../workspace/settings.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { type Node, pairOf, type ScalarNode } from '../yaml/tree.ts';

/** A file or folder, relative to the workspace folder. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** The path after the moves, applied to the first that covers it. */
export function movedPath(path: string, moves: readonly Move[]): string {
  for (const { from, to } of moves) {
    if (path === from) return to;
    if (path.startsWith(`${from}/`)) return to + path.slice(from.length);
  }
  return path;
}

/** Template folders, excluded files and the files of overrides that name a moved path in plain characters. */
export function configEdits(snapshot: Snapshot, moves: readonly Move[]): readonly Edit[] {
  const file = snapshot.files.get(configFileName);
  if (file?.type !== 'config' || !file.document) return [];
  const { root, source } = file.document.yaml;
  const edit = (scalar: ScalarNode, move: (text: string) => string): readonly Edit[] => {
    const text = typeof scalar.value === 'string' ? scalar.value : '';
    const next = move(text);
    const at = source.indexOf(text, scalar.start);
    if (next === text || at < 0 || at + text.length > scalar.end) return [];
    return [{ range: shift({ start: at, end: at + text.length }, file.start), newText: next }];
  };
  return [
    ...folderScalars(root).flatMap((scalar) => edit(scalar, (text) => movedFolder(text, moves))),
    ...patternScalars(root).flatMap((scalar) => edit(scalar, (text) => movedPattern(text, moves))),
  ];
}

/** Whether a pattern covers the file before and not after, or the other way round. */
export function changesItsPattern({ settings }: Snapshot, path: string, moves: readonly Move[]): boolean {
  const patterns = [...settings.exclude, ...settings.overrides.flatMap(({ files }) => files)];
  const after = movedPath(path, moves);
  return patterns.some((pattern) => pathMatcher(pattern)(path) !== pathMatcher(movedPattern(pattern, moves))(after));
}

const slashesBehind = /(?<!\/)\/+$/;

/** `./` before it and a slash behind it stay. */
function movedFolder(written: string, moves: readonly Move[]): string {
  const [sign = ''] = /^(?:\.\/)?/.exec(written) ?? [];
  const bare = written.slice(sign.length).replace(slashesBehind, '');
  return sign + movedPath(bare, moves) + written.slice(sign.length + bare.length);
}

/** The folders before the first wildcard follow. A name without a slash holds at any depth, and stays. */
function movedPattern(pattern: string, moves: readonly Move[]): string {
  const [sign = ''] = /^!?(?:\.?\/)?/.exec(pattern) ?? [];
  const bare = pattern.slice(sign.length);
  const isAnchored = sign.endsWith('/') || bare.replace(slashesBehind, '').includes('/');
  const [plain = ''] = /^[^*?[]*/.exec(bare) ?? [];
  const folders = plain === bare ? bare : plain.slice(0, plain.lastIndexOf('/') + 1);
  const path = folders.replace(slashesBehind, '');
  return isAnchored && path !== '' ? sign + movedPath(path, moves) + bare.slice(path.length) : pattern;
}

function folderScalars(root: Node | undefined): readonly ScalarNode[] {
  return root?.kind === 'map' ? scalarsIn(pairOf(root, 'templates')?.value) : [];
}

function patternScalars(root: Node | undefined): readonly ScalarNode[] {
  if (root?.kind !== 'map') return [];
  const overrides = pairOf(root, 'overrides')?.value;
  const items = overrides?.kind === 'list' ? overrides.items : [];
  const files = items.map((item) => (item.kind === 'map' ? pairOf(item, 'files')?.value : undefined));
  return [pairOf(root, 'exclude')?.value, ...files].flatMap(scalarsIn);
}

function scalarsIn(node: Node | undefined): readonly ScalarNode[] {
  if (node?.kind === 'list') return node.items.flatMap(scalarsIn);
  return node?.kind === 'scalar' ? [node] : [];
}
