// A playbook file without what means nothing: keys in the order of the reference, one way to quote, no anchors, no comments. For `git diff`.

import { compareText } from '../finding.ts';
import { readDocument } from '../playbook/document.ts';
import { schemaOfKind } from '../playbook/kinds.ts';
import { branchFor } from '../schema/locate.ts';
import { itemsOf, propertyOf, type Schema } from '../schema/schema.ts';
import { readYaml } from '../yaml/read.ts';
import type { MapNode, Node, Pair, ScalarNode, YamlDocument } from '../yaml/tree.ts';

/**
 * Reads as the same values; comments that silence a rule are kept at the end, for somebody has to see them go. A text
 * that cannot be read whole comes back as it is: hiding a part of it would be worse than showing its form.
 */
export function normalText(content: string): string {
  const documents = readYaml(content).map(({ document }) => document);
  const isWhole = documents.every(({ problems, breaks }) => problems.length === 0 && breaks.length === 0);
  if (!isWhole || documents.every(({ root }) => !root)) return content;
  const silencing = [...content.matchAll(/#[ \t]*(support-playbooks-ignore\b[^\r\n]*)/g)].map(
    ([, text = '']) => `# ${text.trimEnd()}\n`,
  );
  const texts = documents.filter(({ root }) => root).map(documentText);
  return [texts.join('---\n'), ...silencing].join('');
}

function documentText(yaml: YamlDocument): string {
  const { root } = yaml;
  if (!root) return '';
  const { kind } = readDocument('', yaml);
  const schema = kind && schemaOfKind(kind);
  if (root.kind === 'scalar') return `${scalarText(root, '')}\n`;
  const lines = blockLines(root, schema, '');
  return lines.length === 0 ? `${emptyText(root)}\n` : `${lines.join('\n')}\n`;
}

/** The lines of a mapping or list at an indentation; none when it is empty. */
function blockLines(node: Node, schema: Schema | undefined, indent: string): readonly string[] {
  const branch = schema && branchFor(schema, node);
  if (node.kind === 'map') return inOrder(node, branch).flatMap((pair) => pairLines(pair, branch, indent));
  if (node.kind === 'list') return node.items.flatMap((item) => itemLines(item, branch && itemsOf(branch), indent));
  return [];
}

/** As the reference lists them; what it does not know stands behind, by name. */
function inOrder({ pairs }: MapNode, schema: Schema | undefined): readonly Pair[] {
  const order = Object.keys(schema?.properties ?? {});
  const rank = ({ key }: Pair): number => {
    const at = order.indexOf(key.source);
    return at < 0 ? order.length : at;
  };
  return pairs.toSorted((a, b) => rank(a) - rank(b) || compareText(a.key.source, b.key.source));
}

function pairLines({ key, value }: Pair, schema: Schema | undefined, indent: string): readonly string[] {
  const name = `${indent}${keyText(key)}:`;
  if (value.kind === 'scalar') {
    const text = scalarText(value, `${indent}  `);
    return [text === '' ? name : `${name} ${text}`];
  }
  const lines = blockLines(value, schema && propertyOf(schema, key.source), `${indent}  `);
  return lines.length === 0 ? [`${name} ${emptyText(value)}`] : [name, ...lines];
}

function itemLines(item: Node, schema: Schema | undefined, indent: string): readonly string[] {
  if (item.kind === 'scalar') return [`${indent}- ${scalarText(item, `${indent}  `)}`.trimEnd()];
  const [first, ...rest] = blockLines(item, schema, `${indent}  `);
  if (first === undefined) return [`${indent}- ${emptyText(item)}`];
  return [`${indent}- ${first.trimStart()}`, ...rest];
}

function emptyText({ kind }: Node): string {
  return kind === 'list' ? '[]' : '{}';
}

function keyText({ source, style, value }: ScalarNode): string {
  return typeof value === 'string' || style !== 'plain' ? stringText(source) : source;
}

/** A text of several lines stands line by line, so that a diff shows the line that changed. */
function scalarText({ value, source, style }: ScalarNode, indent: string): string {
  if (style === 'missing') return '';
  if (typeof value !== 'string') return value === null ? 'null' : source;
  if (!isBlock(value)) return stringText(value);
  const ending = value.endsWith('\n') ? '' : '-';
  const lines = value.replace(/\n$/, '').split('\n');
  return [`|${ending}`, ...lines.map((line) => (line === '' ? '' : `${indent}${line}`))].join('\n');
}

/** What a block can hold as it is: no line that starts it with a space, no control characters, one line break at the end at most. */
function isBlock(text: string): boolean {
  return (
    text.includes('\n') &&
    /^[^\s]/.test(text) &&
    !/\n\n$|[^\n\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]/.test(text)
  );
}

function stringText(text: string): string {
  const isSafe = /^[\p{L}_][\p{L}\p{N}_./()+,'’“” €&;@–—-]*$/u.test(text) && !/ $| #|^(?:true|false|null)$/i.test(text);
  return isSafe ? text : JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
