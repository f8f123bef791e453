// The page of values: how durations, dates, opening hours and the rest are written.
import { assert } from '../../bug.ts';
import { schemaFile } from '../catalogue.ts';
import type { RawSchema } from '../schema.ts';
import { anchor, code, page } from './markdown.ts';
import { follow } from './shape.ts';
import { valueNames } from './takes.ts';

export function valuesPage(): string {
  return page([
    '# How to write values',
    'The small grammars of the playbook language. The same words are used everywhere, so a duration in a policy is written like one in a plan.',
    ...valueNames.flatMap((id) => {
      const { title, description, examples } = definitionOf(id);
      return [`## ${title}`, description, examples?.map((example) => `- ${code(inline(example))}`).join('\n')];
    }),
  ]);
}

/** Of the entry that describes a scalar. */
export function valueAnchor(id: string): string {
  return anchor(definitionOf(id).title ?? id);
}

function definitionOf(id: string): RawSchema {
  const file = schemaFile('common.schema.json');
  const definition = file.root.definitions?.[id];
  assert(definition !== undefined, `There is no value ${id} in common.schema.json.`);
  return follow(definition, file).schema;
}

/** As it would stand on one line of a playbook. */
export function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const fields = Object.entries(value).map(([key, inner]) => `${key}: ${inline(inner)}`);
  return `{ ${fields.join(', ')} }`;
}
