// Every place of the schemas whose change means something to customers, in the words in which kinds of change name places.
import { isText } from '../../../core/src/diff/localized.ts';
import { kinds } from '../../../core/src/playbook/kinds.ts';
import { schemaNamed } from '../../../core/src/schema/catalogue.ts';
import { branchesOf, itemsOf, propertyOf, type Schema } from '../../../core/src/schema/schema.ts';

export interface ImpactPlace {
  readonly place: string;
  /** What lies inside; a group or list is covered when all of that is. */
  readonly inside: readonly ImpactPlace[];
  /** Part of what makes an item the one it is: another value is another item. */
  readonly isIdentity: boolean;
  readonly hasImpact: boolean;
}

export function impactPlaces(): readonly ImpactPlace[] {
  const roots = Object.entries(kinds).map(([kind, { schema }]) => [kind, schema] as const);
  return [...roots, ['Config', 'config.schema.json'] as const].map(([kind, schema]) =>
    placeOf(kind, schemaNamed(schema), false),
  );
}

function placeOf(place: string, schema: Schema, isIdentity: boolean): ImpactPlace {
  const impact = schema['x-impact'];
  const inside = isText(schema) ? [] : branchesOf(schema).flatMap((branch) => placesIn(place, branch));
  return { place, inside, isIdentity, hasImpact: impact !== undefined && impact !== 'none' };
}

function placesIn(place: string, schema: Schema): readonly ImpactPlace[] {
  const items = schema.type === 'array' && schema['x-identity'] !== undefined ? itemsOf(schema) : undefined;
  if (items) return [itemPlace(place, items, schema['x-identity'])];
  if (schema.type !== 'object') return [];
  const keys = Object.keys(schema.properties ?? {});
  const named = keys.map((key) => [place.includes(' ') ? `${place}.${key}` : `${place} ${key}`, key] as const);
  const free = typeof schema.additionalProperties === 'object' ? [[`${place}.*`, '\u0001'] as const] : [];
  return [...named, ...free].flatMap(([name, key]) => {
    const child = propertyOf(schema, key);
    return child ? [placeOf(name, child, false)] : [];
  });
}

function itemPlace(place: string, items: Schema, identity: unknown): ImpactPlace {
  const fields: unknown = identity === 'id' ? ['id'] : Reflect.get(Object(identity), 'fields');
  const own = placeOf(`${place}[]`, items, false);
  const isField = (name: string) => Array.isArray(fields) && fields.some((field) => name === `${place}[].${field}`);
  return { ...own, inside: own.inside.map((each) => ({ ...each, isIdentity: isField(each.place) })) };
}
