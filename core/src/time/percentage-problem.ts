// What is wrong with a text that should be a percentage.
import { readPercentage } from './percentage.ts';
import { problem, quoted, type ScalarProblem } from './scalar-problem.ts';

export function percentageProblem(text: string): ScalarProblem | undefined {
  if (readPercentage(text) !== undefined) return undefined;
  return problem(`${quoted(text)} is not a percentage; write it like “80%”.`, closePercentage(text));
}

/** `80 %`, `80,5%`, `80 percent`, `80` and `0.8` as percentages. */
export function closePercentage(text: string): string | undefined {
  const match = /^\s*(\d{1,9})(?:[.,](\d{1,9}))?(?:\s*(%|percent|per cent|pct|procent|prozent))?\s*$/i.exec(text);
  if (match === null) return undefined;
  const number = Number(`${match[1]}.${match[2] ?? '0'}`);
  const isShare = match[3] === undefined && match[2] !== undefined && number < 1;
  const written = `${isShare ? Number((number * 100).toFixed(6)) : number}%`;
  return readPercentage(written) === undefined ? undefined : written;
}
