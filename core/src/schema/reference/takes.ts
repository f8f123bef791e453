// What may be written at a place, in words: "a duration, or `none`", "a list of targets".
import { lowerFirst } from '../../text/wording.ts';
import type { RawSchema, RefersTo } from '../schema.ts';
import { code, either } from './markdown.ts';
import { follow, type Place } from './shape.ts';

/** Where the words lead; without a link they stand alone. */
export interface Links {
  /** To the entry of a scalar on the page of values. */
  readonly values?: ((id: string) => string) | undefined;
  /** A link to where the fields of a group are described. */
  readonly mapping?: string | undefined;
}

/** Definitions that have an entry of their own on the page of values. */
export const valueNames = [
  'duration',
  'period',
  'date',
  'dateExpression',
  'moment',
  'point',
  'comparison',
  'hours',
  'timeZone',
  'locale',
  'percentage',
  'url',
  'measure',
  'metric',
  'id',
  'name',
  'text',
] as const;

const nouns: Readonly<Record<string, string>> = {
  duration: 'a duration',
  period: 'a period',
  date: 'a date',
  'date-expression': 'a date or date expression',
  moment: 'a moment',
  point: 'a point on the clock',
  comparison: 'a condition',
  hours: 'opening hours',
  'time-zone': 'a time zone',
  locale: 'a language',
  percentage: 'a percentage',
  url: 'a web address',
  'number-or-measure': 'a number with what it counts',
};

/** Scalars whose entry has another name. */
const entries: Readonly<Record<string, string>> = {
  'date-expression': 'dateExpression',
  'time-zone': 'timeZone',
  'number-or-measure': 'measure',
};

const namedDocuments: Readonly<Record<string, string>> = {
  strategy: 'channel strategy',
  calendar: 'calendar',
  policy: 'SLA policy',
  plan: 'sunset plan',
  template: 'message template',
};

/** More words than this are better read in the list below the table. */
const fewWords = 8;

export function takes(place: Place, links: Links): string {
  const { schema, name } = place;
  const known = name?.replace(/^.*#/, '');
  if (schema.const !== undefined) return code(String(schema.const));
  if (schema['x-refers']) return reference(schema['x-refers']);
  if (schema.enum) return fixed(schema.enum);
  if (known === 'text' || known === 'title') return linked('text, or one per language', 'text', links);
  if (known === 'measure') return scalar('number-or-measure', links);
  if (schema['x-scalar']) return scalar(schema['x-scalar'], links);
  if (known === 'id') return linked('an id', 'id', links);
  if (known === 'name') return linked('a name', 'name', links);
  if (known === 'metric') return linked('a measure', 'metric', links);
  return schema.anyOf ? union(schema.anyOf, place, links) : byType(place, links);
}

function byType(place: Place, links: Links): string {
  const { schema } = place;
  switch (schema.type) {
    case 'boolean':
      return '`true` or `false`';
    case 'integer':
      return `a whole number${limits(schema)}`;
    case 'number':
      return `a number${limits(schema)}`;
    case 'array':
      return list(place, links);
    case 'object':
      return schema.properties ? (links.mapping ?? 'a group of fields') : map(place, links);
    default:
      return 'text';
  }
}

function fixed(words: readonly unknown[]): string {
  if (words.length > fewWords) return 'one of the words below';
  return `${words.length > 1 ? 'one of ' : ''}${either(words.map((word) => code(String(word))))}`;
}

function reference({ types, words = [], url }: RefersTo): string {
  const noun = (type: string) => {
    const document = namedDocuments[type];
    return document === undefined ? `the id of ${article(type.replace('-', ' '))}` : `the name of ${article(document)}`;
  };
  return either([...types.map(noun), ...words.map(code), ...(url ? ['a web address'] : [])]);
}

function scalar(kind: string, links: Links): string {
  return linked(nouns[kind] ?? kind, entries[kind] ?? kind, links);
}

function linked(words: string, id: string, { values }: Links): string {
  return values ? `[${words}](${values(id)})` : words;
}

/** "a duration, or a list" where one and several are both fine. */
function union(branches: readonly RawSchema[], place: Place, links: Links): string {
  const say = (child: RawSchema) => takes(follow(child, place.home), links);
  const plain = branches.filter(({ type }) => type !== 'array').map(say);
  const lists = branches.filter(({ type }) => type === 'array');
  const isMoreOfTheSame = ({ items }: RawSchema) =>
    items !== undefined && plain.some((words) => words.startsWith(say(items)));
  const others = lists.filter((branch) => !isMoreOfTheSame(branch)).map(say);
  const words = either([...new Set([...plain, ...others])]);
  return others.length < lists.length ? `${words}, or a list` : words;
}

function list({ schema, home }: Place, links: Links): string {
  const inner = schema.items && follow(schema.items, home);
  if (inner?.schema.type === 'object' && inner.schema.properties)
    return links.mapping === undefined ? 'a list of groups of fields' : `a list of ${links.mapping}`;
  return `a list, each ${inner ? takes(inner, links) : 'of anything'}`;
}

function map({ schema, home }: Place, links: Links): string {
  const { propertyNames, additionalProperties: value } = schema;
  const words = typeof value === 'object' ? takes(follow(value, home), links) : 'anything';
  return `a group: ${propertyNames ? keyWords(follow(propertyNames, home), links) : 'your own keys, each'} with ${words}`;
}

function keyWords(place: Place, links: Links): string {
  const words = takes(place, links);
  const noun = words === 'text' ? article((place.schema.title ?? 'name').toLowerCase()) : lowerFirst(words);
  return `each key ${noun},`;
}

function limits({ minimum, maximum }: RawSchema): string {
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`;
  if (minimum !== undefined) return `, at least ${minimum}`;
  return maximum !== undefined ? `, at most ${maximum}` : '';
}

function article(noun: string): string {
  return `${/^(?:[aeio]|SLA)/.test(noun) ? 'an' : 'a'} ${noun}`;
}
