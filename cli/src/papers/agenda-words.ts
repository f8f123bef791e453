// The agenda for a terminal, for a page, and for programs.
import { type Agenda, type AgendaEntry, shortDay } from '#core';
import type { Colors } from '../colors.ts';
import { jsonText } from '../sinks/json.ts';
import { markdownText } from '../sinks/markdown.ts';
import { terminalText } from '../sinks/terminal.ts';
import { markdownTable } from './markdown-table.ts';
import { textTable } from './text-table.ts';

const headings = {
  overdue: 'Overdue',
  today: 'Today',
  coming: 'Coming',
  undated: 'Without a date',
  past: 'Over',
  done: 'Done',
} as const satisfies Record<AgendaEntry['item']['state'], string>;

interface Group {
  readonly heading: string;
  readonly state: AgendaEntry['item']['state'];
  readonly entries: readonly AgendaEntry[];
}

function groupsOf({ entries }: Agenda): readonly Group[] {
  const states = Object.keys(headings).filter((state): state is Group['state'] => Object.hasOwn(headings, state));
  return states
    .map((state) => ({ heading: headings[state], state, entries: entries.filter(({ item }) => item.state === state) }))
    .filter((group) => group.entries.length > 0);
}

export function agendaPretty(agenda: Agenda, colors: Colors): string {
  const groups = groupsOf(agenda).flatMap(({ heading, state, entries }) => {
    const rows = entries.map((entry) => [
      { text: dayOf(entry), ...(state === 'overdue' && { color: 'red' as const }) },
      withNote(entry),
      { text: entry.item.owner ?? '', color: 'dim' as const },
      { text: entry.playbook, color: 'dim' as const },
    ]);
    return ['', colors.bold(heading), ...textTable(rows, colors)];
  });
  const none = agenda.entries.length === 0 ? ['', 'Nothing is due.'] : [];
  return `${[colors.bold(`Agenda on ${terminalText(shortDay(agenda.today))}`), ...groups, ...none].join('\n')}\n`;
}

export function agendaMarkdown(agenda: Agenda): string {
  const groups = groupsOf(agenda).flatMap(({ heading, entries }) => [
    `## ${heading}`,
    markdownTable(
      ['Day', 'What', 'Who', 'Playbook'],
      entries.map((entry) => [dayOf(entry), withNote(entry), entry.item.owner ?? '', entry.playbookTitle]),
    ),
  ]);
  const none = agenda.entries.length === 0 ? ['Nothing is due.'] : [];
  return `${[`# Agenda on ${markdownText(shortDay(agenda.today))}`, ...groups, ...none].join('\n\n')}\n`;
}

export function agendaJson({ today, entries, incomplete }: Agenda): string {
  return jsonText({
    version: 1,
    today,
    entries: entries.map(({ words, playbook, playbookTitle, path, phase, item }) => ({
      what: words,
      kind: item.kind,
      id: item.id,
      owner: item.owner,
      due: item.due,
      state: item.state,
      doneOn: item.doneOn,
      closedDay: item.closed && { because: item.closed.reason, lastOpenDay: item.closed.lastOpenDay },
      playbook,
      title: playbookTitle,
      phase,
      file: path,
    })),
    incomplete,
  });
}

function dayOf({ item: { due } }: AgendaEntry): string {
  return due === undefined ? '' : shortDay(due);
}

/** A closed day matters only while there is something to do. */
function withNote({ words, item: { closed, state, doneOn } }: AgendaEntry): string {
  if (doneOn !== undefined) return `${words}, done on ${shortDay(doneOn)}`;
  if (!closed?.lastOpenDay || state === 'past') return words;
  return `${words} (closed then${closed.reason === undefined ? '' : `: ${closed.reason}`}; last open day ${shortDay(closed.lastOpenDay)})`;
}
