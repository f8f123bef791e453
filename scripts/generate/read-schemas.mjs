// The hand-written schemas by file name inside `schemas/`, and the kinds in their order.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

export const kinds = [
  ['ChannelStrategy', 'channel-strategy.schema.json'],
  ['BusinessCalendar', 'business-calendar.schema.json'],
  ['SlaPolicy', 'sla-policy.schema.json'],
  ['SunsetPlan', 'sunset-plan.schema.json'],
  ['MessageTemplate', 'message-template.schema.json'],
];

/** Made from the others, for outside tools. */
export const combinedName = 'playbook.schema.json';

/** What the command line prints; its source is beside its printer. */
export const reportName = 'report.schema.json';

export const diffReportName = 'diff-report.schema.json';

const published = [combinedName, reportName, diffReportName];

export async function readSchemas(root) {
  const folder = path.join(root, 'schemas');
  const names = (await readdir(folder, { recursive: true })).map((name) => name.split(path.sep).join('/'));
  const schemas = new Map();
  for (const name of names.filter((each) => each.endsWith('.schema.json') && !published.includes(each)).sort()) {
    schemas.set(name, JSON.parse(await readFile(path.join(folder, name), 'utf8')));
  }
  return schemas;
}

/** A copy with every `$ref` into a file turned into one into the own definitions, which are collected in `definitions`. */
export function bundle(name, schemas, definitions) {
  const convert = (value, home) => {
    if (Array.isArray(value)) return value.map((item) => convert(item, home));
    if (typeof value !== 'object' || value === null) return value;
    const out = {};
    for (const [key, child] of Object.entries(value)) {
      if (key === 'definitions' && value === schemas.get(home)) continue;
      if (key !== '$ref') {
        out[key] = convert(child, home);
        continue;
      }
      const [file, pointer] = child.split('#');
      const folder = home.slice(0, home.lastIndexOf('/') + 1);
      const target = file === '' ? home : file.startsWith('../') ? file.slice(3) : folder + file;
      const local = pointer.replace('/definitions/', '');
      const id =
        target === 'common.schema.json' ? local : `${target.replace('.schema.json', '').replaceAll('/', '-')}-${local}`;
      if (!(id in definitions)) {
        definitions[id] = true;
        const found = schemas.get(target)?.definitions?.[local];
        if (!found) throw new Error(`${home}: ${child} leads nowhere`);
        definitions[id] = convert(found, target);
      }
      out.$ref = `#/definitions/${id}`;
    }
    return out;
  };
  return convert(schemas.get(name), name);
}
