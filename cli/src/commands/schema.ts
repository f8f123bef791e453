// `schema`: JSON schemas for other tools.
import { isKind, kindNames } from '#core';
import { publishedSchemas } from '../generated/schemas.ts';
import { type AddCommand, refuse } from '../session.ts';
import { plain, suggestion } from '../suggestion.ts';

const others = ['playbook', 'config', 'report', 'diff'] as const;

export const addSchema: AddCommand = (program, { io, end }) => {
  program
    .command('schema')
    .summary('print a JSON schema, for other tools')
    .description(
      'Prints one self-contained JSON schema (draft-07): of all playbooks, of one kind, of the config file, or of the JSON reports of validate and diff.',
    )
    .argument('[name]', [...others, ...kindNames].join(', '), 'playbook')
    .addHelpText(
      'after',
      '\nExamples:\n  $ support-playbooks schema > playbook.schema.json\n  $ support-playbooks schema SunsetPlan\n  $ support-playbooks schema report',
    )
    .action((name: string) => {
      const found = schemaFor(name);
      if (!found) {
        const names = [...others, ...kindNames];
        return end(
          refuse(io, `There is no schema “${name}”.${suggestion(name, names)} Use one of ${names.join(', ')}.`),
        );
      }
      io.stdout.write(`${JSON.stringify(found, undefined, 2)}\n`);
    });
};

function schemaFor(name: string): object | undefined {
  const wanted = plain(name);
  if (wanted === 'playbook') return parsed(publishedSchemas.playbook);
  if (wanted === 'config') return parsed(publishedSchemas.config);
  if (wanted === 'report') return parsed(publishedSchemas.report);
  if (wanted === 'diff') return parsed(publishedSchemas.diff);
  const kind = kindNames.find((each) => plain(each) === wanted);
  return kind !== undefined && isKind(kind) ? ofKind(kind) : undefined;
}

/** The part of the whole for one kind, with the definitions it needs. */
function ofKind(kind: string): object | undefined {
  const whole = parsed(publishedSchemas.playbook);
  const definitions = objectAt(whole, 'definitions');
  const own = objectAt(definitions, kind);
  const needed = new Set<string>();
  const visit = (part: object): void => {
    for (const name of JSON.stringify(part).matchAll(/"#\/definitions\/([^"]+)"/g)) {
      const id = name[1] ?? '';
      if (needed.has(id)) continue;
      needed.add(id);
      visit(objectAt(definitions, id));
    }
  };
  visit(own);
  const used = Object.fromEntries(Object.entries(definitions).filter(([id]) => needed.has(id)));
  return { $schema: 'http://json-schema.org/draft-07/schema#', ...own, definitions: used };
}

function parsed(text: string): object {
  return objectIn(JSON.parse(text));
}

function objectAt(holder: object, key: string): object {
  return objectIn(Reflect.get(holder, key));
}

function objectIn(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
