// How severities of changes look in Markdown, where colour never says anything alone.
import type { ChangeSeverity } from '#core';

export const changeMarks = {
  breaking: '🔴 breaking',
  weakened: '🟠 weakened',
  neutral: '⚪ neutral',
  improved: '🟢 improved',
} as const satisfies Record<ChangeSeverity, string>;
