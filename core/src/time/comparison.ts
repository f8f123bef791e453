// A comparison that decides whether a measured value is good enough, such as `at least 60%`.
import { type Duration, readDuration } from './duration.ts';
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
