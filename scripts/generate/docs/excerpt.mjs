// Shows an edited stretch of a YAML file: its lines, the keys above them, and a line of ^ under the mark.
import { fence } from './markdown.mjs';

const longest = 200;

/** `stretches` are ranges of the text that are shown; one of them may hold the `mark` of a finding. */
export function excerpt(text, stretches, mark) {
  const lines = linesOf(text);
  const shown = new Set();
  const above = new Set();
  for (const { start, end } of stretches) {
    const first = lines.findIndex((line) => line.end >= start);
    const last = lines.findLastIndex((line) => line.start < Math.max(end, start + 1));
    for (const index of keysAbove(lines, first)) above.add(index);
    for (const index of range(first, Math.max(first, last))) shown.add(index);
  }
  const out = [];
  let previous = -1;
  for (const index of [...new Set([...above, ...shown])].sort((a, b) => a - b)) {
    if (index > previous + 1 && previous !== -1) out.push(`${indentation(lines[index].text)}…`);
    const { line, under } = drawn(shown.has(index) ? lines[index] : withoutComment(lines[index]), mark);
    out.push(line, ...(under === undefined ? [] : [under]));
    previous = index;
  }
  return fence(out.join('\n').replace(/\n+$/, ''), 'yaml');
}

function linesOf(text) {
  let start = 0;
  return text.split('\n').map((line) => {
    const from = start;
    start += line.length + 1;
    return { text: line, start: from, end: from + line.length };
  });
}

/** The nearest line above with less indentation, and so on outwards: what the shown lines belong to. */
function keysAbove(lines, first) {
  const above = [];
  let depth = indentation(lines[first].text).length;
  for (let index = first - 1; index >= 0 && depth > 0; index -= 1) {
    const { text } = lines[index];
    if (text.trim() === '' || text.trim().startsWith('#')) continue;
    const indent = indentation(text).length;
    if (indent < depth) {
      above.unshift(index);
      depth = indent;
    }
  }
  return above;
}

/** A line cut to a readable length around the mark, with characters that cannot be shown made visible. */
function drawn({ text, start, end }, mark) {
  const isMarked = mark !== undefined && mark.start >= start && mark.start <= end;
  const from = isMarked ? Math.max(0, mark.start - start - longest + 30) : 0;
  const cut = text.slice(from, from + longest);
  const [before, after] = [from > 0 ? '…' : '', from + longest < text.length ? '…' : ''];
  const line = visible(`${before}${cut}${after}`);
  if (!isMarked) return { line };
  const column = mark.start - start - from + before.length;
  const width = Math.max(1, Math.min(mark.end, end) - mark.start);
  return { line, under: `${' '.repeat(column)}${'^'.repeat(width)}` };
}

/** A comment beside a key that only says where we are would draw the eye away. */
function withoutComment(line) {
  return { ...line, text: line.text.replace(/ {2,}#.*$/, '') };
}

function visible(text) {
  return text.replaceAll('\0', '␀').replaceAll('\t', '→');
}

function indentation(text) {
  return /^ */.exec(text)[0];
}

function range(from, to) {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
