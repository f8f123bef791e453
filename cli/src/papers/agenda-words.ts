// The agenda for a terminal.
import { type Agenda, agendaGroups, agendaTitle, entryDay, entryWords, terminalText } from '#core';
import type { Colors } from '../colors.ts';
import { textTable } from './text-table.ts';

export function agendaPretty(agenda: Agenda, colors: Colors): string {
  const groups = agendaGroups(agenda).flatMap(({ heading, state, entries }) => {
    const rows = entries.map((entry) => [
      { text: entryDay(entry), ...(state === 'overdue' && { color: 'red' as const }) },
      entryWords(entry),
      { text: entry.item.owner ?? '', color: 'dim' as const },
      { text: entry.playbook, color: 'dim' as const },
    ]);
    return ['', colors.bold(heading), ...textTable(rows, colors)];
  });
  const none = agenda.entries.length === 0 ? ['', 'Nothing is due.'] : [];
  return `${[colors.bold(terminalText(agendaTitle(agenda))), ...groups, ...none].join('\n')}\n`;
}
