// The checklist as a table for a spreadsheet.
import type { Checklist, ChecklistItem } from './checklist.ts';
import { checklistWords, headingOf, nameOf } from './checklist-words.ts';
import { csvText } from './csv.ts';

/** With a heading line; dates are written 2027-04-06. */
export function checklistCsv({ groups, locale }: Checklist): string {
  const { columns } = checklistWords(locale);
  const head = [columns.phase, columns.due, columns.lastOpenDay, columns.what, columns.owner, columns.state];
  const rows = groups.flatMap((group) =>
    group.items.map((item) => [headingOf(group, locale), ...cellsOf(item, locale)]),
  );
  return csvText([head, ...rows]);
}

function cellsOf(item: ChecklistItem, locale: string): readonly string[] {
  const state = checklistWords(locale).states[item.state];
  return [
    item.due ?? '',
    item.closed?.lastOpenDay ?? '',
    nameOf(item, locale),
    item.owner ?? '',
    item.doneOn === undefined ? state : `${state} ${item.doneOn}`,
  ];
}
