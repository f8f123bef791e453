// The days in a freeze window of some calendars, or of the calendars that they are made of.
import { known } from '../schema/value.ts';
import type { DateText } from '../time/date.ts';
import { type Inquiry, isDocumentOf, named } from '../workspace/inquiry.ts';

export function busyDays(inquiry: Inquiry, names: readonly string[]): (day: DateText) => boolean {
  const waiting = [...new Set(names)];
  const windows: { readonly from: DateText; readonly to: DateText }[] = [];
  for (let index = 0; index < waiting.length; index++) {
    for (const document of named(inquiry, 'BusinessCalendar', waiting[index] ?? '')) {
      if (!isDocumentOf(document, 'BusinessCalendar')) continue;
      const { spec } = document.playbook;
      windows.push(...(known(() => spec.freezeWindows?.map(({ from, to }) => ({ from, to }))) ?? []));
      const members = known(() => [...(spec.openWhenAny ?? [])]) ?? [];
      waiting.push(...members.filter((member) => !waiting.includes(member)));
    }
  }
  return (day) => windows.some(({ from, to }) => from <= day && day <= to);
}
