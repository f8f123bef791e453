// The checklist as JSON, for other tools.
import type { Checklist } from './checklist.ts';

export function checklistJson({ findings: _, ...checklist }: Checklist): string {
  return `${JSON.stringify(checklist, undefined, 2)}\n`;
}
