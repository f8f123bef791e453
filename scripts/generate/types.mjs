// `core/src/generated/playbooks.ts` and `views.ts`: a type for every mapping that the schemas describe.
import { compile } from 'json-schema-to-typescript';
import { bundle, kinds, readSchemas } from './read-schemas.mjs';

const viewNames = {
  'sunset-plan': 'SunsetPlanView',
  'channel-strategy': 'ChannelStrategyView',
  'sla-policy': 'SlaPolicyView',
  'business-calendar': 'BusinessCalendarView',
};

export async function generateTypes(root) {
  const schemas = await readSchemas(root);
  const playbooks = [...kinds, ['Config', 'config.schema.json']];
  const views = [...schemas.keys()].flatMap((name) => {
    const view = viewNames[/^view\/(.+)\.schema\.json$/.exec(name)?.[1] ?? ''];
    return view ? [[view, name]] : [];
  });
  return [
    [
      'core/src/generated/playbooks.ts',
      await typesOf(
        schemas,
        playbooks,
        `export type Playbook = ${kinds.map(([kind]) => kind).join(' | ')};\nexport type Kind = Playbook['kind'];\n`,
      ),
    ],
    [
      'core/src/generated/views.ts',
      await typesOf(schemas, views, `export type View = ${views.map(([name]) => name).join(' | ')};\n`),
    ],
  ];
}

async function typesOf(schemas, named, footer) {
  const definitions = {};
  const roots = named.map(([type, name]) => [type, bundle(name, schemas, definitions)]);
  const whole = [...Object.entries(definitions).map(([id, schema]) => [pascal(id), schema]), ...roots];
  const out = Object.fromEntries(whole.map(([name]) => [name, {}]));
  for (const [name, schema] of whole) out[name] = plain(schema, name, out, true);
  const source = await compile(
    {
      title: 'Everything',
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(roots.map(([type]) => [type, { $ref: `#/definitions/${type}` }])),
      definitions: out,
    },
    'Everything',
    {
      bannerComment: '',
      additionalProperties: false,
      ignoreMinAndMaxItems: true,
      unreachableDefinitions: true,
      format: false,
      strictIndexSignatures: false,
    },
  );
  const body = source
    .replace(/export interface Everything \{[\s\S]*?\n\}\n/, '')
    .replace(/^ *\/\*\*[\s\S]*?\*\/\n/gm, '');
  return `// Generated from schemas/ by npm run generate. Do not edit.\n${readonly(body).trim()}\n\n${footer}`;
}

/** Keeps what shapes a type; mappings become definitions of their own, named after the way to them. */
function plain(schema, name, out, isRoot) {
  if (schema === true || schema === false) return schema;
  if (schema.$ref) return { $ref: `#/definitions/${pascal(schema.$ref.replace('#/definitions/', ''))}` };
  if (schema.allOf) {
    const parts = schema.allOf.filter((part) => part.$ref);
    if (parts.length === 1) return plain(parts[0], name, out, false);
  }
  if (schema.anyOf)
    return {
      anyOf: schema.anyOf.map((branch) => plain(branch, branch.type === 'object' ? `${name}Map` : name, out, false)),
    };
  if (schema.enum) return { enum: schema.enum };
  if (schema.const !== undefined) return { const: schema.const };
  if (schema.type === 'array') return { type: 'array', items: plain(schema.items ?? {}, singular(name), out, false) };
  if (schema.type !== 'object') return schema.type ? { type: schema.type } : {};
  const body = {
    type: 'object',
    additionalProperties: schema.additionalProperties
      ? plain(schema.additionalProperties, `${name}Value`, out, false)
      : false,
  };
  if (schema.properties) {
    body.properties = {};
    for (const [key, child] of Object.entries(schema.properties))
      body.properties[key] = plain(child, name + pascal(key), out, false);
    body.required = schema.required ?? [];
  }
  if (isRoot) return body;
  if (out[name]) throw new Error(`Two mappings would be called ${name}.`);
  out[name] = body;
  return { $ref: `#/definitions/${name}` };
}

function readonly(source) {
  return source
    .replace(/^ *([A-Za-z0-9_$"'-]+\??:|\[k: string\]:)/gm, '  readonly $1')
    .replace(/((?:\([^()]*\)|[A-Za-z0-9_"'-]+))((?:\[\])+)/g, 'readonly $1$2');
}

function pascal(text) {
  return text.replace(/(^|[-_/ ]+)([a-zA-Z0-9])/g, (_, __, letter) => letter.toUpperCase());
}

function singular(name) {
  if (/ies$/.test(name)) return `${name.slice(0, -3)}y`;
  if (/(ses|xes)$/.test(name) && !/(ases|uses|oses)$/.test(name)) return name.slice(0, -2);
  return /s$/.test(name) && !/ss$/.test(name) ? name.slice(0, -1) : `${name}Item`;
}
