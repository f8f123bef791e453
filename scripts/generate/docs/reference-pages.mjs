// The pages of `docs/reference`: one for each kind, the config, the views of templates, and how values are written.
import { kinds } from '../read-schemas.mjs';
import { anchor, code, fence, lowerFirst, page, sentence, table } from './markdown.mjs';
import { follow, sectionsOf, wordsIn } from './shape.mjs';
import { takes, valueNames } from './takes.mjs';

const folder = 'docs/reference';

/** What a change of a field means to the people outside; the words of `x-impact`. */
const impacts = {
  none: 'nothing outside',
  words: 'what customers read',
  reach: 'where and when they reach you',
  promise: 'what they are promised',
  target: 'how soon you aim to act',
  dates: 'when it happens',
  coverage: 'who is covered',
  safety: 'how you notice harm and turn back',
};

export function referencePages(schemas) {
  const documents = [...kinds.map(([, file]) => file), 'config.schema.json', 'accepted.schema.json'];
  const views = kinds.map(([, file]) => `view/${file}`).filter((file) => schemas.has(file));
  return [
    [`${folder}/README.md`, indexPage(schemas, documents, views)],
    ...documents.map((file) => [`${folder}/${pageName(file)}`, documentPage(schemas, file)]),
    ...views.map((file) => [`${folder}/${pageName(file)}`, viewPage(schemas, file)]),
    [`${folder}/values.md`, valuesPage(schemas)],
  ];
}

/** `view/sunset-plan.schema.json` has the page `view-sunset-plan.md`. */
function pageName(file) {
  return file.replace('/', '-').replace('.schema.json', '.md');
}

function indexPage(schemas, documents, views) {
  const entry = (file) => {
    const { title, description } = schemas.get(file);
    return `- [${title}](${pageName(file)}): ${lowerFirst(/^.*?[.](?= |$)/.exec(description)?.[0] ?? description)}`;
  };
  return page([
    '# Reference',
    'Every field of the playbook language. These pages, the hover texts of the editor and its completion come from one source, so they agree. New here? Read [the guide](../language.md) first.',
    '## What you write',
    [
      ...documents.map(entry),
      '- [How to write values](values.md): durations, dates, opening hours, languages and the rest.',
    ].join('\n'),
    '## What templates see',
    [
      ...views.map(entry),
      '- [Helpers](helpers.md): dates, durations, lists and other things in the reader’s language.',
    ].join('\n'),
    '## What is checked',
    'The [rules](../rules/README.md), each with its reason and an example.',
  ]);
}

function documentPage(schemas, file) {
  const schema = schemas.get(file);
  const listed = new Map();
  const sections = sectionsOf(schema, file, schemas);
  return page([
    `# ${schema.title}`,
    schema.description,
    schema['x-snippet'] && '## Starting one',
    schema['x-snippet'] && fence(filled(schema['x-snippet']), 'yaml'),
    contents(sections),
    ...sections.flatMap((section) => sectionBlocks(section, schemas, listed)),
  ]);
}

function contents(sections) {
  const [, ...rest] = sections;
  if (rest.length < 3) return undefined;
  const line = ({ path, schema }) => {
    const depth = path.split('.').length - 1;
    return `${'  '.repeat(depth)}- [${code(path)}](#${anchor(path)})${schema.title ? ` ${lowerFirst(schema.title)}` : ''}`;
  };
  return `## On this page\n\n${rest.map(line).join('\n')}`;
}

function sectionBlocks({ path, schema, fields, children, impact, identity }, schemas, listed) {
  const options = (field) => {
    const child = children.find((each) => each.field === field.name);
    return {
      values: (id) => `values.md#${anchorOf(id, schemas)}`,
      mapping: child && `[${code(child.path)}](#${anchor(child.path)})`,
    };
  };
  const rows = fields.map((field) => [
    `${code(field.name)}${field.isRequired ? '<br>required' : ''}`,
    `**${field.place.schema.title}.** ${field.place.schema.description ?? ''}`,
    writes(field.place, takes(field.place, schemas, options(field))),
    impacts[field.place.schema['x-impact'] ?? impact] ?? '',
  ]);
  return [
    path === '' ? '## The document' : `## ${code(path)}`,
    path === '' ? undefined : schema.description,
    sameness(identity),
    path !== '' && schema['x-snippet'] ? fence(asItem(path, filled(schema['x-snippet'])), 'yaml') : undefined,
    table(['Field', 'What it says', 'What you write', 'A change touches'], rows),
    ...fields.flatMap((field) => wordList(field, { path, schemas, listed })),
  ];
}

