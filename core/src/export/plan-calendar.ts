// The days of a plan as calendar entries, and its checklist as tasks for a calendar program.
import type { Checklist, ChecklistGroup, ChecklistItem } from '../render/checklist.ts';
import { headingOf, nameOf } from '../render/checklist-words.ts';
import { addDays, type DateText } from '../time/date.ts';
import { type Component, calendarFile, onDay, type Property, stamp, textValue } from './calendar-file.ts';
import { uidsFor } from './entry-uid.ts';
import { category, contact, taskComponent } from './task-component.ts';

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
    group.items
      .filter(({ isTask }) => isTask)
      .map((item) =>
        taskComponent({
          item,
          uid: uid(item),
          locale: list.locale,
          today: list.today,
          categories: [headingOf(group, list.locale)],
        }),
      ),
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
