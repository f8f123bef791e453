// `subject: {{#if title}}…` without quotes: YAML takes the braces for a mapping and the number sign for a comment.
import type { SyntaxProblem } from './syntax-problem.ts';
import { placeholderTrap } from './traps.ts';

const tag = /^[ \t]*(?:- +)*(?:[\w.-]+:[ \t]+|- +)(?=\{\{(?:~?[#^/!>]|[^{}\r\n]*$))/gm;

/** Said of the value that stands on the line where the parser stumbled, or on the one before. */
export function openTagProblem(stumbledAt: number, source: string): SyntaxProblem | undefined {
  tag.lastIndex = writtenLineBefore(lineStart(stumbledAt, source), source);
  const found = tag.exec(source);
  if (!found || found.index > stumbledAt) return undefined;
  const trap = placeholderTrap(found.index + found[0].length, source, false);
  return trap && { rule: 'unquoted-value', ...trap, noticedAt: source.length, isLast: true };
}

/** Past empty lines and comments. */
function writtenLineBefore(offset: number, source: string): number {
  let start = lineStart(offset - 1, source);
  while (start > 0 && /^[ \t]*(?:#|\r?\n|$)/.test(source.slice(start, start + 200)))
    start = lineStart(start - 1, source);
  return start;
}

function lineStart(offset: number, source: string): number {
  return offset <= 0 ? 0 : source.lastIndexOf('\n', offset - 1) + 1;
}
