// Conditions such as `below 80%`: whether the newer one is met sooner or later than the older one.

import { type Measure, readComparison } from '../time/comparison.ts';
import { durationMilliseconds } from '../time/duration.ts';
import type { Judge } from './change-kind.ts';
import type { Direction } from './severity.ts';
import { wordsOf } from './value-words.ts';

/** The sooner it goes off, the more it protects. */
export const alarm: Judge = ({ before, after }) => [
  { direction: sooner(before, after), from: wordsOf(before), to: wordsOf(after) },
];

/** The harder it is to pass, the more it protects. */
export const gate: Judge = ({ before, after }) => {
  const direction = sooner(before, after);
  const turned = direction === 'less' ? 'more' : direction === 'more' ? 'less' : 'other';
  return [{ direction: turned, from: wordsOf(before), to: wordsOf(after) }];
};

/** `more` when whatever meets the older one meets the newer one too. */
function sooner(before: unknown, after: unknown): Direction {
  const [old, fresh] = [readComparison(String(before)), readComparison(String(after))];
  if (!old || !fresh || old.relation !== fresh.relation) return 'other';
  const [was, is] = [amountOf(old.measure), amountOf(fresh.measure)];
  if (!was || !is || was.unit !== is.unit || was.amount === is.amount) return 'other';
  const isUpper = old.relation === 'at most' || old.relation === 'below';
  return is.amount > was.amount === isUpper ? 'more' : 'less';
}

function amountOf(measure: Measure): { readonly amount: number; readonly unit: string } | undefined {
  switch (measure.kind) {
    case 'percentage':
      return { amount: measure.percent, unit: '%' };
    case 'number':
      return { amount: measure.number, unit: measure.per ?? '' };
    case 'duration': {
      const { duration } = measure;
      const milliseconds = durationMilliseconds(duration);
      return { amount: milliseconds ?? duration.amount, unit: `${duration.business} ${milliseconds === undefined}` };
    }
    default:
      return measure satisfies never;
  }
}
