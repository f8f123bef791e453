// Words that all formats of `diff` share.
import type { ChangeSeverity, SemanticChange } from '#core';
import { plural } from '../reporters/plural.ts';
import type { DiffReport } from './diff-report.ts';

export const severityWords = {
  breaking: 'Breaking: customers lose what they were told',
  weakened: 'Weakened: less stands behind what they were told',
  neutral: 'Neutral: neither better nor worse',
  improved: 'Improved: customers have more',
} as const satisfies Record<ChangeSeverity, string>;

export function verdictWords({ changes, counts, accepted }: DiffReport): string {
  if (changes.length === 0) return 'Nothing changes for customers or colleagues.';
  const parts = (['breaking', 'weakened', 'neutral', 'improved'] as const).flatMap((severity) =>
    counts[severity] === 0 ? [] : [`${counts[severity]} ${severity}`],
  );
  const left = accepted === 0 ? parts : [...parts, `${accepted} accepted`];
  return `${plural(changes.length, 'change')}: ${left.join(', ')}.`;
}

/** `Affects enterprise (billing, outage).`, or nothing where it is for everybody. */
export function affectedWords({ affected }: Pick<SemanticChange, 'affected'>): string {
  if (!affected || (affected.segments === 'all' && affected.queryTypes === 'all')) return '';
  const { segments, queryTypes } = affected;
  const who = segments === 'all' ? 'everybody' : segments.join(', ');
  return `Affects ${who}${queryTypes === 'all' ? '' : ` (${queryTypes.join(', ')})`}.`;
}
