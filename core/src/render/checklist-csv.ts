// The checklist as a table for a spreadsheet.
import type { Checklist, ChecklistItem } from './checklist.ts';
import { checklistWords, headingOf, nameOf } from './checklist-words.ts';

/** RFC 4180 with a heading line; dates are written 2027-04-06. A cell that a spreadsheet would run starts with an apostrophe. */
export function checklistCsv({ groups, locale }: Checklist): string {
  const { columns } = checklistWords(locale);
  const head = [columns.phase, columns.due, columns.lastOpenDay, columns.what, columns.owner, columns.state];
  const rows = groups.flatMap((group) =>
    group.items.map((item) => [headingOf(group, locale), ...cellsOf(item, locale)]),
  );
  return [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
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

function cell(text: string): string {
  const line = text.replace(/[\r\n]+/g, ' ');
  const safe = /^[\s"']*[=+\-@\t＝＋－＠]/.test(line) ? `'${line}` : line;
  return /[",']|^\s|\s$/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
