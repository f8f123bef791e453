// The days of a plan as calendar entries, and its checklist as tasks for a calendar program.
import type { Checklist, ChecklistGroup, ChecklistItem } from '../render/checklist.ts';
import { checklistWords, headingOf, nameOf } from '../render/checklist-words.ts';
import { filled } from '../render/filled.ts';
import { wordsOf } from '../render/words.ts';
import { hashText } from '../text/hash.ts';
import { addDays, type DateText } from '../time/date.ts';
import { type Component, calendarFile, day, onDay, type Property, stamp, textValue } from './calendar-file.ts';

/** Whole-day entries: the days to know of, the first day of each phase, and the messages that go out. */
export function planDatesFile(list: Checklist): string {
  const uid = uidsFor(list.plan, 'date');
  const components = list.groups.flatMap((group) => [
    ...phaseEvent(list, group, uid),
    ...group.items.filter(isShown).flatMap((item) => event(list, group, { item, uid: uid(item) })),
  ]);
  return calendarFile({ title: list.title, locale: list.locale, components });
}

/** One task for each thing to do; it is due on the last open day when its own day is closed. */
export function checklistTasksFile(list: Checklist): string {
  const uid = uidsFor(list.plan, 'task');
  const components = list.groups.flatMap((group) =>
    group.items.filter(({ isTask }) => isTask).map((item) => task(list, group, { item, uid: uid(item) })),
  );
  return calendarFile({ title: list.title, locale: list.locale, components });
}

function isShown({ isTask, kind, due }: ChecklistItem): boolean {
  return due !== undefined && (!isTask || kind === 'communication');
}

interface Entry {
  readonly item: ChecklistItem;
  readonly uid: string;
}

function phaseEvent(
  { today, locale }: Checklist,
  group: ChecklistGroup,
  uid: (
    item: Pick<ChecklistItem, 'kind' | 'id' | 'title'> | { readonly kind: 'phase'; readonly id?: string },
  ) => string,
): readonly Component[] {
  if (group.starts === undefined) return [];
  const id = group.id === undefined ? {} : { id: group.id };
  return [wholeDay(group.starts, { uid: uid({ kind: 'phase', ...id }), summary: headingOf(group, locale), today })];
}

function event({ today, locale }: Checklist, group: ChecklistGroup, { item, uid }: Entry): readonly Component[] {
  if (item.due === undefined) return [];
  const more = [...contact(item), ...(group.kind === 'phase' ? [category(headingOf(group, locale))] : [])];
  return [wholeDay(item.due, { uid, summary: nameOf(item, locale), today, more })];
}

interface WholeDay {
  readonly uid: string;
  readonly summary: string;
  readonly today: DateText;
  readonly more?: readonly Property[];
}

/** An entry ends on the day after its last one (3.6.1), and keeps nobody from being invited. */
function wholeDay(date: DateText, { uid, summary, today, more = [] }: WholeDay): Component {
  return {
    name: 'VEVENT',
    properties: [
      { name: 'UID', value: uid },
      stamp(today),
      onDay('DTSTART', date),
      onDay('DTEND', addDays(date, 1)),
      { name: 'SUMMARY', value: textValue(summary) },
      { name: 'TRANSP', value: 'TRANSPARENT' },
      ...more,
    ],
  };
}

function task({ today, locale }: Checklist, group: ChecklistGroup, { item, uid }: Entry): Component {
  const notes = [...ownerNote(item, locale), ...closedNote(item, locale)];
  const due = item.state === 'done' ? item.due : (item.closed?.lastOpenDay ?? item.due);
  return {
    name: 'VTODO',
    properties: [
      { name: 'UID', value: uid },
      stamp(today),
      ...(due === undefined ? [] : [onDay('DUE', due)]),
      { name: 'SUMMARY', value: textValue(nameOf(item, locale)) },
      ...(notes.length === 0 ? [] : [{ name: 'DESCRIPTION', value: textValue(notes.join('\n')) }]),
      ...contact(item),
      category(headingOf(group, locale)),
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
function contact({ owner }: ChecklistItem): readonly Property[] {
  return owner === undefined ? [] : [{ name: 'CONTACT', value: textValue(owner) }];
}

function category(title: string): Property {
  return { name: 'CATEGORIES', value: textValue(title) };
}

/** The same in every language and on every day, so that importing again updates instead of doubling. */
function uidsFor(plan: string, use: 'date' | 'task') {
  const seen = new Map<string, number>();
  return ({ kind, id, title }: { readonly kind: string; readonly id?: string; readonly title?: string }): string => {
    const name = id ?? (title === undefined ? undefined : hashText(title));
    const key = [plan, kind, ...(name === undefined ? [] : [name]), use].join('.');
    const turn = (seen.get(key) ?? 0) + 1;
    seen.set(key, turn);
    return textValue(`${turn === 1 ? key : `${key}.${turn}`}@support-playbooks`);
  };
}
