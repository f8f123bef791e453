// Busy periods in calendars: days on which no channel should close.
import type { BusinessCalendarSpecFreezeWindow } from '../generated/playbooks.ts';
import { eachOne } from '../schema/value.ts';
import { type DocumentOf, type Inquiry, isDocumentOf, named } from './inquiry.ts';

export interface FreezeWindow {
  readonly document: DocumentOf<'BusinessCalendar'>;
  readonly window: BusinessCalendarSpecFreezeWindow;
}

/** Those of the calendars and of their members, each calendar once. */
export function* freezeWindows(inquiry: Inquiry, names: readonly string[]): Iterable<FreezeWindow> {
  const waiting = [...new Set(names)];
  for (let index = 0; index < waiting.length; index++) {
    for (const document of named(inquiry, 'BusinessCalendar', waiting[index] ?? '')) {
      if (!isDocumentOf(document, 'BusinessCalendar')) continue;
      const { spec } = document.playbook;
      yield* eachOne(spec.freezeWindows, (window) => {
        void [window.from, window.to, window.title];
        return { document, window };
      });
      waiting.push(...(spec.openWhenAny ?? []).filter((member) => !waiting.includes(member)));
    }
  }
}
