// The keys of the schema that a mapping does not have yet, needed ones first.
import { describe } from '../schema/describe.ts';
import { propertyOf, type Schema } from '../schema/schema.ts';
import type { MapNode } from '../yaml/tree.ts';
import type { CompletionContext } from './completion-context.ts';
import type { Draft } from './proposal.ts';
import { writtenKey } from './written.ts';

export function propertyDrafts(object: Schema, map: MapNode, { cursor }: CompletionContext): readonly Draft[] {
  const present = new Set(map.pairs.map(({ key }) => key.source));
  const required = new Set(object.required ?? []);
  const names = Object.keys(object.properties ?? {}).filter((name) => !present.has(name));
  const sorted = [...names.filter((name) => required.has(name)), ...names.filter((name) => !required.has(name))];
  return sorted.flatMap((name) => {
    const property = propertyOf(object, name);
    if (!property) return [];
    const detail = required.has(name) ? `${property.title ?? name} (needed)` : (property.title ?? '');
    const documentation = describe(property, name);
    return [{ label: name, kind: 'key', detail, documentation, ...writtenKey(name, property, cursor) }];
  });
}
