// What an honest author gets wrong in YAML without any error: each is a finding with a way out.
import type { Range } from '../text/range.ts';
import type { Pair, ScalarNode, Trap } from './tree.ts';

/** `say: {{customer.name}}` is a mapping whose only key is a mapping. */
export function placeholderTrap(at: number, source: string, isInFlow: boolean): Trap | undefined {
  if (!source.startsWith('{{', at)) return undefined;
  const range = { start: at, end: isInFlow ? endInFlow(at, source) : endOfPlain(at, source) };
  const text = source.slice(range.start, range.end);
  return {
    range,
    message: `“${text}” is not in quotes, so YAML takes it for a mapping. Put it in quotes.`,
    fix: { title: 'Put it in quotes', range, newText: quoted(text) },
  };
}

/**
 * `{ en: Few call, and wait }` and `{ high: 1,5 hours }`: a comma ends the value, and the rest becomes a key without
 * one. `key` is the last of such keys.
 */
export function commaTrap({ key: before, value }: Pair, key: Range, source: string): Trap {
  const range = { start: value.start, end: key.end };
  const text = source.slice(range.start, range.end);
  const decimal = /^\d+,\d+(?=\D*$)/.test(text) ? text.replace(',', '.') : undefined;
  const rest = source.slice(value.end, key.end).replace(/^[\s,]+/, '');
  const ends = `A comma ends the value of “${before.source}” here`;
  if (decimal !== undefined) {
    const message = `${ends}. Write “${decimal}”, with a point.`;
    return { range, message, fix: { title: `Change to “${decimal}”`, range, newText: decimal } };
  }
  return {
    range,
    message: `${ends}, and “${rest}” becomes a key of its own. Put the value in quotes.`,
    fix: { title: 'Put the value in quotes', range, newText: quoted(text) },
  };
}

/** `title: Ticket #42`: a number sign after a space starts a comment. */
export function commentTrap(node: ScalarNode, source: string): Trap | undefined {
  if (node.style !== 'plain' || !isBlank(source.charCodeAt(node.end))) return undefined;
  const cut = /^[ \t]+#[^\s#!][^\n\r]*/.exec(source.slice(node.end, node.end + 400));
  if (!cut) return undefined;
  const inner = cut[0].search(/[ \t]#[ \t]/);
  const text = (inner < 0 ? cut[0] : cut[0].slice(0, inner)).trimEnd();
  const range = { start: node.start, end: node.end + text.length };
  return {
    range,
    message: `“${text.trim()}” is read as a comment, so the text ends at “${node.source}”. Put the text in quotes, or write a space after #.`,
    fix: { title: 'Put the text in quotes', range, newText: quoted(source.slice(range.start, range.end)) },
  };
}

/** Where a plain text that starts here would end on its line: before a comment and the white space around it. */
export function endOfPlain(at: number, source: string): number {
  const line = /^[^\n\r]*/.exec(source.slice(at, at + 2000))?.[0] ?? '';
  const comment = line.search(/[ \t]#/);
  return at + (comment < 0 ? line : line.slice(0, comment)).trimEnd().length;
}

/** The same inside brackets or braces, where a comma or a closing sign ends it too; placeholders count as text. */
export function endInFlow(at: number, source: string): number {
  const plain = source.slice(at, endOfPlain(at, source));
  const text = /^(?:\{\{[^{}]*\}\}|[^,[\]{}])*/.exec(plain)?.[0] ?? '';
  return at + (text === '' ? plain : text).trimEnd().length;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

/** A text as a double-quoted YAML scalar. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}
