// The agenda for programs.
import type { Agenda } from './agenda.ts';
import { reportJson } from './report-json.ts';

export function agendaJson({ today, entries, incomplete }: Agenda): string {
  return reportJson({
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
