// `core/src/generated/validators.js`: ajv's standalone validators, the independent judge of what our own walk accepts.
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { bundle, kinds, readSchemas } from './read-schemas.mjs';

export async function generateValidators(root) {
  const schemas = await readSchemas(root);
  const ajv = new Ajv({
    code: { source: true, esm: true, lines: true },
    allErrors: false,
    strict: false,
    messages: false,
    inlineRefs: false,
  });
  const names = {};
  const all = [
    ...kinds,
    ['Config', 'config.schema.json'],
    ...[...schemas.keys()]
      .filter((name) => name.startsWith('view/') && !name.includes('common'))
      .map((name) => [`View${pascal(name)}`, name]),
  ];
  for (const [type, name] of all) {
    const definitions = {};
    const { $schema: _, ...body } = bundle(name, schemas, definitions);
    const id = `https://support-playbooks.example/${name}`;
    ajv.addSchema(withoutWords({ ...body, $id: id, definitions }));
    names[`is${type}`] = id;
  }
  const code = standaloneCode(ajv, names)
    .replace(
      /const (\w+) = require\("ajv\/dist\/runtime\/(\w+)"\)\.default;/g,
      'import $1Module from "ajv/dist/runtime/$2.js";\nconst $1 = $1Module.default ?? $1Module;',
    )
    .replace(/require\("ajv\/dist\/runtime\/(\w+)"\)\.default/g, '$1');
  const imports = [...new Set([...code.matchAll(/= (ucs2length|equal)\b(?!\.)/g)].map(([, name]) => name))];
  const header = imports
    .map(
      (name) =>
        `import ${name}Module from 'ajv/dist/runtime/${name}.js';\nconst ${name} = ${name}Module.default ?? ${name}Module;`,
    )
    .join('\n');
  const declarations = Object.keys(names)
    .map((name) => `export function ${name}(value: unknown): boolean;`)
    .join('\n');
  const banner = '// Generated from schemas/ by npm run generate. Do not edit.\n';
  return [
    ['test/generated/validators.js', `${banner}${header}\n${code.replace('"use strict";', '')}\n`],
    ['test/generated/validators.d.ts', `${banner}${declarations}\n`],
  ];
}

function withoutWords(value) {
  if (Array.isArray(value)) return value.map(withoutWords);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([key, child]) =>
      !(typeof child !== 'object' && ['title', 'description'].includes(key)) && !/^x-|^examples$/.test(key),
  );
  return Object.fromEntries(kept.map(([key, child]) => [key, withoutWords(child)]));
}

function pascal(name) {
  return name
    .replace(/^view\//, '')
    .replace('.schema.json', '')
    .replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase());
}
