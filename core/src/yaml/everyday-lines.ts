// Scalars of everyday YAML that go on over several lines.
import { sign } from './cursor.ts';

/** Where the words go on behind the end of a line: on a line that stands deeper than the column; -1 if nowhere. */
export function continuation(source: string, lineEnd: number, column: number): number {
  let at = lineEnd;
  while (source.charCodeAt(at) === sign.space) at++;
  if (column === Infinity || !isBreak(source.charCodeAt(at))) return -1;
  let start = at;
  for (; isBreak(source.charCodeAt(at)) || source.charCodeAt(at) === sign.space; at++)
    if (source.charCodeAt(at) === sign.lineFeed) start = at + 1;
  return at < source.length && at - start > column && source.charCodeAt(at) !== sign.hash ? at : -1;
}

/** Whether each line after the first is empty or stands deeper than the column. */
export function areLinesDeep(source: string, start: number, end: number, column: number): boolean {
  for (let lineEnd = source.indexOf('\n', start); lineEnd >= 0 && lineEnd < end; ) {
    let at = lineEnd + 1;
    while (source.charCodeAt(at) === sign.space) at++;
    if (!isBreak(source.charCodeAt(at)) && at - lineEnd - 1 <= column) return false;
    lineEnd = source.indexOf('\n', at);
  }
  return true;
}

/** Lines become one: a break becomes a space, and of several the first is dropped. */
export function joined(lines: string): string {
  return lines.replace(/(?<! ) *\r?\n[ \r\n]*/g, (gap) => '\n'.repeat(gap.split('\n').length - 2) || ' ');
}

function isBreak(code: number): boolean {
  return code === sign.lineFeed || code === sign.carriageReturn;
}
