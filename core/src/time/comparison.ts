// A comparison that decides whether a measured value is good enough, such as `at least 60%`.
import { type Duration, durationMilliseconds, readDuration } from './duration.ts';
import { readPercentage } from './percentage.ts';

export type Relation = 'at least' | 'at most' | 'above' | 'below';

export type Measure =
  | { readonly kind: 'percentage'; readonly percent: number }
  | { readonly kind: 'duration'; readonly duration: Duration }
  | { readonly kind: 'number'; readonly number: number; readonly per?: 'day' | 'week' | 'month' };

export interface Comparison {
  readonly relation: Relation;
  readonly measure: Measure;
}

export const relations = ['at least', 'at most', 'above', 'below'] as const satisfies readonly Relation[];

/** The comparison, when the text is one: `at least 60%`, `below 4 business hours`, `above 20 per week`. */
export function readComparison(text: string): Comparison | undefined {
  const relation = relations.find((words) => text.startsWith(`${words} `));
  if (relation === undefined) return undefined;
  const measure = readMeasure(text.slice(relation.length + 1));
  return measure && { relation, measure };
}

/**
 * Whether a measured value, such as `72%` or `31 per week`, is what the comparison asks for. `undefined` when the two
 * cannot be told apart: another kind of value, another stretch of time, or business time against elapsed time.
 */
export function holds({ relation, measure }: Comparison, measured: string): boolean | undefined {
  const value = readMeasure(measured);
  const [found, wanted] = value ? amounts(value, measure) : [undefined, undefined];
  if (found === undefined || wanted === undefined) return undefined;
  switch (relation) {
    case 'at least':
      return found >= wanted;
    case 'at most':
      return found <= wanted;
    case 'above':
      return found > wanted;
    case 'below':
      return found < wanted;
    default:
      return relation satisfies never;
  }
}

type Amounts = readonly [number | undefined, number | undefined];

/** A measured number that names no stretch of time means that of the comparison. */
function amounts(value: Measure, wanted: Measure): Amounts {
  if (value.kind === 'percentage' && wanted.kind === 'percentage') return [value.percent, wanted.percent];
  if (value.kind === 'number' && wanted.kind === 'number')
    return value.per === undefined || value.per === wanted.per ? [value.number, wanted.number] : [undefined, undefined];
  if (value.kind !== 'duration' || wanted.kind !== 'duration') return [undefined, undefined];
  const [a, b] = [value.duration, wanted.duration];
  if (a.business !== b.business) return [undefined, undefined];
  if (a.unit === b.unit) return [a.amount, b.amount];
  return [durationMilliseconds(a), durationMilliseconds(b)];
}

function readMeasure(text: string): Measure | undefined {
  const percent = readPercentage(text);
  if (percent !== undefined) return { kind: 'percentage', percent };
  const duration = readDuration(text);
  if (duration !== undefined) return { kind: 'duration', duration };
  const match = /^(-?\d{1,15}(?:\.\d{1,9})?)(?: per (?:(day)|(week)|(month)))?$/.exec(text);
  if (match === null) return undefined;
  const number = Number(match[1]);
  const per = match[2] ? 'day' : match[3] ? 'week' : match[4] ? 'month' : undefined;
  return per === undefined ? { kind: 'number', number } : { kind: 'number', number, per };
}
