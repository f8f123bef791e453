// What an honest author gets wrong in YAML without any error: each is a finding with a "put it in quotes" fix.
import type { Pair, ScalarNode, YamlProblem } from './tree.ts';

/** `say: {{customer.name}}` is a mapping whose only key is a mapping. */
export function placeholderTrap(at: number, source: string): YamlProblem | undefined {
  if (!source.startsWith('{{', at)) return undefined;
  const lineEnd = source.indexOf('\n', at);
  const line = source.slice(at, lineEnd < 0 ? source.length : lineEnd);
  const comment = line.search(/\s#/);
  const range = { start: at, end: at + (comment < 0 ? line : line.slice(0, comment)).trimEnd().length };
  const text = source.slice(range.start, range.end);
  return {
    rule: 'unquoted-value',
    range,
    message: `“${text}” is not in quotes, so YAML takes it for a mapping. Put it in quotes.`,
    fix: { title: 'Put it in quotes', range, newText: quoted(text) },
  };
}

/** `{ en: Few call, and wait }` and `{ high: 1,5 hours }`: a comma ends the value, and the rest becomes a key without one. */
export function commaTrap(before: Pair, key: ScalarNode, source: string): YamlProblem | undefined {
  if (before.value.kind !== 'scalar' || before.value.style !== 'plain' || key.style !== 'plain') return undefined;
  const range = { start: before.value.start, end: key.end };
  return {
    rule: 'unquoted-value',
    range,
    message: `A comma ends the value of “${before.key.source}” here, and “${key.source}” becomes a key of its own. Put the value in quotes.`,
    fix: { title: 'Put the value in quotes', range, newText: quoted(source.slice(range.start, range.end)) },
  };
}

/** `title: Ticket #42`: a number sign after a space starts a comment. */
export function trapsInScalar(node: ScalarNode, source: string): readonly YamlProblem[] {
  if (node.style !== 'plain') return [];
  const cut = /^[ \t]+#[^\s#!]\S*[^\n\r]*/.exec(source.slice(node.end, node.end + 400));
  if (!cut) return [];
  const range = { start: node.start, end: node.end + cut[0].trimEnd().length };
  return [
    {
      rule: 'unquoted-value',
      range,
      message: `“${cut[0].trim()}” is read as a comment, so the text ends at “${node.source}”. Put the text in quotes, or write a space after #.`,
      fix: { title: 'Put the text in quotes', range, newText: quoted(source.slice(range.start, range.end)) },
    },
  ];
}

/** A text as a double-quoted YAML scalar. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}
