// The one law from an effect to what a change means to customers.

export const changeSeverities = ['breaking', 'weakened', 'neutral', 'improved'] as const;
export type ChangeSeverity = (typeof changeSeverities)[number];

/** Whether customers have less than before, more, or something else. */
export type Direction = 'less' | 'more' | 'other';

/**
 * `isTold`: customers know of it and count on it (a promise, a way to reach us, a date), and not only we do (a target, a
 * criterion, an owner). Less of what they were told breaks; less of anything else weakens.
 */
export function severityOf(direction: Direction, isTold: boolean): ChangeSeverity {
  switch (direction) {
    case 'less':
      return isTold ? 'breaking' : 'weakened';
    case 'more':
      return 'improved';
    case 'other':
      return 'neutral';
    default:
      return direction satisfies never;
  }
}
