// The page of the agenda: what is due across all plans, between two days.
import { agenda } from '../../reports/agenda.ts';
import { agendaJson } from '../../reports/agenda-json.ts';
import { agendaPaper } from '../../reports/agenda-paper.ts';
import { agendaTasksFile } from '../../reports/agenda-tasks.ts';
import { papersMarkdown } from '../../reports/paper-markdown.ts';
import { leftOut } from './blocked-sentence.ts';
import { day } from './report-inputs.ts';
import type { ReportKind } from './report-view.ts';

export const agendaView: ReportKind = {
  needs: ['SunsetPlan', 'ChannelStrategy', 'SlaPolicy', 'BusinessCalendar', 'MessageTemplate'],
  view: (asked) => {
    const { snapshot, today, wishes } = asked;
    const [from, to] = [day(asked, 'from'), day(asked, 'to')];
    const withDone = wishes.done === 'yes';
    const days = { ...(from.value !== '' && { from: from.value }), ...(to.value !== '' && { to: to.value }) };
    const made = agenda(snapshot, { today, withDone, ...days });
    return {
      inputs: [from, to, { kind: 'flag', name: 'done', value: withDone }],
      shown: {
        kind: 'made',
        paper: agendaPaper(made),
        ...(made.incomplete.length > 0 && { warning: leftOut(made.incomplete) }),
        fileName: 'agenda',
        files: {
          md: () => papersMarkdown([agendaPaper(made)]),
          json: () => agendaJson(made),
          ics: () => agendaTasksFile(made),
        },
      },
    };
  },
};
