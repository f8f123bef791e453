// Every schema file is draft-07, and stays inside the small part of it that our engine walks.
import { expect, test } from 'vitest';
import { follow, keyword, nameOf, places, type Schema, schemas } from './read-schemas.ts';
import { ourKeywords, validatorOf } from './validator.ts';

test('there is a file for every kind, for the config, for what they share and for every view', () => {
  expect([...schemas.keys()]).toEqual([
    'accepted.schema.json',
    'business-calendar.schema.json',
    'channel-strategy.schema.json',
    'common.schema.json',
    'config.schema.json',
    'message-template.schema.json',
    'sla-policy.schema.json',
    'sunset-plan.schema.json',
    'view/business-calendar.schema.json',
    'view/channel-strategy.schema.json',
    'view/common.schema.json',
    'view/sla-policy.schema.json',
    'view/sunset-plan.schema.json',
  ]);
});

test.each([...schemas.keys()])('%s is strict draft-07 and every reference resolves', (file) => {
  expect(schemas.get(file)).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#', $id: file });
  expect(() => validatorOf(file)).not.toThrow();
  for (const place of places.filter((each) => each.file === file)) follow(place.schema, file);
});

test('only the keywords that our engine walks occur', () => {
  const known = new Set(
    [
      '$schema $id $ref allOf anyOf definitions title description examples type properties required',
      'additionalProperties propertyNames items enum const pattern minLength maxLength minItems minimum maximum uniqueItems',
      ...ourKeywords,
    ].flatMap((words) => words.split(' ')),
  );
  const unknown = places.flatMap((place) =>
    Object.keys(place.schema)
      .filter((key) => !known.has(key))
      .map((key) => `${nameOf(place)} ${key}`),
  );
  expect(unknown).toEqual([]);
});

