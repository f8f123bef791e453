// What may stand at a place of a schema, in half a sentence.
import { branchesOf, type Schema } from './schema.ts';

/** "one of “a”, “b” or “c”", "a text or a list"; without a full stop. */
export function describeAccepted(schema: Schema): string {
  const branches = branchesOf(schema);
  const words = branches.flatMap((branch) => [...(branch.enum ?? []), ...(branch.const === undefined ? [] : [branch.const])]);
  const kinds = new Set(branches.filter(({ enum: values, const: value }) => !values && value === undefined).map(kindOf));
  const parts = [...kinds];
  if (words.length > 0 && words.length <= 12) parts.push(words.length === 1 ? `“${words[0]}”` : `one of ${listWords(words.map(String))}`);
  else if (words.length > 12) parts.push('one of the known words');
  return parts.length === 0 ? 'a value' : parts.length === 1 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} or ${parts[parts.length - 1]}`;
}

/** “a”, “b” or “c”. */
export function listWords(words: readonly string[]): string {
  const marked = words.map((word) => `“${word}”`);
  return marked.length < 2 ? marked.join('') : `${marked.slice(0, -1).join(', ')} or ${marked[marked.length - 1]}`;
}

function kindOf(branch: Schema): string {
  const scalar = branch['x-scalar'];
  if (scalar) return scalarWords[scalar] ?? `a ${scalar}`;
  const refers = branch['x-refers'];
  if (refers) return `the ${refers.types.length === 1 && namedTypes.has(refers.types[0] ?? '') ? 'name' : 'id'} of a ${refers.types.map((type) => type.replace('-', ' ')).join(' or ')}`;
  switch (branch.type) {
    case 'object':
      return 'a group of keys';
    case 'array':
      return 'a list';
    case 'number':
      return 'a number';
    case 'integer':
      return 'a whole number';
    case 'boolean':
      return '“true” or “false”';
    default:
      return branch['x-defines'] ? 'an id (lower-case letters, digits and hyphens)' : 'a text';
  }
}

const namedTypes: ReadonlySet<string> = new Set(['strategy', 'calendar', 'policy', 'plan', 'template']);

const scalarWords: Readonly<Record<string, string>> = {
  duration: 'a duration such as “4 business hours”',
  period: 'a period such as “6 months”',
  date: 'a date such as “2027-04-06”',
  'date-expression': 'a date such as “2027-04-06” or “closeOn - 5 weeks”',
  moment: 'a date and time such as “2027-04-06 09:30”',
  point: 'a point such as “75%” or “breach + 1 hour”',
  comparison: 'a comparison such as “at least 85%”',
  hours: 'hours such as “09:00-17:30”',
  'time-zone': 'a time zone such as “Europe/Amsterdam”',
  locale: 'a language such as “en” or “zh-CN”',
  percentage: 'a percentage such as “80%”',
  url: 'a web address that starts with “https://”',
};
