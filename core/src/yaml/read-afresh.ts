// One document from its whole text: guarded, composed, converted, and its mistakes put into words.
import type { YAMLError } from 'yaml';
import type { Range } from '../text/range.ts';
import { compose } from './compose.ts';
import { type Converted, convert } from './convert.ts';
import { limitMessages, limits } from './limits.ts';
import { openTagProblem } from './open-tag-problem.ts';
import { readEveryday } from './read-everyday.ts';
import { strangeCharacter } from './strange-character.ts';
import { conflictProblem, type SyntaxProblem, syntaxProblem } from './syntax-problem.ts';
import type { Node, YamlDocument, YamlProblem } from './tree.ts';

/** Usually one; several only where a directive keeps `---` from being read by us. */
export function readAfresh(source: string): readonly YamlDocument[] {
  const everyday = readEveryday(source);
  return everyday ? [everyday] : readWithLibrary(source);
}

/** What a text means: the judge of every other way of reading it. */
export function readWithLibrary(source: string): readonly YamlDocument[] {
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
      isPlain: converted.isPlain && composed.documents.length === 1 && !/^(?:\uFEFF|%|\.\.\.)/m.test(source),
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
  const inOrder = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const block = inOrder[0] && openTagProblem(inOrder[0].pos[0], source);
  if (block) return [block];
  for (const error of inOrder) {
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

export function refused(source: string, message: string, at: number): YamlDocument {
  const range = { start: at, end: Math.min(at + 1, source.length) };
  return {
    source,
    root: undefined,
    problems: [{ rule: 'file-too-complex', message, range }],
    breaks: [{ start: 0, end: source.length }],
    isPlain: false,
  };
}