test('a reference stands alone, and leads into definitions here or in the common file', () => {
  const wrong = places.filter(
    ({ schema }) =>
      schema.$ref !== undefined &&
      (Object.keys(schema).length > 1 || !/^(common\.schema\.json)?#\/definitions\/[A-Za-z]+$/.test(schema.$ref)),
  );
  expect(wrong.map(nameOf)).toEqual([]);
});

test('allOf holds one reference, so that words can stand beside it', () => {
  const wrong = places.filter(({ schema }) => schema.allOf && (schema.allOf.length !== 1 || !schema.allOf[0]?.$ref));
  expect(wrong.map(nameOf)).toEqual([]);
});

test('every value has a type, a reference or branches', () => {
  const wrong = places.filter(
    ({ schema, role, file }) =>
      !(role === 'root' && file.endsWith('common.schema.json')) &&
      !(schema.type || schema.$ref || schema.allOf || schema.anyOf),
  );
  expect(wrong.map(nameOf)).toEqual([]);
});

test('every object says which keys it has, or is a map from names to values', () => {
  const wrong = places.filter(({ schema }) => {
    if (schema.type !== 'object') return false;
    const isClosed = schema.properties !== undefined && schema.additionalProperties === false;
    const isMap = schema.propertyNames !== undefined && typeof schema.additionalProperties === 'object';
    return isClosed === isMap;
  });
  expect(wrong.map(nameOf)).toEqual([]);
});

test('the branches of a union are told apart by type, or by fixed words against a pattern', () => {
  const wrong = places.filter(({ schema, file }) => {
    const branches = (schema.anyOf ?? []).flatMap((branch) => flat(branch, file));
    const count = (type: string) => branches.filter((branch) => branch.type === type).length;
    const free = branches.filter((branch) => branch.type === 'string' && !branch.isFixed);
    return count('object') > 1 || count('array') > 1 || count('number') + count('integer') > 1 || free.length > 1;
  });
  expect(wrong.map(nameOf)).toEqual([]);
});

test('every pattern is anchored, works with the flag u and has no repeated group', () => {
  const patterns = places.flatMap((place) => (place.schema.pattern === undefined ? [] : [place.schema.pattern]));
  for (const pattern of patterns) {
    expect(() => new RegExp(pattern, 'u')).not.toThrow();
    expect(pattern).toMatch(/^\^.*\$$/);
    expect(pattern).not.toMatch(/\)[*+{]/);
  }
});

test('every scalar has a pattern, and its examples fit', () => {
  const scalars = places.filter(({ schema }) => schema['x-scalar'] !== undefined);
  for (const { schema } of scalars) {
    expect(schema.type).toBe('string');
    const pattern = new RegExp(schema.pattern ?? 'none', 'u');
    for (const example of schema.examples ?? []) expect(example).toMatch(pattern);
  }
  expect([...new Set(scalars.map(({ schema }) => schema['x-scalar']))].sort()).toEqual([
    'comparison',
    'date',
    'date-expression',
    'duration',
    'hours',
    'locale',
    'moment',
    'number-or-measure',
    'percentage',
    'period',
    'point',
    'time-zone',
    'url',
  ]);
});

test('what defines, what is referred to, and what a change means use known words', () => {
  const documents = ['strategy', 'calendar', 'policy', 'plan', 'template'];
  const items = ['priority', 'status', 'segment', 'query-type', 'channel', 'endpoint', 'surface', 'goal', 'asset'];
  const types = [...documents, ...items, 'phase', 'action', 'communication', 'recipient-field'].sort();
  const defined = places.flatMap(({ schema }) => schema['x-defines'] ?? []);
  expect([...new Set(defined)].sort()).toEqual(types);
  const referred = places.flatMap(({ schema }) => schema['x-refers']?.types ?? []);
  expect(referred.filter((type) => !types.includes(type))).toEqual([]);
  const impacts = ['none', 'words', 'reach', 'promise', 'target', 'dates', 'coverage', 'safety'];
  const impact = places.flatMap(({ schema }) => schema['x-impact'] ?? []);
  expect(impact.filter((word) => !impacts.includes(word))).toEqual([]);
});

test('every field of a kind says what a change of it means, itself or inside', () => {
  const wrong = places.filter(
    ({ file, role, schema, pointer }) =>
      role === 'property' &&
      !file.startsWith('view/') &&
      !/^\/properties\/(metadata|spec)$/.test(pointer) &&
      !isGroup(schema, file) &&
      impactOf(schema, file) === undefined,
  );
  expect(wrong.map(nameOf)).toEqual([]);
});

test('the fields of an identity exist on the items of the list', () => {
  for (const place of places) {
    const identity = place.schema['x-identity'];
    if (identity === undefined) continue;
    const fields = identity === 'id' ? ['id'] : [...identity.fields, ...(identity.expand ?? [])];
    for (const branch of flat(place.schema.items ?? {}, place.file)) {
      if (branch.type === 'object')
        expect([nameOf(place), Object.keys(branch.keys)]).toEqual([nameOf(place), expect.arrayContaining(fields)]);
    }
  }
});

test('every snippet names only keys that exist where it is offered', () => {
  const wrong = places.flatMap((place) => {
    const snippet = place.schema['x-snippet'];
    const keys = Object.keys(flat(place.schema, place.file).find(({ type }) => type === 'object')?.keys ?? {});
    if (typeof snippet !== 'string' || keys.length === 0) return [];
    const used = [...snippet.matchAll(/^(\w+):/gm)].map((match) => match[1] ?? '');
    return used.filter((key) => !keys.includes(key)).map((key) => `${nameOf(place)} ${key}`);
  });
  expect(wrong).toEqual([]);
});

interface Branch {
  readonly type: unknown;
  /** Only certain words fit. */
  readonly isFixed: boolean;
  readonly keys: Readonly<Record<string, Schema>>;
}

/** A schema with its unions opened and its references followed. */
function flat(schema: Schema, file: string): readonly Branch[] {
  const here = follow(schema, file);
  const part = here.schema.allOf?.[0];
  if (here.schema.anyOf) return here.schema.anyOf.flatMap((branch) => flat(branch, here.file));
  if (part) return flat(part, here.file);
  const isFixed = here.schema.enum !== undefined || here.schema.const !== undefined;
  return [{ type: here.schema.type, isFixed, keys: here.schema.properties ?? {} }];
}

function isGroup(schema: Schema, file: string): boolean {
  return flat(schema, file).every(({ type }) => type === 'object');
}

/** Scope keys take the meaning of their row. */
function impactOf(schema: Schema, file: string): unknown {
  if (schema.$ref?.endsWith('Scope')) return 'as the row';
  return keyword(schema, file, 'x-impact');
}
