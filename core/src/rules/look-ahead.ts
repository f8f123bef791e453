// What is fine today and becomes a finding in the days ahead, with the day from which it does.
import { compareFindings, type Finding, type Severity } from '../finding.ts';
import { addDays, type DateText } from '../time/date.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { type ValidateOptions, validate } from './validate.ts';

export interface ComingFinding extends Finding {
  /** The first day on which it is a finding. */
  readonly from: DateText;
}

export interface LookAheadOptions extends ValidateOptions {
  /** How many days ahead of `today` to look, at least one. */
  readonly days: number;
}

/**
 * Judges the workspace week by week, up to the last day, and halves the week in which something new turns up down to
 * its first day. That assumes that what is found at the end of a week stays found from its first day on; something that
 * comes and goes within a week may be missed. Rules that do not ask for the day are not run again.
 */
export function lookAhead(snapshot: Snapshot, options: LookAheadOptions): readonly ComingFinding[] {
  const judged = new Map<number, Day>();
  const on = (ahead: number): Day => {
    const known = judged.get(ahead);
    if (known) return known;
    const day = judgedOn(snapshot, { ...options, today: addDays(options.today, ahead) });
    judged.set(ahead, day);
    return day;
  };
  const told = new Set(on(0).keys());
  const coming: ComingFinding[] = [];
  for (let before = 0; before < options.days; before += daysInWeek) {
    const after = Math.min(before + daysInWeek, options.days);
    for (const [fingerprint, finding] of on(after)) {
      if (told.has(fingerprint)) continue;
      told.add(fingerprint);
      const ahead = firstDay(before, after, (day) => on(day).has(fingerprint));
      coming.push(comingFrom(on(ahead).get(fingerprint) ?? finding, addDays(options.today, ahead)));
    }
  }
  return coming.sort(compareFindings);
}

const daysInWeek = 7;

/** By fingerprint. */
type Day = ReadonlyMap<string, Finding>;

function judgedOn(snapshot: Snapshot, options: ValidateOptions): Day {
  const day = new Map<string, Finding>();
  for (const { findings } of validate(snapshot, options)) {
    for (const finding of findings) day.set(finding.fingerprint, finding);
  }
  return day;
}

/** It is not there on the day `before`, and is on the day `after`. */
function firstDay(before: number, after: number, isThere: (day: number) => boolean): number {
  let [low, high] = [before, after];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isThere(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Nothing is wrong yet, so it is a warning at most. Its fix is for the day when it is. */
function comingFrom(finding: Finding, from: DateText): ComingFinding {
  const severity: Severity = finding.severity === 'error' ? 'warning' : finding.severity;
  return { ...finding, severity, message: `From ${from}: ${finding.message}`, fixes: [], from };
}
