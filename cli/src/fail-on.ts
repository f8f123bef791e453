// From which severity on findings fail a run.
import type { Severity } from '#core';

export const failOnWords = ['error', 'warning', 'info', 'never'] as const;
export type FailOn = (typeof failOnWords)[number];

/** Whether a finding of this severity fails the run. */
export function fails(severity: Severity, failOn: FailOn): boolean {
  switch (failOn) {
    case 'never':
      return false;
    case 'error':
      return severity === 'error';
    case 'warning':
      return severity === 'error' || severity === 'warning';
    case 'info':
      return severity !== 'hint';
    default:
      return failOn satisfies never;
  }
}
