// What the data of a template has at a place: found by its schema, with what kind of value it is and where it may end.
import type { Kind } from '../../generated/playbooks.ts';
import { kinds } from '../../playbook/kinds.ts';
import { schemaNamed } from '../../schema/catalogue.ts';
import { branchesOf, itemsOf, propertyOf, type Schema } from '../../schema/schema.ts';
import type { ValueKind } from '../../template/helper-names.ts';
import type { Step } from '../../template/view-value.ts';
import { weekdays } from '../../time/date.ts';

/** The schema of the view of a kind; `undefined` for a kind of which nothing is rendered. */
export function viewSchema(kind: Kind): Schema | undefined {
  return kind === 'MessageTemplate' ? undefined : schemaNamed(`view/${kinds[kind].schema}`);
}

export interface FoundPlace {
  readonly schema: Schema;
  /** Steps, by index, that some documents do not have. */
  readonly optional: readonly number[];
}

export interface LostPlace {
  /** The step that leads nowhere, and what it was looked for in. */
  readonly at: number;
  readonly within: Schema;
}

/** `undefined` where the schema does not tell, as for the items of a group. */
export function placeIn(view: Schema, steps: readonly Step[]): FoundPlace | LostPlace | undefined {
  let schema = view;
  const optional: number[] = [];
  for (const [at, { name, item }] of steps.entries()) {
    const kind = valueKind(schema);
    if (name === '[]' && kind === 'group' && !item?.startsWith('at ')) return undefined;
    const next = stepInto(schema, name);
    if (!next) return { at, within: schema };
    if (name === '[]' ? item?.startsWith('at ') : kind === 'group' && !isRequired(schema, name)) optional.push(at);
    schema = next;
  }
  return { schema, optional };
}

/** The names that a group has, in the order of the schema; none for anything else. */
export function namesIn(schema: Schema): readonly string[] {
  return [...new Set(branchesOf(schema).flatMap((branch) => Object.keys(branch.properties ?? {})))];
}

export function stepInto(schema: Schema, name: string): Schema | undefined {
  for (const branch of branchesOf(schema)) {
    const kind = valueKind(branch);
    const isList = kind === 'list' || kind === 'spans';
    if (name === '[]' && isList) return itemsOf(branch);
    if (name === 'length' && (isList || kind === 'text')) return { type: 'integer', home: branch.home };
    const found = kind === 'group' ? propertyOf(branch, name) : undefined;
    if (found) return found;
  }
  return undefined;
}

function isRequired(schema: Schema, name: string): boolean {
  return branchesOf(schema).every((branch) => branch.required?.includes(name));
}

export function valueKind(schema: Schema): ValueKind {
  const [branch = schema] = branchesOf(schema);
  switch (branch.type) {
    case 'object':
      return 'group';
    case 'array':
      return hasSpans(branch) ? 'spans' : 'list';
    case 'boolean':
      return 'truth';
    case 'number':
    case 'integer':
      return 'number';
    default:
      return textKind(branch);
  }
}

function hasSpans(list: Schema): boolean {
  const { opens, closes } = itemsOf(list)?.properties ?? {};
  return opens !== undefined && closes !== undefined;
}

function textKind(schema: Schema): ValueKind {
  const scalar = grammars.find((each) => each === schema['x-scalar']);
  if (scalar) return scalar;
  if (!schema.enum) return 'text';
  return schema.enum.every((word) => weekdays.some((day) => day === word)) ? 'weekday' : 'word';
}

const grammars = ['date', 'moment', 'duration', 'period', 'percentage', 'comparison', 'point'] as const;

/** For sentences to an author. */
export const kindWords = {
  date: 'a date',
  moment: 'a day and a time of day',
  weekday: 'a day of the week',
  duration: 'a length of time',
  period: 'a length of time',
  percentage: 'a percentage',
  comparison: 'a comparison such as “at least 80%”',
  point: 'a point in time',
  number: 'a number',
  truth: 'either yes or no',
  text: 'a text',
  word: 'a word from a fixed list',
  list: 'a list',
  spans: 'a list of opening hours',
  group: 'a group of values',
} as const satisfies Record<ValueKind, string>;
