// Comparisons and moments in the words of a language: “at least 60%”, “2 business days after the time has run out”.
import type { Comparison, Measure, Relation } from '../time/comparison.ts';
import type { Duration } from '../time/duration.ts';
import type { Point } from '../time/point.ts';
import { type DurationWord, durationWord } from './duration-word.ts';
import { filled } from './filled.ts';

/** Phrases with `{value}` for what is measured. */
export interface MeasurePhrases {
  readonly comparisons: {
    readonly relations: Readonly<Record<Relation, string>>;
    readonly rates: Readonly<Record<'day' | 'week' | 'month', string>>;
  };
  readonly points: Readonly<
    Record<'share' | 'start' | 'breach' | 'afterStart' | 'beforeStart' | 'afterBreach' | 'beforeBreach', string>
  >;
}

/** How the language writes the values themselves. */
interface Measures {
  readonly number: (value: number) => string;
  readonly percent: (value: number) => string;
  readonly duration: (value: number, word: DurationWord, options: { readonly isDative: boolean }) => string | undefined;
}

export function comparisonText(
  { relation, measure }: Comparison,
  { comparisons }: MeasurePhrases,
  measures: Measures,
): string | undefined {
  const value = measureText(measure, comparisons.rates, measures);
  return value === undefined ? undefined : filled(comparisons.relations[relation], { value });
}

export function pointText(point: Point, { points }: MeasurePhrases, measures: Measures): string | undefined {
  if (point.kind === 'percentage') return filled(points.share, { value: measures.percent(point.percent) });
  const { from, shift } = point;
  if (!shift) return points[from];
  const value = durationText(shift.duration, measures);
  const isAfter = shift.sign === 1;
  const name = from === 'start' ? (isAfter ? 'afterStart' : 'beforeStart') : isAfter ? 'afterBreach' : 'beforeBreach';
  return value === undefined ? undefined : filled(points[name], { value });
}

function measureText(
  measure: Measure,
  rates: MeasurePhrases['comparisons']['rates'],
  measures: Measures,
): string | undefined {
  switch (measure.kind) {
    case 'percentage':
      return measures.percent(measure.percent);
    case 'duration':
      return durationText(measure.duration, measures);
    case 'number': {
      const value = measures.number(measure.number);
      return measure.per === undefined ? value : filled(rates[measure.per], { value });
    }
    default:
      return measure satisfies never;
  }
}

function durationText({ amount, unit, business }: Duration, { duration }: Measures): string | undefined {
  return duration(amount, durationWord(unit, business), { isDative: false });
}
