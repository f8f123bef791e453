// One thing to do as a task for a calendar program.
import type { ChecklistItem } from '../render/checklist.ts';
import { checklistWords, nameOf } from '../render/checklist-words.ts';
import { filled } from '../render/filled.ts';
import { wordsOf } from '../render/words.ts';
import type { DateText } from '../time/date.ts';
import { type Component, day, onDay, type Property, stamp, textValue } from './calendar-file.ts';

export interface Task {
  readonly item: ChecklistItem;
  /** Of the words; texts of the plan come as they are. */
  readonly locale: string;
  readonly today: DateText;
  readonly uid: string;
  /** What it belongs to: a phase, or a plan and its phase. */
  readonly categories: readonly string[];
  /** Else what the item is called. */
  readonly summary?: string;
}

/** Due on the last open day when its own day is closed. */
export function taskComponent({ item, locale, today, uid, categories, summary }: Task): Component {
  const notes = [...ownerNote(item, locale), ...closedNote(item, locale)];
  const due = item.state === 'done' ? item.due : (item.closed?.lastOpenDay ?? item.due);
  return {
    name: 'VTODO',
    properties: [
      { name: 'UID', value: uid },
      stamp(today),
      ...(due === undefined ? [] : [onDay('DUE', due)]),
      { name: 'SUMMARY', value: textValue(summary ?? nameOf(item, locale)) },
      ...(notes.length === 0 ? [] : [{ name: 'DESCRIPTION', value: textValue(notes.join('\n')) }]),
      ...contact(item),
      category(...categories),
      ...progress(item),
    ],
  };
}

function progress({ state, doneOn }: ChecklistItem): readonly Property[] {
  if (state !== 'done') return [{ name: 'STATUS', value: 'NEEDS-ACTION' }];
  const completed = doneOn === undefined ? [] : [{ name: 'COMPLETED', value: `${day(doneOn)}T000000Z` }];
  return [{ name: 'STATUS', value: 'COMPLETED' }, { name: 'PERCENT-COMPLETE', value: '100' }, ...completed];
}

function ownerNote({ owner }: ChecklistItem, locale: string): readonly string[] {
  return owner === undefined ? [] : [filled(checklistWords(locale).owner, { owner })];
}

function closedNote({ due, closed, state }: ChecklistItem, locale: string): readonly string[] {
  if (due === undefined || closed?.lastOpenDay === undefined || state === 'done') return [];
  const words = wordsOf(locale);
  const phrases = checklistWords(locale);
  const values = {
    day: words.date(due),
    open: words.date(closed.lastOpenDay, { weekday: true }),
    reason: closed.reason ?? '',
  };
  return [filled(closed.reason === undefined ? phrases.closed : phrases.closedBecause, values)];
}

/** A team has no mail address here, so it cannot be an organizer or an attendee. */
export function contact({ owner }: ChecklistItem): readonly Property[] {
  return owner === undefined ? [] : [{ name: 'CONTACT', value: textValue(owner) }];
}

export function category(...titles: readonly string[]): Property {
  return { name: 'CATEGORIES', value: titles.map(textValue).join(',') };
}
