// The page of a view: what a template sees of a kind, and where on the page a value stands.
import type { Range } from '../../text/range.ts';
import { schemaFile } from '../catalogue.ts';
import type { SchemaFile } from '../schema.ts';
import { contents } from './contents.ts';
import { anchor, type Block, code, page, sentence, table } from './markdown.ts';
import { type Section, sectionsOf } from './shape.ts';
import { takes } from './takes.ts';

/** `name` is that of the schema, such as `view/sunset-plan.schema.json`. */
export function viewPage(name: string): string {
  const file = schemaFile(name);
  const sections = sectionsOf(file);
  return page([
    `# ${file.root.title}`,
    file.root.description,
    'In a template, a value stands in double braces, such as `{{brand.name}}`. Inside `{{#each …}}` the names of one item stand alone. Values that are not always there want an `{{#if …}}` around them. Dates, durations and lists are written by [helpers](helpers.md).',
    contents(sections),
    ...sections.flatMap(blocks),
  ]);
}

function blocks({ path, schema, fields, children }: Section): readonly Block[] {
  const rows = fields.map(({ name, isRequired, place }) => {
    const child = children.find((each) => each.field === name);
    const mapping = child && `[${code(child.path)}](#${anchor(child.path)})`;
    return [
      code(name),
      place.schema.description ?? place.schema.title ?? '',
      sentence(takes(place, { mapping })),
      isRequired ? 'always' : 'when given',
      place.schema['x-from'] ?? '',
    ];
  });
  return [
    headingOf(path),
    path === '' ? undefined : schema.description,
    table(['Name', 'What it is', 'What comes', 'There', 'From'], rows),
  ];
}

function headingOf(path: string): string {
  return path === '' ? '## At the top' : `## ${code(path)}`;
}

export interface ViewRow {
  /** The name of the value, and the line that describes it; offsets in the page. */
  readonly name: Range;
  readonly line: Range;
}

/** Where the page describes a value, by its names from the top without the items of lists: `plan`, `reasons`, `code`. */
export function rowOf(name: string, names: readonly string[]): ViewRow | undefined {
  const section = sectionAround(schemaFile(name), names.slice(0, -1));
  const last = names.at(-1);
  if (last === undefined || !section?.fields.some((field) => field.name === last)) return undefined;
  const text = viewPage(name);
  const heading = text.indexOf(`\n${headingOf(section.path)}\n`);
  const start = text.indexOf(`\n| ${code(last)} |`, heading) + 1;
  if (heading < 0 || start === 0) return undefined;
  const at = text.indexOf(last, start);
  return { name: { start: at, end: at + last.length }, line: { start, end: text.indexOf('\n', start) } };
}

function sectionAround(file: SchemaFile, names: readonly string[]): Section | undefined {
  const sections = sectionsOf(file);
  let section = sections[0];
  for (const name of names) {
    const path = section?.children.find(({ field }) => field === name)?.path;
    section = sections.find((each) => each.path === path);
  }
  return section;
}
