// The words of SARIF for our severities; it knows none quieter than a note.
import type { Severity } from '#core';

export const sarifLevels = { error: 'error', warning: 'warning', info: 'note', hint: 'note' } as const satisfies Record<
  Severity,
  string
>;
