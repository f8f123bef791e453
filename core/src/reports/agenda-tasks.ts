// The agenda as tasks for a calendar program. A task is the same one as in the checklist of its plan.
import { calendarFile } from '../export/calendar-file.ts';
import { taskComponent } from '../export/task-component.ts';
import type { Agenda } from './agenda.ts';

export function agendaTasksFile({ today, entries }: Agenda): string {
  const components = entries.map(({ item, words, uid, playbookTitle, phase }) =>
    taskComponent({
      item,
      uid,
      today,
      locale: 'en',
      summary: words,
      categories: phase === undefined ? [playbookTitle] : [playbookTitle, phase],
    }),
  );
  return calendarFile({ title: 'Support agenda', locale: 'en', components });
}
