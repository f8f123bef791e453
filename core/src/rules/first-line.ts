// Where to say something about a whole text.
import type { Range } from '../text/range.ts';

/** Stands for a whole text: its first line that says something. */
export function firstLine(content: string, from: number): Range {
  const [blank = ''] = /^\s*/.exec(content.slice(from)) ?? [];
  const start = from + blank.length;
  const end = content.slice(start).search(/[\r\n]|$/) + start;
  return { start, end };
}
