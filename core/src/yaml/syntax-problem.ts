// The YAML library's complaints in words that help somebody who writes playbooks, at the place that has to change.
import type { YAMLError } from 'yaml';
import type { Range } from '../text/range.ts';
import { shorten } from '../text/wording.ts';
import { endInFlow, endOfPlain, quoted } from './traps.ts';
import { type Node, nodeAt, type YamlProblem } from './tree.ts';

export interface SyntaxProblem extends YamlProblem {
  /** Where the parser stumbled, which may be far behind the place that has to change. */
  readonly noticedAt: number;
  /** What follows hangs on it, so that nothing more can be said about the document. */
  readonly isLast: boolean;
}

export function syntaxProblem(error: YAMLError, source: string, root: Node | undefined): SyntaxProblem {
  const start = Math.min(error.pos[0], source.length);
  const line = lineAround(source, start);
  const found = explain({ error, source, root, start, line });
  return { rule: 'yaml-syntax', noticedAt: Math.max(error.pos[1], found.range.end), isLast: false, ...found };
}

/** Conflict markers draw a dozen complaints, and one says it all. */
export function conflictProblem(source: string): SyntaxProblem | undefined {
  const marker = /^(?:<{7} |>{7} )/m.exec(source);
  if (!marker) return undefined;
  return {
    rule: 'yaml-syntax',
    range: rangeOf(lineAround(source, marker.index)),
    message: 'A merge was not finished here. Keep one side, and delete the lines with <<<<<<<, ======= and >>>>>>>.',
    noticedAt: source.length,
    isLast: true,
  };
}

interface Complaint {
  readonly error: YAMLError;
  readonly source: string;
  readonly root: Node | undefined;
  readonly start: number;
  readonly line: Line;
}

interface Explained extends Pick<YamlProblem, 'range' | 'message' | 'fix'> {
  readonly isLast?: boolean;
}

function explain(complaint: Complaint): Explained {
  const { error, source, start, line } = complaint;
  const range = { start, end: Math.max(start, Math.min(error.pos[1], source.length)) };
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return { ...indentedByTab(source, line), isLast: true };
    case 'MULTILINE_IMPLICIT_KEY':
      return noColon(line);
    case 'MISSING_CHAR':
      return missingSign(complaint, range);
    case 'BAD_INDENT':
      return badIndent(complaint);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return secondColon(complaint);
    case 'BAD_SCALAR_START':
      return quoteIt(`A value cannot start with “${source.slice(start, start + 1)}”. Put it in quotes.`, complaint);
    case 'BAD_ALIAS':
      return quoteIt('“*” starts the name of an alias here. Put the value in quotes if you mean a star.', complaint);
    case 'BAD_DQ_ESCAPE':
      return {
        range,
        message: 'A backslash in double quotes starts a code. Write two backslashes, or use single quotes.',
        fix: { title: 'Write two backslashes', range: { start, end: start + 1 }, newText: '\\\\' },
      };
    case 'TAG_RESOLVE_FAILED':
      return {
        range,
        message: `“${source.slice(range.start, range.end)}” is a YAML tag that playbooks do not use. Remove it, or put the value in quotes.`,
      };
    case 'BAD_DIRECTIVE':
      return { range, message: 'Playbooks use YAML 1.2. Remove this line.' };
    case 'UNEXPECTED_TOKEN':
      return unexpected(complaint, range);
    case 'RESOURCE_EXHAUSTION':
      return { range, message: 'This is nested too deeply to be read.', isLast: true };
    default:
      return { range, message: `This is not valid YAML: ${error.message}.`, isLast: true };
  }
}

function noColon(line: Line): Explained {
  const { words } = line;
  const range = rangeOf(line);
  if (/^-[^\s-]/.test(words)) return noSpaceAfterDash(line);
  const tight = /^([A-Za-z][\w-]*):(?=\S)/.exec(words);
  if (tight) {
    const at = { start: line.start, end: line.start + tight[0].length };
    return {
      range: at,
      message: `A space is missing after the colon. Write “${tight[1]}: …”.`,
      fix: { title: 'Add the space', range: at, newText: `${tight[1]}: ` },
    };
  }
  const pair = /^([A-Za-z][\w-]*)(?:\s*=\s*|[^\S ]* \s*)(\S.*)$/.exec(words);
  if (pair) {
    const newText = `${pair[1]}: ${pair[2]}`;
    const message = `“${shorten(words)}” has no colon. Write “${shorten(newText)}”, or a dash and a space before a list item.`;
    return { range, message, fix: { title: 'Add the colon', range, newText } };
  }
  return {
    range,
    message: `“${shorten(words)}” has no colon. Write “${shorten(words)}: …”, or a dash and a space before a list item.`,
  };
}

