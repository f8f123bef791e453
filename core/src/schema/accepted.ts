// What may stand at a place of a schema, in half a sentence.
import { branchesOf, type Schema } from './schema.ts';

/** "one of “a”, “b” or “c”", "a text or a list"; without a full stop. */
export function describeAccepted(schema: Schema): string {
  const branches = branchesOf(schema);
  const words = branches.flatMap((branch) => [
    ...(branch.enum ?? []),
    ...(branch.const === undefined ? [] : [branch.const]),
  ]);
  const kinds = new Set(
    branches.filter(({ enum: values, const: value }) => !values && value === undefined).map(kindOf),
  );
  const parts = [...(words.length > 1 ? [describeWords(words.map(String))] : []), ...kinds];
  if (words.length === 1) parts.push(`“${words[0]}”`);
  return parts.length === 0 ? 'a value' : joined(parts);
}

/** “a”, “b” or “c”. */
export function listWords(words: readonly string[]): string {
  return joined(words.map((word) => `“${word}”`));
}

function describeWords(words: readonly string[]): string {
  if (words.length <= mostWords) return `one of ${listWords(words)}`;
  const shown = words.slice(0, mostWords - 1).map((word) => `“${word}”`);
  return `one of ${shown.join(', ')} and ${words.length - shown.length} more`;
}

/** Past this a sentence is no longer read. */
const mostWords = 16;

function joined(parts: readonly string[]): string {
  const last = parts[parts.length - 1] ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} or ${last}`;
}

function kindOf(branch: Schema): string {
  const scalar = branch['x-scalar'];
  if (scalar) return scalarWords[scalar] ?? `a ${scalar}`;
  const refers = branch['x-refers'];
  if (refers) {
    const types = refers.types.map((type) => type.replace('-', ' ')).join(' or ');
    const isByName = refers.types.length === 1 && namedTypes.has(refers.types[0] ?? '');
    return `the ${isByName ? 'name' : 'id'} of ${/^[aeiou]/.test(types) ? 'an' : 'a'} ${types}`;
  }
  switch (branch.type) {
    case 'object':
      return 'a group of keys';
    case 'array':
      return 'a list';
    case 'number':
      return `a number${boundsOf(branch)}`;
    case 'integer':
      return `a whole number${boundsOf(branch)}`;
    case 'boolean':
      return '“true” or “false”';
    default:
      return branch['x-defines'] ? 'an id (lower-case letters, digits and hyphens)' : 'a text';
  }
}

function boundsOf({ minimum, maximum }: Schema): string {
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`;
  return minimum !== undefined ? `, ${minimum} or more` : maximum !== undefined ? `, ${maximum} or less` : '';
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