function writes({ schema }, words) {
  const examples = schema.examples?.slice(0, 2).map((example) => code(inline(example)));
  return [
    sentence(words),
    schema['x-default'] === undefined ? '' : `Left out: ${defaultWords(schema)}.`,
    examples ? `For example ${examples.join(' or ')}.` : '',
  ]
    .filter((part) => part !== '')
    .join('<br>');
}

/** A default is a literal where the field takes fixed words, and words anywhere else. */
function defaultWords(schema) {
  const value = String(schema['x-default']);
  return /\s/.test(value) ? value : code(value);
}

/** What the fixed words of a field mean; the same list again is a link to where it stands. */
function wordList(field, { path, schemas, listed }) {
  const words = wordsIn(field.place, schemas).filter(
    ([word, meaning]) => word !== 'all' && meaning.toLowerCase() !== `${word}.`,
  );
  if (words.length === 0) return [];
  const list = words.map(([word, meaning]) => `- ${code(word)}: ${lowerFirst(meaning)}`).join('\n');
  const earlier = listed.get(list);
  if (earlier !== undefined) {
    return [
      `The words of ${code(field.name)} are those of ${code(earlier.name)} under [${earlier.path === '' ? 'the document' : code(earlier.path)}](#${anchor(earlier.path || 'The document')}).`,
    ];
  }
  listed.set(list, { name: field.name, path });
  return [`The words of ${code(field.name)}:`, list];
}

/** What makes two items of a list one and the same thing, as comparing revisions sees it. */
function sameness(identity) {
  if (identity === undefined) return undefined;
  if (identity === 'id') return 'Each has an id of its own; an item is known by it, wherever it stands in the list.';
  const names = identity.fields.map(code);
  return names.length === 1
    ? `An item is known by its ${names[0]}.`
    : `An item is known by its ${names.slice(0, -1).join(', ')} and ${names.at(-1)} together.`;
}

function viewPage(schemas, file) {
  const schema = schemas.get(file);
  const sections = sectionsOf(schema, file, schemas);
  return page([
    `# ${schema.title}`,
    schema.description,
    'In a template, a value stands in double braces, such as `{{brand.name}}`. Inside `{{#each …}}` the names of one item stand alone. Values that are not always there want an `{{#if …}}` around them. Dates, durations and lists are written by [helpers](helpers.md).',
    contents(sections),
    ...sections.flatMap((section) => viewBlocks(section, schemas)),
  ]);
}

function viewBlocks({ path, schema, fields, children }, schemas) {
  const rows = fields.map((field) => {
    const child = children.find((each) => each.field === field.name);
    const mapping = child && `[${code(child.path)}](#${anchor(child.path)})`;
    return [
      code(field.name),
      field.place.schema.description ?? field.place.schema.title ?? '',
      sentence(takes(field.place, schemas, { values: undefined, mapping })),
      field.isRequired ? 'always' : 'when given',
      field.place.schema['x-from'] ?? '',
    ];
  });
  return [
    path === '' ? '## At the top' : `## ${code(path)}`,
    path === '' ? undefined : schema.description,
    table(['Name', 'What it is', 'What comes', 'There', 'From'], rows),
  ];
}

function valuesPage(schemas) {
  const common = schemas.get('common.schema.json').definitions;
  return page([
    '# How to write values',
    'The small grammars of the playbook language. The same words are used everywhere, so a duration in a policy is written like one in a plan.',
    ...valueNames.flatMap((id) => {
      const { schema } = follow(common[id], 'common.schema.json', schemas);
      const examples = schema.examples?.map((example) => `- ${code(inline(example))}`).join('\n');
      return [`## ${schema.title}`, schema.description, examples];
    }),
  ]);
}

function anchorOf(id, schemas) {
  return anchor(schemas.get('common.schema.json').definitions[id].title);
}

/** The snippet as an author would leave it: each tab stop with its proposal, each choice with its first word. */
function filled(snippet) {
  const proposals = new Map();
  const text = snippet
    .replace(/\$\{(\d+)\|([^|}]*)\|\}/g, (_, stop, words) => remember(proposals, stop, words.split(',')[0]))
    .replace(/\$\{(\d+):([^}]*)\}/g, (_, stop, words) => remember(proposals, stop, words));
  return text.replace(/\$\{?(\d+)\}?/g, (_, stop) => proposals.get(stop) ?? '');
}

function remember(proposals, stop, words) {
  proposals.set(stop, words);
  return words;
}

function asItem(path, text) {
  if (!path.endsWith('[]')) return text;
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? `- ${line}` : line === '' ? line : `  ${line}`))
    .join('\n');
}

function inline(value) {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([key, inner]) => `${key}: ${inline(inner)}`)
      .join(', ')} }`;
  return String(value);
}
