// Every field that a template sees says which field of a playbook it comes from, and that field exists.
import { expect, test } from 'vitest';
import { follow, nameOf, places, type Schema, schemas } from './read-schemas.ts';

const fields = places.filter(({ file, role }) => file.startsWith('view/') && role === 'property');

const files: Readonly<Record<string, string>> = {
  ChannelStrategy: 'channel-strategy.schema.json',
  BusinessCalendar: 'business-calendar.schema.json',
  SlaPolicy: 'sla-policy.schema.json',
  SunsetPlan: 'sunset-plan.schema.json',
  config: 'config.schema.json',
};

test('every field has a source, and the source exists', () => {
  const wrong = fields.flatMap((place) => {
    const from = place.schema['x-from'];
    return typeof from === 'string' && exists(from) ? [] : [`${nameOf(place)} ${String(from)}`];
  });
  expect(wrong).toEqual([]);
});

test('dates and durations are marked, so that the right helper is offered', () => {
  const wrong = fields.filter(({ schema, file }) => {
    const from = String(schema['x-from']);
    const source = sourceOf(from);
    const view = schema.allOf?.[0] ? follow(schema.allOf[0], file).schema : schema;
    const isDate = /^(date|date-expression)$/.test(String(source?.['x-scalar']));
    return view.type === 'string' && isDate && !from.endsWith('weekly') && view['x-scalar'] !== 'date';
  });
  expect(wrong.map(nameOf)).toEqual([]);
});

test('a field that is always there is named, and every other one may be missing', () => {
  const wrong = places.filter(
    ({ file, schema }) =>
      file.startsWith('view/') && (schema.required ?? []).some((key) => schema.properties?.[key] === undefined),
  );
  expect(wrong.map(nameOf)).toEqual([]);
});

function exists(from: string): boolean {
  return sourceOf(from) !== undefined;
}

/** "SunsetPlan spec.reasons[].code" to the schema of that field. */
function sourceOf(from: string): Schema | undefined {
  const [document = '', way = ''] = from.split(' ');
  const file = files[document];
  const root = file === undefined ? undefined : schemas.get(file);
  if (file === undefined || !root) return undefined;
  let here: { readonly schema: Schema; readonly file: string } | undefined = { schema: root, file };
  for (const step of way === '' ? [] : way.split('.')) {
    const field: Schema | undefined = branches(here).flatMap(
      ({ schema }) => schema.properties?.[step.replace('[]', '')] ?? [],
    )[0];
    if (!field) return undefined;
    const home: string =
      branches(here).find(({ schema }) => schema.properties?.[step.replace('[]', '')] === field)?.file ?? file;
    here = { schema: field, file: home };
    if (!step.endsWith('[]')) continue;
    const list = branches(here).find(({ schema }) => schema.items);
    if (!list?.schema.items) return undefined;
    here = { schema: list.schema.items, file: list.file };
  }
  return branches(here)[0]?.schema;
}

function branches(at: {
  readonly schema: Schema;
  readonly file: string;
}): readonly { readonly schema: Schema; readonly file: string }[] {
  const { schema, file } = follow(at.schema, at.file);
  const inside = [...(schema.allOf ?? []), ...(schema.anyOf ?? [])];
  return inside.length === 0 ? [{ schema, file }] : inside.flatMap((part) => branches({ schema: part, file }));
}
