// What is wrong with a text that should be a comparison.
import { closestWord } from './closest-word.ts';
import { type Relation, readComparison, relations } from './comparison.ts';
import { durationProblem } from './duration-problem.ts';
import { closePercentage } from './percentage-problem.ts';
import { changedPart, problem, quoted, type ScalarProblem } from './scalar-problem.ts';

export function comparisonProblem(text: string): ScalarProblem | undefined {
  if (readComparison(text) !== undefined) return undefined;
  const suggestion = closeComparison(text);
  const ending = /^\d/.test(text)
    ? 'begin it with “at least”, “at most”, “above” or “below”'
    : 'write it like “at least 60%”, “below 4 hours” or “above 20 per week”';
  return problem(
    `${quoted(text)} is not a comparison; ${ending}.`,
    suggestion,
    suggestion === undefined ? undefined : changedPart(text, suggestion),
  );
}

const synonyms: Readonly<Record<string, Relation>> = {
  '>=': 'at least',
  '≥': 'at least',
  '<=': 'at most',
  '≤': 'at most',
  '>': 'above',
  '<': 'below',
  'more than': 'above',
  'greater than': 'above',
  over: 'above',
  'less than': 'below',
  'fewer than': 'below',
  under: 'below',
  'no more than': 'at most',
  'not more than': 'at most',
  'up to': 'at most',
  within: 'at most',
  'no less than': 'at least',
  'not less than': 'at least',
  minimum: 'at least',
  maximum: 'at most',
};

function closeComparison(text: string): string | undefined {
  const match = /^\s*([<>=≤≥]+|[a-z](?:[a-z ]*[a-z])?)\s*(\d.*)$/i.exec(text.slice(0, 100));
  if (match === null) return undefined;
  const words = (match[1] ?? '').toLowerCase();
  const relation = synonyms[words] ?? closestWord(words, relations);
  if (relation === undefined) return undefined;
  const measure = (match[2] ?? '').trim();
  const rate = /^(\d[\d.]*)\s*(?:\/|per|a|an|each|every)\s*(day|week|month)$/i.exec(measure);
  const readings = [
    measure,
    rate && `${rate[1]} per ${rate[2]?.toLowerCase()}`,
    /%|percent/i.test(measure) ? closePercentage(measure) : undefined,
    durationProblem(measure)?.suggestion,
  ];
  return readings
    .map((reading) => `${relation} ${reading ?? ''}`)
    .find((written) => readComparison(written) !== undefined);
}
