// Finds the tags of a template before anything parses it: the guards, and plain words about what is left open.

import { closest } from '../text/closest.ts';
import type { Range } from '../text/range.ts';
import { limits } from '../yaml/limits.ts';
import { templateLimits } from './limits.ts';
import { type BlockName, blockNames } from './tree.ts';

export type TagKind = 'value' | 'open' | 'close' | 'else' | 'partial' | 'comment';

export interface Tag extends Range {
  readonly kind: TagKind;
  /** The word after the sigil: the name of a block, helper, path or piece. */
  readonly word: string;
}

export interface ScanProblem {
  readonly message: string;
  readonly range: Range;
}

/** A tag that is refused but opens a block all the same, so that its closing tag is no second mistake. */
interface Refusal extends ScanProblem {
  readonly opens?: string | undefined;
}

export interface Scan {
  readonly tags: readonly Tag[];
  readonly problems: readonly ScanProblem[];
}

/** Reads as Handlebars does: `\{{` is text, `\\{{` is a backslash and a tag, a string may hold braces. */
export function scan(source: string): Scan {
  const tags: Tag[] = [];
  const problems: ScanProblem[] = [];
  const open: Open[] = [];
  if (source.length > templateLimits.characters) {
    const message = `A template has at most ${templateLimits.characters / 1024} KiB. Split this one into shared pieces.`;
    return { tags, problems: [{ message, range: { start: 0, end: 1 } }] };
  }
  for (let at = nextTag(source, 0); at !== undefined; ) {
    const tag = readTag(source, at);
    if ('message' in tag) {
      problems.push(tag);
      if (problems.length >= limits.problems) return { tags, problems };
      if (tag.opens !== undefined) open.push({ kind: 'open', word: tag.opens, ...tag.range });
      at = nextTag(source, tag.range.end);
      continue;
    }
    tags.push(tag);
    if (tags.length > templateLimits.tags) {
      problems.push({
        message: `A template has at most ${templateLimits.tags.toLocaleString('en')} tags.`,
        range: tag,
      });
      return { tags, problems };
    }
    problems.push(...follow(tag, open, source));
    at = nextTag(source, tag.end);
  }
  for (const tag of open) {
    problems.push({
      message: `“${textOf(tag, source)}” is never closed. Write “{{/${tag.word}}}” where it ends.`,
      range: tag,
    });
  }
  return { tags, problems: problems.sort((a, b) => a.range.start - b.range.start) };
}

/** A block that is still open, and whether its last part has begun. */
interface Open extends Tag {
  hasElse?: boolean;
}

/** Keeps the stack of open blocks, and says what does not fit on it. */
function* follow(tag: Tag, open: Open[], source: string): Iterable<ScanProblem> {
  const last = open.at(-1);
  if (tag.kind === 'open') {
    if (!isBlockName(tag.word)) yield unknownBlock(tag);
    open.push({ ...tag });
    if (open.length === templateLimits.depth + 1) {
      yield { message: `Blocks stand at most ${templateLimits.depth} deep inside one another.`, range: tag };
    }
  } else if (tag.kind === 'else') {
    const problem = misplacedElse(tag, last, source);
    if (problem) yield problem;
  } else if (tag.kind === 'close') {
    if (last?.word === tag.word) open.pop();
    else if (!last) yield { message: `“{{/${tag.word}}}” closes a block that was never opened.`, range: tag };
    else yield wrongClosing(tag, last, { open, rest: source.slice(tag.end) });
  }
}

function misplacedElse(tag: Tag, block: Open | undefined, source: string): ScanProblem | undefined {
  const text = textOf(tag, source);
  if (!block) {
    return { message: `“${text}” stands outside any block. It belongs between “{{#if …}}” and “{{/if}}”.`, range: tag };
  }
  if (block.hasElse)
    return { message: `“{{#${block.word}}}” has its “{{else}}” already, and nothing comes after that.`, range: tag };
  block.hasElse = /^\{\{~?\s*(?:else|\^)\s*~?\}\}$/.test(text);
  return undefined;
}

/**
 * When a block further out has this name, those in between were left open. Otherwise it is a slip of the pen, or it is
 * one too many when the block that is open is closed properly later.
 */
function wrongClosing(
  tag: Tag,
  last: Tag,
  { open, rest }: { readonly open: Open[]; readonly rest: string },
): ScanProblem {
  const index = open.findLastIndex(({ word }) => word === tag.word);
  if (index >= 0) {
    open.length = index;
    return {
      message: `“{{#${last.word}}}” is never closed. Write “{{/${last.word}}}” before “{{/${tag.word}}}”.`,
      range: last,
    };
  }
  const count = (sigil: string) => rest.split(`{{${sigil}${last.word}`).length;
  const isClosedLater = count('/') > count('#');
  if (isClosedLater) return { message: `“{{/${tag.word}}}” closes a block that was never opened.`, range: tag };
  open.pop();
  return {
    message: `“{{/${tag.word}}}” closes “${tag.word}”, but “${last.word}” is open here. Write “{{/${last.word}}}”.`,
    range: tag,
  };
}

function unknownBlock(tag: Tag): ScanProblem {
  const meant = closest(tag.word, blockNames);
  const hint = meant === undefined ? 'Use if, unless, each or with.' : `Did you mean “${meant}”?`;
  return { message: `There is no block “${tag.word}”. ${hint}`, range: tag };
}

