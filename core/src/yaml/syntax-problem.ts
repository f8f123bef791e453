// The YAML library's complaints in words that help somebody who writes playbooks, at the place that has to change.
import type { YAMLError } from 'yaml';
import type { Range } from '../text/range.ts';
import { type Node, nodeAt, type YamlProblem } from './tree.ts';

export function syntaxProblem(error: YAMLError, source: string, root: Node | undefined): YamlProblem {
  const [from, to] = isUnclosedQuote(error) ? openingQuote(error, root) : error.pos;
  const range = { start: Math.min(from, source.length), end: Math.min(Math.max(to, from), source.length) };
  const line = lineAround(source, range.start);
  return { rule: 'yaml-syntax', range: narrow(error, range, line), message: wordsFor(error, source, line) };
}

/** Conflict markers draw a dozen complaints, and one says it all. */
export function conflictProblem(source: string): YamlProblem | undefined {
  const marker = /^(?:<{7} |>{7} )/m.exec(source);
  if (!marker) return undefined;
  return {
    rule: 'yaml-syntax',
    range: lineAround(source, marker.index),
    message: 'A merge was not finished here. Keep one side, and delete the lines with <<<<<<<, ======= and >>>>>>>.',
  };
}

function isUnclosedQuote(error: YAMLError): boolean {
  return error.code === 'MISSING_CHAR' && /quote/.test(error.message);
}

/** The parser complains at the end of the file; the author has to look at the line where the text begins. */
function openingQuote(error: YAMLError, root: Node | undefined): readonly [number, number] {
  const node = root && nodeAt(root, error.pos[0] - 1).node;
  return node?.kind === 'scalar' ? [node.start, node.start + 1] : error.pos;
}

interface Line extends Range {
  readonly words: string;
}

function lineAround(source: string, offset: number): Line {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const next = source.indexOf('\n', offset);
  const end = next < 0 ? source.length : next;
  const raw = source.slice(start, end);
  const words = raw.trim();
  const indent = raw.length - raw.trimStart().length;
  return { start: start + indent, end: start + indent + words.length, words };
}

function narrow(error: YAMLError, range: Range, line: Line): Range {
  switch (error.code) {
    case 'MULTILINE_IMPLICIT_KEY':
    case 'TAB_AS_INDENT':
      return { start: line.start, end: Math.max(line.end, line.start + 1) };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return { start: range.start, end: line.end };
    case 'MISSING_CHAR':
    case 'BAD_INDENT':
      return line.words === '' ? range : { start: range.start, end: Math.max(line.end, range.end) };
    default:
      return range;
  }
}

function wordsFor(error: YAMLError, source: string, line: Line): string {
  const at = source.slice(error.pos[0], error.pos[0] + 1);
  const word = shorten(line.words);
  switch (error.code) {
    case 'MULTILINE_IMPLICIT_KEY':
      return `“${word}” stands on a line of its own. Write a colon after a key (“${word}: …”), or a dash and a space before a list item.`;
    case 'TAB_AS_INDENT':
      return 'This line is indented with a tab. YAML wants spaces.';
    case 'BAD_INDENT':
      return /Flow/.test(error.message)
        ? `The “${/sequence/.test(error.message) ? '[' : '{'}” above is not closed. Add the “${/sequence/.test(error.message) ? ']' : '}'}”.`
        : `“${word}” is not indented like its neighbours. Line it up with the keys it belongs to.`;
    case 'MISSING_CHAR':
      if (isUnclosedQuote(error)) return 'A text in quotes is not closed. Add the missing quote.';
      if (/map values|map key/.test(error.message)) return `“${word}” has no colon. Write “${word}: …”.`;
      return `A sign is missing at “${word}”: ${error.message.toLowerCase()}.`;
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'A second colon stands in this value. Put the value in quotes, or move it to a line of its own.';
    case 'BAD_SCALAR_START':
      return `A value cannot start with “${at}”. Put it in quotes.`;
    case 'BAD_DQ_ESCAPE':
      return 'A backslash in double quotes starts a code. Write two backslashes, or use single quotes.';
    case 'BAD_ALIAS':
      return '“*” starts the name of an alias here. Put the value in quotes if you mean a star.';
    case 'TAG_RESOLVE_FAILED':
      return `“${source.slice(error.pos[0], error.pos[1])}” is a YAML tag that playbooks do not use. Remove it, or put the value in quotes.`;
    case 'BAD_DIRECTIVE':
      return 'Playbooks use YAML 1.2. Remove this line.';
    case 'UNEXPECTED_TOKEN':
      return /at node end/.test(error.message)
        ? 'Something stands after the end of this value. Put the whole value in quotes.'
        : `“${shorten(source.slice(error.pos[0], error.pos[1]).trim() || word)}” cannot stand here.`;
    case 'RESOURCE_EXHAUSTION':
      return 'This is nested too deeply to be read.';
    default:
      return `This is not valid YAML: ${error.message}.`;
  }
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
