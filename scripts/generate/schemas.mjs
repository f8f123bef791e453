// `core/src/generated/schemas.ts`: the schemas as texts, parsed on first use; and the one self-contained schema for outside tools.
import { bundle, combinedName, kinds, readSchemas } from './read-schemas.mjs';

export async function packSchemas(root) {
  const schemas = await readSchemas(root);
  const lines = [...schemas].map(([name, schema]) => {
    const { $schema: _, ...rest } = schema;
    return `  ${JSON.stringify(name)}: ${JSON.stringify(JSON.stringify(rest))},`;
  });
  const packed = `// Generated from schemas/ by npm run generate. Do not edit.
export const schemaTexts: Readonly<Record<string, string>> = {
${lines.join('\n')}
};
`;
  return [
    ['core/src/generated/schemas.ts', packed],
    [`schemas/${combinedName}`, `${JSON.stringify(combine(schemas), null, 2)}\n`],
  ];
}

function combine(schemas) {
  const definitions = {};
  const branches = kinds.map(([kind, name]) => {
    const { $schema: _, $id: __, ...body } = bundle(name, schemas, definitions);
    definitions[kind] = body;
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    return { if: { properties: { kind: { const: kind } } }, then: { $ref: `#/definitions/${kind}` } };
  });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: 'Generated from the other schemas by npm run generate. Do not edit.',
    title: 'Support playbook',
    description:
      'One document of a *.playbook.yaml file: a channel strategy, a business calendar, an SLA policy, a sunset plan or a message template.',
    type: 'object',
    required: ['apiVersion', 'kind', 'metadata', 'spec'],
    properties: { kind: { enum: kinds.map(([kind]) => kind) } },
    allOf: branches,
    definitions,
  };
}