export function isBlockName(word: string): word is BlockName {
  return blockNames.some((name) => name === word);
}

/** Where the next tag starts; text after `\{{` is skipped up to the next braces, as Handlebars does. */
function nextTag(source: string, from: number): number | undefined {
  let at = source.indexOf('{{', from);
  while (at >= 0) {
    const isEscaped = source[at - 1] === '\\' && at - 1 >= from && !(source[at - 2] === '\\' && at - 2 >= from);
    if (!isEscaped) return at;
    at = source.indexOf('{{', at + 2);
  }
  return undefined;
}

function readTag(source: string, start: number): Tag | Refusal {
  const comment = /^\{\{~?!(--)?/.exec(source.slice(start, start + 8));
  if (comment) {
    const closing = comment[1] ? /--~?\}\}/g : /\}\}/g;
    closing.lastIndex = start + comment[0].length;
    const match = closing.exec(source);
    if (!match)
      return {
        message: 'This comment is never closed. Write “--}}” or “}}” at its end.',
        range: upToLineEnd(source, start),
      };
    return { kind: 'comment', word: '', start, end: match.index + match[0].length };
  }
  const end = endOfTag(source, start + 2);
  if (end === undefined)
    return { message: 'This tag is never closed. Write “}}” at its end.', range: upToLineEnd(source, start) };
  const range = { start, end };
  if (source[end] === '}' && source[start + 2] !== '{') {
    const opens = /^\{\{~?[#^]\s*([^\s}~|]+)/.exec(source.slice(start, end))?.[1];
    return { message: 'Three braces close this tag. Write two.', range: { start, end: end + 1 }, opens };
  }
  const inner = source.slice(start + 2, end - 2).replace(/^~/, '');
  const refusal = refused(inner) ?? tooMuch(inner);
  if (refusal !== undefined) return { message: refusal, range, opens: /^#[>*]\s*([^\s}~|]+)/.exec(inner)?.[1] };
  const [, sigil = '', word = ''] = /^([#/^>]?)\s*([^\s}~|()="']*)/.exec(inner) ?? [];
  if (sigil === '' && word === '' && /^\s*~?$/.test(inner)) {
    return { message: 'This tag is empty. Write a value in it, such as “{{channel.title}}”.', range };
  }
  if (sigil === '#') return { kind: 'open', word, ...range };
  if (sigil === '/') return { kind: 'close', word, ...range };
  if (sigil === '>') return { kind: 'partial', word, ...range };
  if (sigil === '^') return { kind: word === '' ? 'else' : 'open', word, ...range };
  return { kind: /^\s*else(?=[\s~]|$)/.test(inner) ? 'else' : 'value', word, ...range };
}

/** Constructs of Handlebars that templates here do without, each with the reason. */
function refused(inner: string): string | undefined {
  if (inner.startsWith('{{')) return 'Raw blocks are not allowed in templates.';
  if (inner.startsWith('{') || inner.startsWith('&')) {
    return 'Values are always written as text here. Use two braces, as in “{{channel.title}}”.';
  }
  if (inner.startsWith('#>')) return 'A shared piece cannot wrap other text. Write “{{> name}}”.';
  if (inner.startsWith('#*') || inner.startsWith('*'))
    return 'Decorators and inline pieces are not allowed in templates. Put the piece into “partials”.';
  if (/^>\s*\(/.test(inner))
    return 'The name of a shared piece is written out, as in “{{> signature}}”. It cannot be computed.';
  return undefined;
}

/** What the parser would take long to read. */
function tooMuch(inner: string): string | undefined {
  if (inner.length > templateLimits.tagLength)
    return `A tag has at most ${templateLimits.tagLength.toLocaleString('en')} characters.`;
  let depth = 0;
  for (const character of inner.replace(/"[^"]*"|'[^']*'|\[[^\]]*\]?/g, '')) {
    if (character === ')') depth--;
    if (character === '(' && ++depth > templateLimits.parentheses)
      return `Helpers stand at most ${templateLimits.parentheses} deep inside one another.`;
  }
  return undefined;
}

/** Past the closing braces; `undefined` when the tag is still open where the text ends or another tag begins. */
function endOfTag(source: string, from: number): number | undefined {
  let at = from;
  if (source.startsWith('{{', at)) {
    const end = source.indexOf('}}}}', at);
    return end < 0 ? undefined : end + 4;
  }
  if (source[at] === '{') at++;
  for (; at < source.length; at++) {
    const character = source[at];
    if (character === '"' || character === "'" || character === '[') {
      const end = source.indexOf(character === '[' ? ']' : character, at + 1);
      if (end < 0) return undefined;
      at = end;
    } else if (source.startsWith('}}', at)) {
      return source[at + 2] === '}' && source[from] === '{' ? at + 3 : at + 2;
    } else if (source.startsWith('{{', at)) return undefined;
  }
  return undefined;
}

function upToLineEnd(source: string, start: number): Range {
  const match = /[\r\n]|\{\{/.exec(source.slice(start + 2));
  return { start, end: match ? start + 2 + match.index : source.length };
}

function textOf(tag: Tag, source: string): string {
  const text = source.slice(tag.start, tag.end);
  return text.length <= 60 ? text : `${text.slice(0, 57)}…}}`;
}