function noSpaceAfterDash(line: Line): Explained {
  const range = { start: line.start, end: line.start + 1 };
  const fix = { title: 'Add the space', range, newText: '- ' };
  return { range, message: 'A space is missing after the dash.', fix, isLast: true };
}

function missingSign(complaint: Complaint, range: Range): Explained {
  const { error, source, root, line } = complaint;
  if (/quote/.test(error.message)) {
    const start = openingQuote(complaint);
    const end = Math.max(start + 1, rangeOf(lineAround(source, start)).end);
    return { range: { start, end }, message: 'A text in quotes is not closed. Add the missing quote.', isLast: true };
  }
  const open = root && unclosedFlow(root, range.start, source);
  if (/flow|end with/i.test(error.message)) return unclosed(open, complaint);
  if (open && line.words === '') return unclosed(open, complaint);
  return noColon(line);
}

/** The parser complains at the end of the file; the author has to look at the line where the text begins. */
function openingQuote({ error, source, root, start }: Complaint): number {
  const node = root && nodeAt(root, error.pos[0] - 1).node;
  if (node?.kind === 'scalar') return node.start;
  const last = Math.max(source.lastIndexOf('"', start), source.lastIndexOf("'", start));
  return last < 0 ? start : last;
}

/** The fix takes all lines from here on, so that nobody has to take it line by line. */
function indentedByTab(source: string, line: Line): Explained {
  const range = rangeOf(line);
  const message = 'This line is indented with a tab. YAML wants spaces.';
  const start = source.lastIndexOf('\n', line.start - 1) + 1;
  const rest = source.slice(start);
  const last = [...rest.matchAll(tabIndent)].at(-1);
  if (!last || !rest.startsWith('\t')) return { range, message };
  const end = start + last.index + last[0].length;
  const spaces = ' '.repeat(tabWidth(source, start));
  const newText = source.slice(start, end).replace(tabIndent, (indent) => indent.replaceAll('\t', spaces));
  return { range, message, fix: { title: 'Indent with spaces', range: { start, end }, newText } };
}

const tabIndent = /^\t[ \t]*/gm;

/** What makes the line a neighbour of the one above, or its child where that one ends with a colon; else two. */
function tabWidth(source: string, start: number): number {
  const before = source.slice(0, start).trimEnd();
  const above = before.slice(before.lastIndexOf('\n') + 1);
  const wanted = above.search(/\S|$/) + (above.endsWith(':') ? 2 : 0);
  const width = wanted / (/^\t+/.exec(source.slice(start))?.[0].length ?? 1);
  return Number.isInteger(width) && width > 0 ? width : 2;
}

function badIndent(complaint: Complaint): Explained {
  const { error, root, source, start } = complaint;
  const line = complaint.line.words === '' ? nextLine(source, start) : complaint.line;
  if (/flow/i.test(error.message)) return unclosed(root && unclosedFlow(root, start, source), complaint);
  const message = `“${shorten(line.words)}” is not indented like its neighbours. Line it up with the keys it belongs to.`;
  return { range: rangeOf(line), message, isLast: true };
}

function unclosed(open: Node | undefined, { error, source, line }: Complaint): Explained {
  const sign = open ? source.charAt(open.start) : /sequence|]/.test(error.message) ? '[' : '{';
  const closing = sign === '[' ? ']' : '}';
  if (!open)
    return { range: rangeOf(line), message: `The “${sign}” above is not closed. Add the “${closing}”.`, isLast: true };
  const range = { start: open.start, end: endOfPlain(open.start, source) };
  return { range, message: `This “${sign}” is not closed. Add the “${closing}”.`, isLast: true };
}

