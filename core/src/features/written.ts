// How a proposal is written so that the document stays readable: indentation, colons, dashes, braces.
import { branchesOf, itemsOf, type Schema } from '../schema/schema.ts';
import type { Cursor } from './cursor.ts';

export interface Layout {
  readonly isFlow: boolean;
  /** The column of the word, in spaces. */
  readonly indent: string;
}

export interface Written {
  readonly newText: string;
  readonly isSnippet: boolean;
}

export function layoutAt({ before }: Cursor): Layout {
  const isFlow = /[{[][^}\]]*$/.test(before.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, ''));
  return { isFlow, indent: before.replace(/[^ ]/g, ' ') };
}

export function writtenKey(name: string, schema: Schema, layout: Layout, { after }: Cursor): Written {
  const key =
    /^[A-Za-z0-9][\w-]*$/.test(name) && !/^(true|false|null)$/i.test(name) && !/^\d+$/.test(name)
      ? name
      : JSON.stringify(name);
  if (/^\s*:/.test(after)) return { newText: key, isSnippet: false };
  const branches = branchesOf(schema);
  const isScalar = branches.some(({ type }) => type !== 'object' && type !== 'array');
  if (layout.isFlow) {
    const open = isScalar ? '$0' : branches.some(({ type }) => type === 'array') ? '[$0]' : '{ $0 }';
    return { newText: `${escaped(key)}: ${open}`, isSnippet: true };
  }
  const snippet = schema['x-snippet'];
  if (snippet !== undefined) {
    const isBlock = /\n|^- |^[\w-]+: /.test(snippet);
    return {
      newText: isBlock ? `${escaped(key)}:\n${indented(snippet, `${layout.indent}  `)}` : `${escaped(key)}: ${snippet}`,
      isSnippet: true,
    };
  }
  if (isScalar) return { newText: `${escaped(key)}: $0`, isSnippet: true };
  const list = branches.find(({ type }) => type === 'array');
  const item = list && itemsOf(list);
  if (item) {
    const body = item['x-snippet'] ?? '$0';
    return {
      newText: `${escaped(key)}:\n${layout.indent}  - ${hanging(body, `${layout.indent}    `)}`,
      isSnippet: true,
    };
  }
  return { newText: `${escaped(key)}:\n${layout.indent}  $0`, isSnippet: true };
}

export function writtenItem(items: Schema, { indent }: Layout): Written | undefined {
  const branches = branchesOf(items);
  const object = branches.find(({ type }) => type === 'object');
  const body =
    items['x-snippet'] ?? object?.['x-snippet'] ?? (object?.required?.[0] ? `${object.required[0]}: $0` : '$0');
  return { newText: `- ${hanging(body, `${indent}  `)}`, isSnippet: true };
}

/** All lines but the first get the indentation. */
function hanging(body: string, indent: string): string {
  return body.replace(/^- /, '').replace(/\n/g, `\n${indent}`);
}

function indented(body: string, indent: string): string {
  return indent + body.replace(/\n/g, `\n${indent}`);
}

function escaped(text: string): string {
  return text.replace(/[$}\\]/g, '\\$&');
}
