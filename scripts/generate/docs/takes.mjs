// What may be written at a place, in words: "a duration, or `none`", "a list of targets".
import { code, either, lowerFirst } from './markdown.mjs';
import { follow } from './shape.mjs';

/** Definitions that have an entry of their own on the page `values.md`. */
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
];

const nouns = {
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

const scalarOf = { dateExpression: 'date-expression', timeZone: 'time-zone', measure: 'number-or-measure' };

const namedDocuments = {
  strategy: 'channel strategy',
  calendar: 'calendar',
  policy: 'SLA policy',
  plan: 'sunset plan',
  template: 'message template',
};

/** More words than this are better read in the list below the table. */
const fewWords = 8;

/** `mapping` is a link to where the fields of a group are described, `values` links to a scalar; without them the words stand alone. */
export function takes(place, schemas, { values, mapping }) {
  const say = (child, file) => takes(follow(child, file, schemas), schemas, { values, mapping });
  const { schema, file, name } = place;
  const known = name?.replace(/^.*#/, '');
  if (schema.const !== undefined) return code(String(schema.const));
  if (schema['x-refers']) return reference(schema['x-refers']);
  if (schema.enum) return fixed(schema.enum);
  if (known === 'text' || known === 'title') return linked('text, or one per language', 'text', values);
  if (known === 'measure') return linked(nouns['number-or-measure'], 'measure', values);
  if (schema['x-scalar']) return scalar(schema['x-scalar'], values);
  if (schema['x-defines'] || known === 'id' || known === 'name') {
    const isDocument = schema['x-defines'] in namedDocuments;
    return linked(isDocument ? 'a name' : 'an id', isDocument ? 'name' : 'id', values);
  }
  if (known === 'metric') return linked('a measure', 'metric', values);
  if (schema.anyOf) return union(schema.anyOf, file, say);
  switch (schema.type) {
    case 'boolean':
      return '`true` or `false`';
    case 'integer':
      return `a whole number${limits(schema)}`;
    case 'number':
      return `a number${limits(schema)}`;
    case 'array':
      return list(schema, file, say, schemas, mapping);
    case 'object':
      if (schema.properties) return mapping ?? 'a group of fields';
      return `a group: ${keyWords(schema, file, say)} with ${say(schema.additionalProperties, file)}`;
    default:
      return 'text';
  }
}

function fixed(words) {
  if (words.length > fewWords) return 'one of the words below';
  return `${words.length > 1 ? 'one of ' : ''}${either(words.map((word) => code(String(word))))}`;
}

function reference({ types, words = [], url }) {
  const noun = (type) =>
    type in namedDocuments ? `the name of a ${namedDocuments[type]}` : `the id of ${article(type.replace('-', ' '))}`;
  const parts = [...types.map(noun), ...words.map(code), ...(url ? ['a web address'] : [])];
  return either(parts.map((part) => part.replace('a SLA', 'an SLA')));
}

function scalar(kind, values) {
  const id = Object.keys(scalarOf).find((key) => scalarOf[key] === kind) ?? kind;
  return linked(nouns[kind] ?? kind, id, values);
}

function linked(words, id, values) {
  return values ? `[${words}](${values(id)})` : words;
}

/** "a duration, or a list" where one and several are both fine. */
function union(branches, file, say) {
  const plain = branches.filter(({ type }) => type !== 'array').map((branch) => say(branch, file));
  const lists = branches.filter(({ type }) => type === 'array');
  const isMoreOfTheSame = ({ items }) => plain.some((words) => words.startsWith(say(items, file)));
  const others = lists.filter((branch) => !isMoreOfTheSame(branch)).map((branch) => say(branch, file));
  const words = either([...new Set([...plain, ...others])]);
  return others.length < lists.length ? `${words}, or a list` : words;
}

function list(schema, file, say, schemas, mapping) {
  const inner = schema.items ? follow(schema.items, file, schemas) : undefined;
  if (inner?.schema.type === 'object' && inner.schema.properties)
    return mapping ? mapping.replace(/^/, 'a list of ') : 'a list of groups of fields';
  return `a list, each ${inner ? say(schema.items, file) : 'of anything'}`;
}

function keyWords(schema, file, say) {
  if (!schema.propertyNames) return 'your own keys, each';
  const words = say(schema.propertyNames, file);
  const noun = words === 'text' ? article(schema.propertyNames.title.toLowerCase()) : lowerFirst(words);
  return `each key ${noun},`;
}

function limits({ minimum, maximum }) {
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`;
  if (minimum !== undefined) return `, at least ${minimum}`;
  return maximum !== undefined ? `, at most ${maximum}` : '';
}

function article(noun) {
  return `${/^[aeio]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
