// The flags of `validate`: which there are, which do not go together, and what they mean for a report.
import { type FixKinds, readDate } from '#core';
import type { ReportOptions } from './check.ts';
import type { FailOn } from './fail-on.ts';
import type { JudgeOptions } from './judge-share.ts';

export interface ValidateFlags {
  readonly format?: readonly string[];
  readonly asOf?: string;
  readonly failOn: FailOn;
  readonly maxWarnings?: string;
  readonly quiet?: true;
  readonly stdinFilename?: string;
  readonly fix?: true;
  readonly fixUnsafe?: true;
  readonly dryRun?: true;
  readonly baseline: boolean;
  readonly updateBaseline?: true;
  readonly changedSince?: string;
  readonly lookahead?: string;
  readonly showSilenced?: true;
  readonly cache: boolean;
  readonly watch?: true;
}

/** What does not make sense together, or at all, as a sentence. */
export function wrongFlag(flags: ValidateFlags): string | undefined {
  const { asOf, maxWarnings, lookahead } = flags;
  if (asOf !== undefined && readDate(asOf) === undefined) {
    return `“${asOf}” is not a date for --as-of. Write it like 2027-01-31.`;
  }
  if (maxWarnings !== undefined && !/^\d{1,9}$/.test(maxWarnings)) {
    return `“${maxWarnings}” is not a number for --max-warnings. Write a whole number, such as 10.`;
  }
  if (lookahead !== undefined && daysIn(lookahead) === undefined) {
    return `“${lookahead}” is no time for --lookahead. Write days or weeks, such as 90d or 12w, up to two years.`;
  }
  if (flags.stdinFilename === '') return 'Name the file behind --stdin-filename.';
  if (flags.dryRun && !fixKinds(flags)) return '--dry-run goes with --fix or --fix-unsafe.';
  if (flags.updateBaseline && !flags.baseline) return '--update-baseline and --no-baseline do not go together.';
  if (flags.updateBaseline && flags.dryRun) return '--update-baseline and --dry-run do not go together.';
  if (flags.updateBaseline && flags.stdinFilename !== undefined) {
    return '--update-baseline and --stdin-filename do not go together.';
  }
  const once = flags.updateBaseline ? '--update-baseline' : fixKinds(flags) ? '--fix' : undefined;
  if (flags.watch && once !== undefined) return `--watch and ${once} do not go together.`;
  if (flags.watch && flags.stdinFilename !== undefined) return '--watch and --stdin-filename do not go together.';
  return undefined;
}

const mostDaysAhead = 731;

/** `90d`, `90 days`, `12w`, `12 weeks`. */
function daysIn(time: string | undefined): number | undefined {
  const [, amount, unit] = /^(\d{1,4}) ?(d|days?|w|weeks?)$/.exec(time ?? '') ?? [];
  if (amount === undefined || unit === undefined) return undefined;
  const days = Number(amount) * (unit.startsWith('w') ? 7 : 1);
  return days >= 1 && days <= mostDaysAhead ? days : undefined;
}

export function judgeOptions({ lookahead }: Pick<ValidateFlags, 'lookahead'>): JudgeOptions {
  return { lookAheadDays: daysIn(lookahead) };
}

export function reportOptions({ failOn, changedSince, showSilenced }: ValidateFlags): ReportOptions {
  return { failOn, since: changedSince, showsSilenced: showSilenced };
}

export function fixKinds({ fix, fixUnsafe }: ValidateFlags): FixKinds | undefined {
  return fixUnsafe ? 'unsafe' : fix ? 'safe' : undefined;
}
