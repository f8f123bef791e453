// How a key or an item is written so that the document stays readable: indentation, colons, dashes, braces.
import { branchesOf, itemsOf, type Schema } from '../schema/schema.ts';
import type { Cursor } from './cursor.ts';
import { leadIn, plainOrQuoted } from './proposal.ts';
import { asSnippet } from './snippet-text.ts';

export interface Written {
  readonly newText: string;
  readonly isSnippet: boolean;
}

export function writtenKey(name: string, schema: Schema, cursor: Cursor): Written {
  const { after, quote } = cursor;
  const key = quote ? name : leadIn(cursor) + plainOrQuoted(name);
  if (/^\s*:/.test(after) || (quote && /^["']\s*:/.test(after))) return { newText: key, isSnippet: false };
  if (quote) return { newText: `${key}${quote.isClosed ? '' : quote.sign}`, isSnippet: false };
  const value = cursor.isFlow ? flowValue(schema) : blockValue(schema, columnOf(cursor));
  return { newText: `${asSnippet(key)}:${value}`, isSnippet: true };
}

/** A new item of a block list, with its dash unless the line has one. */
export function writtenItem(items: Schema, cursor: Cursor): Written {
  const object = branchesOf(items).find(({ type }) => type === 'object');
  const hasDash = cursor.at.kind === 'value' && cursor.at.isItem && !cursor.isDashMissing;
  const column = columnOf(cursor) + (hasDash || cursor.isDashMissing ? '' : '  ');
  const body = hanging(itemBody(items, object), column);
  return { newText: `${hasDash ? leadIn(cursor) : '- '}${body}`, isSnippet: true };
}

/** The list behind a key, on lines of its own: its first item. */
export function writtenList(items: Schema, cursor: Cursor): Written {
  const object = branchesOf(items).find(({ type }) => type === 'object');
  const indent = `${/^ */.exec(cursor.before)?.[0] ?? ''}${dashes(cursor.before)}  `;
  return { newText: `\n${indent}- ${hanging(itemBody(items, object), `${indent}  `)}`, isSnippet: true };
}

function itemBody(items: Schema, object: Schema | undefined): string {
  const needed = object?.required?.[0];
  return (items['x-snippet'] ?? object?.['x-snippet'] ?? (needed ? `${needed}: $0` : '$0')).replace(/^- /, '');
}

/** The dashes of a line are columns too, for what stands behind them. */
function dashes(before: string): string {
  return (/^ *((?:- +)*)/.exec(before)?.[1] ?? '').replace(/-/g, ' ');
}

function columnOf({ before, isDashMissing }: Cursor): string {
  const blank = before.replace(/[^ ]/g, ' ');
  return isDashMissing ? `${blank}  ` : /^\s*-$/.test(before) ? `${blank} ` : blank;
}

function flowValue(schema: Schema): string {
  const branches = branchesOf(schema);
  if (branches.some(isScalar)) return ' $0';
  return branches.some(({ type }) => type === 'array') ? ' [$0]' : ' { $0 }';
}

function blockValue(schema: Schema, indent: string): string {
  const branches = branchesOf(schema);
  const snippet = schema['x-snippet'];
  if (snippet !== undefined) {
    const isBlock = /\n|^- |^(?:[\w-]+|\$\{[^}]*\}): /.test(snippet);
    return isBlock ? `\n${indent}  ${hanging(snippet, `${indent}  `)}` : ` ${snippet}`;
  }
  if (branches.some(isScalar)) return ' $0';
  const list = branches.find(({ type }) => type === 'array');
  const item = list && itemsOf(list);
  if (!item) return `\n${indent}  $0`;
  const itemBranches = branchesOf(item);
  if (itemBranches.some(isScalar)) return ' [$0]';
  const body = itemBody(
    item,
    itemBranches.find(({ type }) => type === 'object'),
  );
  return `\n${indent}  - ${hanging(body, `${indent}    `)}`;
}

function isScalar({ type }: Schema): boolean {
  return type !== 'object' && type !== 'array';
}

/** All lines but the first get the indentation. */
function hanging(body: string, indent: string): string {
  return body.replace(/\n/g, `\n${indent}`);
}
