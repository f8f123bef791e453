// The words of the schemas are hover texts and documentation: every field has them, and they read well.
import { expect, test } from 'vitest';
import { keyword, nameOf, places } from './read-schemas.ts';

const properties = places.filter(({ role }) => role === 'property');

test('every property, item, definition and file has a title and a description', () => {
  const spoken = places.filter(({ role }) => ['property', 'definition', 'root'].includes(role));
  const silent = spoken.filter(
    ({ schema, file }) => !keyword(schema, file, 'title') || !keyword(schema, file, 'description'),
  );
  expect(silent.filter(({ pointer }) => !pointer.endsWith('/metadata') || pointer === '').map(nameOf)).toEqual([]);
  const items = places.filter(({ role, schema }) => role === 'item' && schema.type === 'object');
  expect(items.filter(({ schema }) => !schema.title || !schema.description).map(nameOf)).toEqual([]);
});

test('every fixed word is explained, and so is every reserved word of a reference', () => {
  const wrong = places.filter(({ schema }) => {
    const words = schema.enum ?? schema['x-refers']?.words;
    if (words === undefined) return schema['x-enum-words'] !== undefined;
    return JSON.stringify(Object.keys(schema['x-enum-words'] ?? {})) !== JSON.stringify(words);
  });
  expect(wrong.map(nameOf)).toEqual([]);
});

test('a title is a short phrase, and a description is one to three sentences', () => {
  const wrong = places.flatMap((place) => {
    const { title = 'Title', description = 'A sentence.' } = place.schema;
    const reads =
      /^[A-Z\d]/.test(title) &&
      !/[.:]$/.test(title) &&
      title.length <= 40 &&
      /^[A-Z`]/.test(description) &&
      description.endsWith('.') &&
      description.length <= 260;
    return reads ? [] : [`${nameOf(place)}: ${title} | ${description}`];
  });
  expect(wrong).toEqual([]);
});

test('an explanation of a word is a sentence', () => {
  const explanations = places.flatMap(({ schema }) => Object.values(schema['x-enum-words'] ?? {}).map(String));
  expect(explanations.filter((text) => !/^[A-Z].*\.$/.test(text))).toEqual([]);
});

test('no dashes, no doubled spaces, no words of programmers', () => {
  const texts = places.flatMap(({ schema }) => [
    schema.title ?? '',
    schema.description ?? '',
    ...Object.values(schema['x-enum-words'] ?? {}).map(String),
  ]);
  expect(
    texts.filter((text) => /[—–]| {2}|\b(boolean|array|object|string field|enum|null|e\.g\.|i\.e\.|etc)\b/i.test(text)),
  ).toEqual([]);
});

test('no two fields of one mapping share a title', () => {
  const byParent = new Map<string, string[]>();
  for (const place of properties) {
    const parent = nameOf(place).replace(/\/[^/]*$/, '');
    byParent.set(parent, [...(byParent.get(parent) ?? []), String(keyword(place.schema, place.file, 'title'))]);
  }
  const doubled = [...byParent].flatMap(([parent, titles]) =>
    titles.filter((title, index) => titles.indexOf(title) !== index).map((title) => `${parent} ${title}`),
  );
  expect(doubled).toEqual([]);
});
