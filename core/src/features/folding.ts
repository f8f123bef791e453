// What can be folded away: documents, mappings and lists, longer texts, comments, regions, and the blocks of templates.

import { readFrontMatter } from '../template/front-matter.ts';
import type { Range } from '../text/range.ts';
import { positionAt, type Text, textOf } from '../text/text.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { Node } from '../yaml/tree.ts';
import { type DocumentIn, documentsIn } from './documents-in.ts';
import { indentedParts } from './indented-parts.ts';
import { templateTags } from './template-tags.ts';

export interface Folding extends Range {
  /** `start` lies in the line that stays visible, `end` in the last line that goes away. */
  readonly kind: 'part' | 'comment' | 'region';
}

/** In the order of the file; at most one begins on a line, the longest. */
export function foldings(snapshot: Snapshot, path: string): readonly Folding[] {
  const file = snapshot.files.get(path);
  if (!file) return [];
  if (file.type === 'template-text') return tidy(templateParts(file.text.content), file.text);
  if (file.type !== 'playbooks' && file.type !== 'config') return [];
  const { content } = file.text;
  const parts = documentsIn(snapshot, path).flatMap((document) => partsOf(document, content));
  return tidy([...parts, ...wholeDocuments(content), ...comments(content, hiddenLines(snapshot, path))], file.text);
}

/** Where the YAML is broken the tree may lack half of what is written; the indentation still tells what belongs together. */
function partsOf({ start, yaml }: DocumentIn, content: string): readonly Folding[] {
  const { root, breaks, source } = yaml;
  if (!root || breaks.length > 0) return indentedParts(content, { start, end: start + source.length }).map(part);
  return [...nodeParts(root)].map(({ start: from, end }) => part({ start: from + start, end: end + start }));
}

function part({ start, end }: Range): Folding {
  return { kind: 'part', start, end };
}

/** From the line of the key, or of the dash, to the end of the value. */
function* nodeParts(node: Node): Iterable<Range> {
  if (node.kind === 'map') {
    for (const { key, value } of node.pairs) {
      // What an alias or a merge key repeats is folded where it is written.
      if (key.start < node.start || value.end > node.end) continue;
      yield { start: key.start, end: closing(value) };
      yield* nodeParts(value);
    }
  } else if (node.kind === 'list') {
    for (const item of node.items) {
      if (item.start < node.start || item.end > node.end) continue;
      yield { start: item.start, end: closing(item) };
      yield* nodeParts(item);
    }
  }
}

/** A closing bracket stays in sight when it has a line of its own: the fold ends before it. */
function closing(node: Node): number {
  const isFlow = node.kind !== 'scalar' && node.isFlow;
  return isFlow ? Math.max(node.start, node.end - 1) : node.end;
}

function wholeDocuments(content: string): readonly Folding[] {
  const starts = [...content.matchAll(/^---(?=[ \t\r\n]|$)/gm)].map(({ index }) => index);
  const first = starts[0];
  if (first === undefined) return [];
  const opening = content.slice(0, first).search(/^[^\s#%]/m);
  const all = opening >= 0 ? [opening, ...starts] : starts;
  return all.map((start, index) => part({ start, end: all[index + 1] ?? content.length }));
}

/** Lines of a longer text: a `#` there is a character like any other. */
function hiddenLines(snapshot: Snapshot, path: string): (offset: number) => boolean {
  const texts = documentsIn(snapshot, path).flatMap(({ start, yaml }) =>
    yaml.root ? [...longTexts(yaml.root)].map((range) => ({ start: range.start + start, end: range.end + start })) : [],
  );
  return (offset) => texts.some(({ start, end }) => start < offset && offset < end);
}

function* longTexts(node: Node): Iterable<Range> {
  if (node.kind === 'scalar') {
    if (node.style !== 'missing' && node.source.includes('\n')) yield node;
  } else if (node.kind === 'list') for (const item of node.items) yield* longTexts(item);
  else for (const { value } of node.pairs) yield* longTexts(value);
}

/** Runs of comment lines, and what stands between `# region` and `# endregion`. */
function comments(content: string, isText: (offset: number) => boolean): readonly Folding[] {
  const found: Folding[] = [];
  const regions: number[] = [];
  let run: { start: number; end: number; lines: number } | undefined;
  const finish = () => {
    if (run && run.lines > 1) found.push({ kind: 'comment', start: run.start, end: run.end });
    run = undefined;
  };
  for (const { start, end, line } of linesOf(content)) {
    const region = /^\s*#\s*(end)?region\b/.exec(line);
    if (!/^\s*#/.test(line) || isText(end)) finish();
    else if (region) {
      finish();
      if (!region[1]) regions.push(start);
      else {
        const from = regions.pop();
        if (from !== undefined) found.push({ kind: 'region', start: from, end });
      }
    } else run = run ? { ...run, end, lines: run.lines + 1 } : { start, end, lines: 1 };
  }
  finish();
  return found;
}

function linesOf(content: string): readonly (Range & { readonly line: string })[] {
  const { lineStarts } = textOf(content);
  return lineStarts.map((start, index) => {
    const line = content.slice(start, lineStarts[index + 1] ?? content.length).replace(/(?<![\r\n])[\r\n]+$/, '');
    return { start, end: start + line.length, line };
  });
}

function templateParts(content: string): readonly Folding[] {
  const { bodyStart, tags, blocks } = templateTags(content);
  const front = readFrontMatter(content).fields.length > 0 ? [part({ start: 0, end: Math.max(0, bodyStart - 1) })] : [];
  const branches = blocks.flatMap(({ open, inner, elses }) => {
    const opens = [open, ...elses];
    // Each branch hides its own lines; the tag that ends it stays in sight.
    return opens.map((tag, index) =>
      part({ start: tag.start, end: startOfLine(content, opens[index + 1]?.start ?? inner.end) - 1 }),
    );
  });
  const notes = tags.flatMap(({ kind, start, end }) => (kind === 'comment' ? [{ kind, start, end } as const] : []));
  return [...front, ...branches, ...notes];
}

function startOfLine(content: string, offset: number): number {
  return Math.max(content.lastIndexOf('\n', offset - 1), content.lastIndexOf('\r', offset - 1)) + 1;
}

/** Only what hides a line, without the blank lines at its end; of several on one line the longest. */
function tidy(all: readonly Folding[], text: Text): readonly Folding[] {
  const byLine = new Map<number, Folding & { readonly last: number }>();
  for (const each of all) {
    const line = lineOf(text, each.start);
    const end = trimmedEnd(text.content, each);
    const last = lineOf(text, end);
    if (last <= line || last <= (byLine.get(line)?.last ?? -1)) continue;
    byLine.set(line, { ...each, end, last });
  }
  return [...byLine.values()].sort((a, b) => a.start - b.start).map(({ kind, start, end }) => ({ kind, start, end }));
}

function trimmedEnd(content: string, { start, end }: Range): number {
  let at = Math.min(end, content.length);
  while (at > start && /\s/.test(content[at - 1] ?? '')) at--;
  return at;
}

function lineOf(text: Text, offset: number): number {
  return positionAt(text, offset).line;
}
