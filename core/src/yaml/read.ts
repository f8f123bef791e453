// From the text of a file to its YAML documents.
import type { YAMLError } from 'yaml';
import type { Range } from '../text/range.ts';
import { compose } from './compose.ts';
import { type Converted, convert } from './convert.ts';
import { limitMessages, limits } from './limits.ts';
import { conflictProblem, type SyntaxProblem, syntaxProblem } from './syntax-problem.ts';
import { strangeCharacter } from './strange-character.ts';
import type { Node, YamlDocument, YamlProblem } from './tree.ts';

/** A document and where its text starts in the file. */
export interface PlacedDocument {
  readonly start: number;
  readonly document: YamlDocument;
}

/**
 * Each document is read from its own text alone, so an unchanged one can be taken from `known` (by its exact text).
 * Documents without content are left out, unless the file holds nothing else.
 */
export function readYaml(content: string, known?: ReadonlyMap<string, YamlDocument>): readonly PlacedDocument[] {
  const pieces = splitDocuments(withLineFeeds(content));
  const tooMany = pieces[limits.documents];
  if (tooMany) return [{ start: 0, document: refused(content, limitMessages.documents, tooMany.start) }];
  const placed = pieces.flatMap(({ start, source }) => {
    const document = known?.get(source);
    return document ? [{ start, document }] : readPiece(source).map((read) => ({ start, document: read }));
  });
  const filled = placed.filter(({ document }) => document.root || document.problems.length > 0);
  return filled.length > 0 ? filled : placed.slice(0, 1);
}

/** A carriage return alone ended a line on old machines; the library does not know it. Offsets stay the same. */
function withLineFeeds(content: string): string {
  return content.includes('\r') ? content.replace(/\r(?!\n)/g, '\n') : content;
}

/** `---` at the start of a line always starts a document, whatever surrounds it (YAML 1.2.2, 9.1.2). */
function splitDocuments(content: string): readonly { readonly start: number; readonly source: string }[] {
  const whole = [{ start: 0, source: content }];
  if (/^(?:%|\.\.\.)/m.test(content)) return whole;
  const starts = [0];
  for (const { index } of content.matchAll(/^---(?=[ \t\r\n]|$)/gm)) if (index > 0) starts.push(index);
  if (starts.length === 1) return whole;
  return starts.map((start, index) => ({ start, source: content.slice(start, starts[index + 1] ?? content.length) }));
}

function readPiece(source: string): readonly YamlDocument[] {
  const strange = strangeCharacter(source);
  if (strange) return [{ ...refused(source, strange.message, strange.range.start), problems: [strange] }];
  const composed = compose(source);
  if ('limit' in composed) return [refused(source, limitMessages[composed.limit], composed.offset)];
  return composed.documents.map((document) => {
    const converted = convert(document, source);
    if (converted === 'nodes') return refused(source, limitMessages.nodes, document.contents?.range?.[0] ?? 0);
    const errors = syntaxProblems(document.errors, source, converted);
    const warnings = syntaxProblems(document.warnings, source, converted);
    const breaks = errors.map((problem) => breakAt(converted.root, problem, source));
    const certain = converted.problems.filter(
      ({ range }) => !breaks.some((each) => range.end > each.start && range.start <= each.end),
    );
    const problems = [...errors, ...warnings].map(plain);
    return {
      source,
      root: converted.root,
      problems: [...problems, ...certain].slice(0, limits.problems),
      breaks: [...breaks, ...converted.breaks],
    };
  });
}

/**
 * A broken line often draws several complaints from the parser; the author made one mistake, so the first speaks for
 * its line and the next, and one on which the rest hangs speaks for the rest.
 */
function syntaxProblems(errors: readonly YAMLError[], source: string, converted: Converted): readonly SyntaxProblem[] {
  if (errors.length === 0) return [];
  const conflict = conflictProblem(source);
  if (conflict) return [conflict];
  const problems: SyntaxProblem[] = [];
  let silentUntil = -1;
  for (const error of [...errors].sort((a, b) => a.pos[0] - b.pos[0])) {
    if (error.pos[0] <= silentUntil) continue;
    const problem = syntaxProblem(error, source, converted.root);
    const { range } = problem;
    if (converted.problems.some((known) => known.range.start <= range.start && range.end <= known.range.end)) continue;
    problems.push(problem);
    if (problem.isLast || problems.length >= limits.problems) break;
    const lineEnd = source.indexOf('\n', Math.max(range.end, error.pos[1]));
    silentUntil = lineEnd < 0 ? source.length : lineEnd + 1;
  }
  return problems;
}

function plain({ rule, message, range, fix }: SyntaxProblem): YamlProblem {
  return { rule, message, range, ...(fix && { fix }) };
}

/** From the end of the last thing that was read well, which a comment may separate from the mistake. */
function breakAt(root: Node | undefined, { range, noticedAt, isLast }: SyntaxProblem, source: string): Range {
  const before = root ? lastEndBefore(root, range.start) : 0;
  return { start: Math.min(before, range.start), end: isLast ? source.length : noticedAt };
}

function lastEndBefore(root: Node, offset: number): number {
  let last = 0;
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.start > offset) continue;
    if (node.kind === 'scalar' || node.end <= offset) {
      if (node.end <= offset) last = Math.max(last, node.end);
    } else if (node.kind === 'list') open.push(...node.items);
    else for (const { key, value } of node.pairs) open.push(key, value);
  }
  return last;
}

function refused(source: string, message: string, at: number): YamlDocument {
  const range = { start: at, end: Math.min(at + 1, source.length) };
  return {
    source,
    root: undefined,
    problems: [{ rule: 'file-too-complex', message, range }],
    breaks: [{ start: 0, end: source.length }],
  };
}
