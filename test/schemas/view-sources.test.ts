// Every field that a template sees says which field of a playbook it comes from, and that field exists.
import { expect, test } from 'vitest';
import { follow, type Located, nameOf, places, type Schema, schemas } from './read-schemas.ts';

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
    return from !== undefined && sourceOf(from) ? [] : [`${nameOf(place)} ${String(from)}`];
  });
  expect(wrong).toEqual([]);
});

test('a value with a grammar is marked, so that the right helper is offered', () => {
  const marks: Readonly<Record<string, string>> = { 'date-expression': 'date' };
  const marked = ['date', 'date-expression', 'duration', 'period', 'percentage', 'comparison', 'point'];
  const wrong = fields.filter(({ schema, file }) => {
    const [view] = branches({ schema, file });
    const scalar = sourceOf(schema['x-from'] ?? '')?.['x-scalar'] ?? '';
    if (view?.schema.type !== 'string' || !marked.includes(scalar)) return false;
    return view.schema['x-scalar'] !== (marks[scalar] ?? scalar);
  });
  expect(wrong.map(nameOf)).toEqual([]);
});

/** "SunsetPlan spec.reasons[].code" to the schema of that field. */
function sourceOf(from: string): Schema | undefined {
  const [document = '', way = ''] = from.split(' ');
  const file = files[document] ?? '';
  let here: readonly Located[] = branches({ schema: schemas.get(file) ?? {}, file });
  for (const step of way === '' ? [] : way.split('.')) {
    const key = step.replace('[]', '');
    here = here.flatMap(({ schema, file: home }) => inside(schema.properties?.[key], home));
    if (step.endsWith('[]')) here = here.flatMap(({ schema, file: home }) => inside(schema.items, home));
  }
  return here[0]?.schema;
}

function inside(schema: Schema | undefined, file: string): readonly Located[] {
  return schema === undefined ? [] : branches({ schema, file });
}

/** A schema with its references followed and its unions opened. */
function branches(at: Located): readonly Located[] {
  const { schema, file } = follow(at.schema, at.file);
  const parts = [...(schema.allOf ?? []), ...(schema.anyOf ?? [])];
  return parts.length === 0 ? [{ schema, file }] : parts.flatMap((part) => branches({ schema: part, file }));
}
