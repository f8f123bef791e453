// Where the steps of a path stand in the file: `closeOn` within `../plan.dates.closeOn`.
import type { Range } from '../text/range.ts';
import type { Expression, PathExpression } from './tree.ts';

/** The step of this index among `path.parts`; the whole path where the file writes it in a way that hides its steps. */
export function stepRange(content: string, path: PathExpression, index: number): Range {
  const whole = { start: path.start, end: path.end };
  const ranges = stepRanges(content.slice(path.start, path.end), path.start);
  return ranges.length === path.parts.length ? (ranges[index] ?? whole) : whole;
}

function stepRanges(source: string, start: number): readonly Range[] {
  const found: Range[] = [];
  for (const match of source.matchAll(/\[[^\]]*\]|[^./@\s]+|\.\.?/g)) {
    const [word] = match;
    if (word === '.' || word === '..' || (word === 'this' && found.length === 0)) continue;
    const [from, to] = word.startsWith('[') ? [1, word.length - 1] : [0, word.length];
    found.push({ start: start + match.index + from, end: start + match.index + to });
  }
  return found;
}

/** The text of a literal, without its quotes. */
export function fieldRange(content: string, { start, end }: Expression): Range {
  return /^["']/.test(content.slice(start, end)) ? { start: start + 1, end: end - 1 } : { start, end };
}
