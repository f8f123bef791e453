// The page of a kind, or of another file that people write: every field, what it takes, and what a change of it touches.
import { lowerFirst } from '../../text/wording.ts';
import { schemaFile } from '../catalogue.ts';
import type { RawSchema } from '../schema.ts';
import { contents } from './contents.ts';
import { anchor, type Block, code, fence, page, sentence, table } from './markdown.ts';
import { type Field, type Section, sectionsOf, wordsIn } from './shape.ts';
import { takes } from './takes.ts';
import { inline, valueAnchor } from './values-page.ts';

/** What a change of a field means to the people outside; the words of `x-impact`. */
const impacts: Readonly<Record<string, string>> = {
  none: 'nothing outside',
  words: 'what customers read',
  reach: 'where and when they reach you',
  promise: 'what they are promised',
  target: 'how soon you aim to act',
  dates: 'when it happens',
  coverage: 'who is covered',
  safety: 'how you notice harm and turn back',
};

/** `name` is that of the schema, such as `sunset-plan.schema.json`. */
export function documentPage(name: string): string {
  const file = schemaFile(name);
  const { title, description, 'x-snippet': snippet } = file.root;
  const sections = sectionsOf(file);
  const listed: Listed = new Map();
  return page([
    `# ${title}`,
    description,
    ...(snippet === undefined ? [] : ['## Starting one', fence(filled(snippet), 'yaml')]),
    contents(sections),
    ...sections.flatMap((section) => blocks(section, listed)),
  ]);
}

/** Lists of words that stand on the page already, and where. */
type Listed = Map<string, { readonly name: string; readonly path: string }>;

function blocks({ path, schema, fields, children, impact, identity }: Section, listed: Listed): readonly Block[] {
  const rows = fields.map(({ name, isRequired, place }) => {
    const child = children.find((each) => each.field === name);
    const mapping = child && `[${code(child.path)}](#${anchor(child.path)})`;
    const links = { values: (id: string) => `values.md#${valueAnchor(id)}`, mapping };
    return [
      `${code(name)}${isRequired ? '<br>required' : ''}`,
      `**${place.schema.title}.** ${place.schema.description ?? ''}`,
      writes(place.schema, takes(place, links)),
      impacts[place.schema['x-impact'] ?? impact ?? ''] ?? '',
    ];
  });
  const snippet = path === '' ? undefined : schema['x-snippet'];
  return [
    path === '' ? '## The document' : `## ${code(path)}`,
    path === '' ? undefined : schema.description,
    sameness(identity),
    snippet === undefined ? undefined : fence(asItem(path, filled(snippet)), 'yaml'),
    table(['Field', 'What it says', 'What you write', 'A change touches'], rows),
    ...fields.flatMap((field) => wordList(field, path, listed)),
  ];
}

function writes(schema: RawSchema, words: string): string {
  const examples = schema.examples?.slice(0, 2).map((example) => code(inline(example)));
  return [
    sentence(words),
    schema['x-default'] === undefined ? '' : `Left out: ${defaultWords(schema['x-default'])}.`,
    examples ? `For example ${examples.join(' or ')}.` : '',
  ]
    .filter((part) => part !== '')
    .join('<br>');
}

/** A default is a literal where the field takes fixed words, and words anywhere else. */
function defaultWords(value: unknown): string {
  const words = String(value);
  return /\s/.test(words) ? words : code(words);
}

/** What the fixed words of a field mean; the same list again is a link to where it stands. */
function wordList({ name, place }: Field, path: string, listed: Listed): readonly Block[] {
  const words = wordsIn(place).filter(([word, meaning]) => word !== 'all' && meaning.toLowerCase() !== `${word}.`);
  if (words.length === 0) return [];
  const list = words.map(([word, meaning]) => `- ${code(word)}: ${lowerFirst(meaning)}`).join('\n');
  const earlier = listed.get(list);
  if (earlier) {
    const where = earlier.path === '' ? 'the document' : code(earlier.path);
    const link = `[${where}](#${anchor(earlier.path || 'The document')})`;
    return [`The words of ${code(name)} are those of ${code(earlier.name)} under ${link}.`];
  }
  listed.set(list, { name, path });
  return [`The words of ${code(name)}:`, list];
}

/** What makes two items of a list one and the same thing, as comparing revisions sees it. */
function sameness(identity: unknown): Block {
  if (identity === undefined) return undefined;
  if (identity === 'id') return 'Each has an id of its own; an item is known by it, wherever it stands in the list.';
  const fields: unknown = typeof identity === 'object' && identity !== null ? Reflect.get(identity, 'fields') : [];
  const names = Array.isArray(fields) ? fields.map((field) => code(String(field))) : [];
  return names.length === 1
    ? `An item is known by its ${names[0]}.`
    : `An item is known by its ${names.slice(0, -1).join(', ')} and ${names.at(-1)} together.`;
}

/** The snippet as an author would leave it: each tab stop with its proposal, each choice with its first word. */
function filled(snippet: string): string {
  const proposals = new Map<string, string>();
  const proposed = (stop: string, words: string) => {
    proposals.set(stop, words);
    return words;
  };
  return snippet
    .replace(/\$\{(\d+)\|([^|}]*)\|\}/g, (_, stop: string, words: string) => proposed(stop, words.split(',')[0] ?? ''))
    .replace(/\$\{(\d+):([^}$]*)\}/g, (_, stop: string, words: string) => proposed(stop, words))
    .replace(/\$\{?(\d+)\}?/g, (_, stop: string) => proposals.get(stop) ?? '');
}

function asItem(path: string, text: string): string {
  if (!path.endsWith('[]')) return text;
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? `- ${line}` : line === '' ? line : `  ${line}`))
    .join('\n');
}
