// Whether all that a plan asks for can be known, or mistakes leave something out.
import { type Checklist, checklist } from '../render/checklist.ts';
import type { DateText } from '../time/date.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

export function isWhole({ findings }: Checklist): boolean {
  return findings.every(({ severity }) => severity !== 'error');
}

export function isWholePlan(snapshot: Snapshot, name: string, today: DateText): boolean {
  const list = checklist(snapshot, name, { today, locale: snapshot.settings.defaultLocale });
  return list !== undefined && isWhole(list);
}
