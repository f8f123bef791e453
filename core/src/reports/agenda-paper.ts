// The agenda as tables: what is late, what is due today, and what comes.
import { shortDay } from '../time/day-words.ts';
import type { Agenda, AgendaEntry } from './agenda.ts';
import type { Paper, ReportCell } from './paper.ts';

const headings = {
  overdue: 'Overdue',
  today: 'Today',
  coming: 'Coming',
  undated: 'Without a date',
  past: 'Over',
  done: 'Done',
} as const satisfies Record<AgendaEntry['item']['state'], string>;

export interface AgendaGroup {
  readonly heading: string;
  readonly state: AgendaEntry['item']['state'];
  readonly entries: readonly AgendaEntry[];
}

export function agendaTitle({ today }: Agenda): string {
  return `Agenda on ${shortDay(today)}`;
}

/** In the order in which they matter; empty ones are left out. */
export function agendaGroups({ entries }: Agenda): readonly AgendaGroup[] {
  const states = Object.keys(headings).filter((state): state is AgendaGroup['state'] => Object.hasOwn(headings, state));
  return states
    .map((state) => ({ heading: headings[state], state, entries: entries.filter(({ item }) => item.state === state) }))
    .filter((group) => group.entries.length > 0);
}

export function agendaPaper(agenda: Agenda): Paper {
  return {
    title: agendaTitle(agenda),
    notes: agenda.entries.length === 0 ? ['Nothing is due.'] : [],
    tables: agendaGroups(agenda).map(({ heading, state, entries }) => ({
      title: heading,
      notes: [],
      head: ['Day', 'What', 'Who', 'Playbook'],
      rows: entries.map((entry): readonly ReportCell[] => [
        { text: entryDay(entry), ...(state === 'overdue' && { tone: 'bad' as const }) },
        { text: entryWords(entry), place: entry.place },
        { text: entry.item.owner ?? '', tone: 'quiet' },
        { text: entry.playbookTitle, tone: 'quiet' },
      ]),
    })),
  };
}

export function entryDay({ item: { due } }: AgendaEntry): string {
  return due === undefined ? '' : shortDay(due);
}

/** A closed day matters only while there is something to do. */
export function entryWords({ words, item: { closed, state, doneOn } }: AgendaEntry): string {
  if (doneOn !== undefined) return `${words}, done on ${shortDay(doneOn)}`;
  if (!closed?.lastOpenDay || state === 'past') return words;
  return `${words} (closed then${closed.reason === undefined ? '' : `: ${closed.reason}`}; last open day ${shortDay(closed.lastOpenDay)})`;
}
