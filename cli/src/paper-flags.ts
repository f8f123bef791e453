// The flags that all reports on paper share, and what is wrong with them.
import type { Command } from 'commander';
import { readDate } from '#core';
import type { PaperFlags } from './put-paper.ts';

export interface CommonFlags extends PaperFlags {
  readonly format: string;
  readonly asOf?: string;
  readonly color?: boolean;
}

export function withPaperFlags(command: Command, formats: readonly string[]): Command {
  return command
    .option('--format <format>', `one of ${formats.join(', ')}`, 'pretty')
    .option('--out <file>', 'write it into this file')
    .option('--force', 'replace a file that exists')
    .option('--as-of <date>', 'the day that counts as today, such as 2027-01-31; else asOf in the config, else today');
}

interface DatedFlags {
  readonly format: string;
  readonly asOf?: string | undefined;
  readonly on?: string | undefined;
  /** Where `--from` is a date. */
  readonly startsOn?: string | undefined;
  readonly to?: string | undefined;
}

/** A sentence for the person who called. */
export function flagProblem({ format, ...dates }: DatedFlags, formats: readonly string[]): string | undefined {
  if (!formats.includes(format)) return `There is no format “${format}”. Use ${formats.join(', ')}.`;
  for (const [flag, name] of dateFlags) {
    const given = dates[flag];
    if (given !== undefined && readDate(given) === undefined)
      return `“${given}” is not a date for ${name}. Write it like 2027-01-31.`;
  }
  return undefined;
}

const dateFlags = [
  ['asOf', '--as-of'],
  ['on', '--on'],
  ['startsOn', '--from'],
  ['to', '--to'],
] as const;
