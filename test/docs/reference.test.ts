// The reference leaves nothing out: every field and fixed word of the schemas is on the page of its kind, every rule has its page.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { allRules } from '#core';
import { follow, places, root, type Schema, schemas } from '../schemas/read-schemas.ts';

const written = [...schemas.keys()].filter((file) => !file.startsWith('view/') && file !== 'common.schema.json');

test.each(written)('the page of %s has every field, and what each fixed word means', (file) => {
  const page = read(`docs/reference/${file.replace('.schema.json', '.md')}`);
  const reached = reachable(schemas.get(file) ?? {}, file);
  const fields = reached.flatMap((schema) => Object.keys(schema.properties ?? {}));
  const words = reached.flatMap((schema) => Object.entries(schema['x-enum-words'] ?? {}));
  const told = words.filter(([word, meaning]) => word !== 'all' && meaning.toLowerCase() !== `${word}.`);
  expect(fields.length).toBeGreaterThan(5);
  expect([...new Set(fields)].filter((name) => !page.includes(`\n| \`${name}\``))).toEqual([]);
  expect([...new Set(told.map(([word]) => word))].filter((word) => !page.includes(`\n- \`${word}\`: `))).toEqual([]);
});

test('every view has a page with every value', () => {
  for (const file of [...schemas.keys()].filter((each) => /^view\/(?!common)/.test(each))) {
    const page = read(`docs/reference/view-${path.basename(file).replace('.schema.json', '.md')}`);
    const names = places
      .filter((place) => place.file === file)
      .flatMap(({ schema }) => Object.keys(schema.properties ?? {}));
    expect(names.filter((name) => !page.includes(`\n| \`${name}\` |`))).toEqual([]);
  }
});

test('every rule has a page, and the index leads to it', () => {
  const index = read('docs/rules/README.md');
  const ids = allRules.map(({ id }) => id);
  expect(
    ids.filter((id) => !existsSync(path.join(root, `docs/rules/${id}.md`)) || !index.includes(`](${id}.md)`)),
  ).toEqual([]);
});

test('the reference is for people: no placeholder of a snippet, no word of our machinery', () => {
  for (const file of written) {
    const page = read(`docs/reference/${file.replace('.schema.json', '.md')}`);
    expect(page).not.toMatch(/\$\{|undefined|\[object|x-[a-z]+|#\/definitions/);
  }
});

/** The schema and all that it is made of, references followed, each once. */
function reachable(schema: Schema, file: string, seen = new Set<Schema>()): readonly Schema[] {
  const place = follow(schema, file);
  if (seen.has(place.schema)) return [];
  seen.add(place.schema);
  const { anyOf = [], allOf = [], items, properties = {}, additionalProperties, propertyNames } = place.schema;
  const values = typeof additionalProperties === 'object' ? [additionalProperties] : [];
  const inner = [...anyOf, ...allOf, ...values, ...Object.values(properties), items, propertyNames];
  return [place.schema, ...inner.flatMap((child) => (child ? reachable(child, place.file, seen) : []))];
}

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}
