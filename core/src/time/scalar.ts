// Checks a text against the grammar of a scalar by name; the door through which the schema asks about one.
import { comparisonProblem } from './comparison-problem.ts';
import { dateExpressionProblem } from './date-expression-problem.ts';
import { dateProblem } from './date-problem.ts';
import { durationProblem } from './duration-problem.ts';
import { hoursProblem } from './hours-problem.ts';
import { localeProblem } from './locale-problem.ts';
import { momentProblem } from './moment-problem.ts';
import { percentageProblem } from './percentage-problem.ts';
import { periodProblem } from './period-problem.ts';
import { pointProblem } from './point-problem.ts';
import type { ScalarProblem } from './scalar-problem.ts';
import { timeZoneProblem } from './time-zone-problem.ts';
import { urlProblem } from './url-problem.ts';

export type ScalarName =
  | 'duration'
  | 'period'
  | 'date'
  | 'date-expression'
  | 'moment'
  | 'point'
  | 'comparison'
  | 'hours'
  | 'time-zone'
  | 'locale'
  | 'percentage'
  | 'url';

/** What is wrong with the text, or `undefined` when it is right. */
export function checkScalar(name: ScalarName, text: string): ScalarProblem | undefined {
  // Only an address may be long; of any other text its beginning tells enough.
  return checks[name](name === 'url' ? text : text.slice(0, 500));
}

const checks = {
  duration: durationProblem,
  period: periodProblem,
  date: dateProblem,
  'date-expression': dateExpressionProblem,
  moment: momentProblem,
  point: pointProblem,
  comparison: comparisonProblem,
  hours: hoursProblem,
  'time-zone': timeZoneProblem,
  locale: localeProblem,
  percentage: percentageProblem,
  url: urlProblem,
} as const satisfies Record<ScalarName, (text: string) => ScalarProblem | undefined>;
