// The words under which a part of a playbook is listed: its title, else what its fields say, kept short.
import { type MapNode, type Node, pairOf } from '../yaml/tree.ts';

/** The title in a language, else in the first that is written. */
export function titleIn(map: MapNode, locale: string): string | undefined {
  const title = pairOf(map, 'title')?.value;
  return title && localized(title, locale);
}

/** A text that is written; `undefined` for a mapping, a list, nothing, or what the YAML broke. */
export function textIn(node: Node): string | undefined {
  if (node.kind !== 'scalar' || node.style === 'missing' || node.style === 'broken') return undefined;
  const text = String(node.value ?? node.source).trim();
  return text === '' ? undefined : text;
}

/** What a value says, on one line; empty for what says nothing. */
export function wordsIn(node: Node, locale = ''): string {
  if (node.kind === 'scalar') return (textIn(node) ?? '').replace(/\s+/g, ' ');
  if (node.kind === 'map') return localized(node, locale) ?? '';
  return node.items
    .map((item) => wordsIn(item, locale))
    .filter((text) => text !== '')
    .join(', ');
}

export function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= 60 ? text : `${characters.slice(0, 57).join('').trimEnd()}…`;
}

function localized(node: Node, locale: string): string | undefined {
  if (node.kind !== 'map') return textIn(node);
  // A colon too many makes a mapping of a text, and its first word is no language.
  const own = pairOf(node, locale) ?? node.pairs.find(({ key }) => /^[a-z]{2,3}(?:-[a-z0-9]+)*$/i.test(key.source));
  return own && textIn(own.value);
}
