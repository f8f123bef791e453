// A point on the way to a deadline: a share of the time, or a distance from its start or its breach.
import { type Duration, readDuration } from './duration.ts';
import { readPercentage } from './percentage.ts';

export type Point =
  | { readonly kind: 'percentage'; readonly percent: number }
  | {
      readonly kind: 'offset';
      readonly from: 'start' | 'breach';
      readonly shift?: { readonly sign: 1 | -1; readonly duration: Duration };
    };

/** The point, when the text is one: `75%`, `breach`, `start + 5 minutes`, `breach + 2 business days`. */
export function readPoint(text: string): Point | undefined {
  const percent = readPercentage(text);
  if (percent !== undefined) return { kind: 'percentage', percent };
  const match = /^(?:(start)|breach)(?: ([+-]) (.+))?$/.exec(text);
  if (match === null) return undefined;
  const from = match[1] ? 'start' : 'breach';
  if (match[3] === undefined) return { kind: 'offset', from };
  const duration = readDuration(match[3]);
  return duration && { kind: 'offset', from, shift: { sign: match[2] === '+' ? 1 : -1, duration } };
}
