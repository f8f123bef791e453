// Keys whose group has lost its own line: without `spec:`, everything below it falls to the group above.
import type { MapNode, Pair } from '../yaml/tree.ts';
import { branchesOf, propertyOf, type Schema } from './schema.ts';

export interface LostGroup {
  /** The key that is missing. */
  readonly name: string;
  readonly schema: Schema;
  /** What belongs under it, and stands beside it or in a group beside it. */
  readonly pairs: readonly Pair[];
}

/** The first required group that is missing while keys of it stand where nobody knows them. */
export function lostGroup(node: MapNode, schema: Schema): LostGroup | undefined {
  for (const name of schema.required ?? []) {
    if (node.pairs.some(({ key }) => key.source === name)) continue;
    const property = propertyOf(schema, name);
    const group = property && groupOf(property);
    if (!property || !group) continue;
    const beside = node.pairs.flatMap(({ key, value }) => {
      const neighbour = propertyOf(schema, key.source);
      const known = neighbour && groupOf(neighbour);
      return known && value.kind === 'map' ? strayIn(value, known, group) : [];
    });
    const pairs = [...strayIn(node, schema, group), ...beside];
    if (pairs.length > 0) return { name, schema: property, pairs };
  }
  return undefined;
}

export function lostGroupMessage({ name, pairs }: LostGroup): string {
  const others = pairs.length - 1;
  const keys = others === 0 ? 'belongs' : `and ${others} more ${others === 1 ? 'key' : 'keys'} belong`;
  return `The line “${name}:” is missing: “${pairs[0]?.key.source}” ${keys} under it.`;
}

function groupOf(schema: Schema): Schema | undefined {
  return branchesOf(schema).find(({ type, properties }) => type === 'object' && properties !== undefined);
}

function strayIn(node: MapNode, here: Schema, group: Schema): readonly Pair[] {
  return node.pairs.filter(({ key: { source } }) => isKeyOf(group, source) && !propertyOf(here, source));
}

function isKeyOf({ properties }: Schema, key: string): boolean {
  return properties !== undefined && Object.hasOwn(properties, key);
}