/** The innermost bracket or brace before an offset that lacks its other half. */
function unclosedFlow(root: Node, before: number, source: string): Node | undefined {
  let found: Node | undefined;
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.kind === 'scalar' || node.start >= before) continue;
    const last = source.charAt(node.end - 1);
    const isOpen = node.isFlow && (node.end - node.start < 2 || last !== (node.kind === 'list' ? ']' : '}'));
    if (isOpen && (!found || node.start > found.start)) found = node;
    open.push(...(node.kind === 'list' ? node.items : node.pairs.map(({ value }) => value)));
  }
  return found;
}

function secondColon(complaint: Complaint): Explained {
  const { source, start, line } = complaint;
  if (/^-[^\s-]/.test(line.words)) return noSpaceAfterDash(line);
  const value = source.slice(start, endOfPlain(start, source));
  if (/:(?:\s|$)/.test(value)) {
    return quoteIt(
      'A second colon stands in this value. Put the value in quotes, or move it to a line of its own.',
      complaint,
    );
  }
  const next = nextLine(source, start);
  if (/^-\s/.test(next.words)) {
    return {
      range: rangeOf(line),
      message: `“${shorten(line.words)}” has a value already, and a list follows. Keep one of them.`,
      isLast: true,
    };
  }
  const message = `“${shorten(next.words)}” is indented deeper than the line above, which is complete. Line the two up.`;
  return { range: rangeOf(next), message, isLast: true };
}

function unexpected(complaint: Complaint, range: Range): Explained {
  const { error, source, line, root, start } = complaint;
  const found = source.slice(range.start, range.end);
  if (!/at node end/.test(error.message) || /^[\]},]/.test(found)) {
    return { range, message: `“${shorten(found.trim() || line.words)}” cannot stand here.`, isLast: true };
  }
  const before = source.slice(0, start).trimEnd().length;
  const around = root && nodeAt(root, Math.max(0, before - 1));
  const isInFlow = around?.ancestors.some((node) => node.kind !== 'scalar' && node.isFlow) === true;
  const value = around?.node.kind === 'scalar' && !around.isKey ? around.node : undefined;
  const whole = {
    start: value?.start ?? start,
    end: Math.max(range.end, isInFlow ? endInFlow(start, source) : endOfPlain(start, source)),
  };
  const text = source.slice(whole.start, whole.end);
  const isApostrophe = /^'[^']*\p{L}'\p{L}.*'$/u.test(text);
  return {
    range: whole,
    message: isApostrophe
      ? 'The apostrophe ends this text. Put the text in double quotes.'
      : `“${shorten(source.slice(start, whole.end))}” stands after the end of this value. Put the whole value in quotes.`,
    fix: { title: 'Put it in quotes', range: whole, newText: quoted(isApostrophe ? text.slice(1, -1) : text) },
    isLast: isInFlow,
  };
}

/** From the offset to the end of the value on this line, with the way out. */
function quoteIt(message: string, { source, start, root }: Complaint): Explained {
  const around = root && nodeAt(root, start);
  const isInFlow = around?.ancestors.some((node) => node.kind !== 'scalar' && node.isFlow && start < node.end) === true;
  const end = Math.max(start + 1, isInFlow ? endInFlow(start, source) : endOfPlain(start, source));
  const range = { start, end };
  return { range, message, fix: { title: 'Put it in quotes', range, newText: quoted(source.slice(start, end)) } };
}

/** A line without its indentation and its comment. */
interface Line extends Range {
  readonly words: string;
}

function lineAround(source: string, offset: number): Line {
  let start = offset;
  while (start > 0 && !isBreak(source.charCodeAt(start - 1))) start--;
  while (source.charCodeAt(start) === 32 || source.charCodeAt(start) === 9) start++;
  const end = endOfPlain(start, source);
  return { start, end, words: source.slice(start, end) };
}

function nextLine(source: string, offset: number): Line {
  const after = /[\r\n]\s*(?:#[^\r\n]*\s*)*/.exec(source.slice(offset));
  return lineAround(source, after ? offset + after.index + after[0].length : source.length);
}

/** Something to underline even on an empty line. */
function rangeOf({ start, end }: Line): Range {
  return { start, end: Math.max(end, start) };
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}
