// What a growing selection takes in, step by step: word, value, pair, item, list, document, file.

import { readFrontMatter } from '../template/front-matter.ts';
import { isWithin, type Range, shift } from '../text/range.ts';
import { lineAt } from '../text/text.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { Node } from '../yaml/tree.ts';
import { documentsIn } from './documents-in.ts';
import { indentedParts } from './indented-parts.ts';
import { insideBraces, type TemplateBlock, templateTags } from './template-tags.ts';

/** The narrowest first; each lies inside the next and is shorter. Never empty for a file that is known. */
export function selectionRanges(snapshot: Snapshot, path: string, offset: number): readonly Range[] {
  const text = snapshot.files.get(path)?.text;
  if (!text) return [];
  const { content } = text;
  const file = { start: 0, end: content.length };
  const line = lineAt(text, Math.min(offset, content.length));
  const words = [
    ...wordsAround(content, offset),
    trimmed(content, { start: line.start, end: line.start + line.content.length }),
  ];
  const parts =
    snapshot.files.get(path)?.type === 'template-text' ? inTemplate(content, offset) : inYaml(snapshot, path, offset);
  const found = nested([file, ...parts, ...words], offset);
  return found.length > 0 ? found : [file];
}

/** A plain word, and the id or path that it is part of. */
function wordsAround(content: string, offset: number): readonly Range[] {
  return [/[\p{L}\p{M}\p{N}_]/u, /[\p{L}\p{M}\p{N}_.@-]/u].flatMap((sign) => {
    let start = offset;
    let end = offset;
    while (start > 0 && sign.test(signBefore(content, start))) start -= signBefore(content, start).length;
    while (end < content.length && sign.test(signAt(content, end))) end += signAt(content, end).length;
    return start < end ? [{ start, end }] : [];
  });
}

/** Signs of two code units stay whole. */
function signAt(content: string, at: number): string {
  return String.fromCodePoint(content.codePointAt(at) ?? 0);
}

function signBefore(content: string, at: number): string {
  const isPair = /[\udc00-\udfff]/.test(content[at - 1] ?? '') && /[\ud800-\udbff]/.test(content[at - 2] ?? '');
  return content.slice(isPair ? at - 2 : at - 1, at);
}

function inYaml(snapshot: Snapshot, path: string, offset: number): readonly Range[] {
  const content = snapshot.files.get(path)?.text.content ?? '';
  return documentsIn(snapshot, path).flatMap(({ start, yaml }) => {
    const whole = { start, end: start + yaml.source.length };
    if (offset < whole.start || offset > whole.end) return [];
    const nodes = yaml.root
      ? [...around(yaml.root, offset - start, yaml.source)].map((range) => shift(range, start))
      : [];
    // Behind a break the tree may end early, and the indentation still says what belongs together.
    const lines = yaml.breaks.length > 0 ? indentedParts(content, whole) : [];
    return [...nodes, ...lines, trimmed(content, whole)];
  });
}

/** Every node that holds the offset, each scalar also without its quotes, and each pair and item whole. */
function* around(node: Node, offset: number, source: string): Iterable<Range> {
  if (!holds(node, offset)) return;
  yield { start: node.start, end: node.end };
  if (node.kind === 'scalar') {
    const isQuoted = node.style === 'single-quoted' || node.style === 'double-quoted';
    if (isQuoted && node.end - node.start > 2) yield { start: node.start + 1, end: node.end - 1 };
  } else if (node.kind === 'list') {
    for (const item of node.items) {
      if (!node.isFlow) yield { start: dashBefore(source, item.start), end: item.end };
      yield* around(item, offset, source);
    }
  } else {
    for (const { key, value } of node.pairs) {
      const pair = { start: key.start, end: Math.max(key.end, value.end) };
      if (!holds(pair, offset)) continue;
      yield pair;
      yield* around(key, offset, source);
      yield* around(value, offset, source);
    }
  }
}

function dashBefore(source: string, start: number): number {
  let at = start;
  while (at > 0 && /\s/.test(source[at - 1] ?? '')) at--;
  return source[at - 1] === '-' ? at - 1 : start;
}

function inTemplate(content: string, offset: number): readonly Range[] {
  const { bodyStart, tags, blocks } = templateTags(content);
  const fields = readFrontMatter(content).fields.map(({ start, end }) => ({ start, end }));
  const inTags = tags.filter((tag) => holds(tag, offset)).flatMap((tag) => [tag, ...insideTag(content, tag, offset)]);
  const inBlocks = blocks.filter((block) => holds(block, offset)).flatMap((block) => [block, ...branchesOf(block)]);
  const front = { start: 0, end: bodyStart };
  return [
    ...fields,
    ...inTags,
    ...inBlocks,
    trimmed(content, front),
    paragraph(content, offset),
    trimmed(content, { start: bodyStart, end: content.length }),
  ];
}

/** What stands between the braces, each helper call in parentheses, and each text in quotes. */
function insideTag(content: string, tag: Range, offset: number): readonly Range[] {
  const { start, end } = insideBraces(content, tag);
  const words = content.slice(start, end);
  const calls: Range[] = [];
  const open: number[] = [];
  for (let at = start; at < end; at++) {
    if (content[at] === '(') open.push(at);
    const from = content[at] === ')' ? open.pop() : undefined;
    if (from !== undefined) calls.push({ start: from, end: at + 1 }, { start: from + 1, end: at });
  }
  const texts = [...words.matchAll(/"[^"]*"|'[^']*'/g)].flatMap(({ 0: text, index }) => {
    const from = start + index;
    return [
      { start: from, end: from + text.length },
      { start: from + 1, end: from + text.length - 1 },
    ];
  });
  return [{ start, end }, ...calls, ...texts].filter((range) => holds(range, offset));
}

function branchesOf({ inner, elses }: TemplateBlock): readonly Range[] {
  const edges = [inner.start, ...elses.flatMap(({ start, end }) => [start, end]), inner.end];
  const branches = edges.flatMap((start, index) =>
    index % 2 === 0 ? [{ start, end: edges[index + 1] ?? inner.end }] : [],
  );
  return [inner, ...branches];
}

/** Lines without a blank one between them. */
function paragraph(content: string, offset: number): Range {
  const before = [...content.slice(0, offset).matchAll(/(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/g)].at(-1);
  const after = /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/.exec(content.slice(offset));
  const start = before ? before.index + before[0].length : 0;
  return trimmed(content, { start, end: after ? offset + after.index : content.length });
}

function trimmed(content: string, { start, end }: Range): Range {
  const words = content.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: Math.min(from, end), end: Math.max(from, start + words.trimEnd().length) };
}

/** From the narrowest on. What crosses something that was given before it is left out, and what is empty is nothing to select. */
function nested(ranges: readonly Range[], offset: number): readonly Range[] {
  const chain: Range[] = [];
  for (const { start, end } of ranges) {
    if (start === end || !holds({ start, end }, offset)) continue;
    const isNested = chain.every((each) => isWithin(each, { start, end }) !== isWithin({ start, end }, each));
    if (isNested) chain.push({ start, end });
  }
  return chain.sort((a, b) => a.end - a.start - (b.end - b.start));
}

function holds({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset <= end;
}
