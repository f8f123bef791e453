// A calendar does not say whether it closes on public holidays.
import { eachOne, keyRangeOf } from '../schema/value.ts';
import { isDocumentOf, named } from '../workspace/inquiry.ts';
import { documentRule } from './define.ts';

export const holidaysUnstated = documentRule({
  id: 'holidays-unstated',
  severity: 'warning',
  title: 'The calendar does not say whether it keeps holidays',
  what: 'A calendar lists its holidays, names a calendar that has the same ones, or says `holidays: none`. A calendar made of others keeps theirs.',
  why: 'On New Year’s Day some customers count on an answer and others do not. A contract has to say which.',
  todo: 'Write `holidays: none`, or list the days; a person reviews them once a year.',
  source: 'GitLab states that its support hours ignore public holidays; Zitadel lists them.',
  on: ['BusinessCalendar'],
  *check({ playbook, inquiry }) {
    const { holidays, openWhenAny, weekly } = playbook.spec;
    if (holidays !== undefined) return;
    const hasOwnHours = Object.keys(weekly ?? {}).length > 0;
    const silent = eachOne(openWhenAny, (member) => {
      const document = named(inquiry, 'BusinessCalendar', member)[0];
      if (!isDocumentOf(document, 'BusinessCalendar') || document.playbook.spec.holidays !== undefined) return;
      return member;
    });
    if (!hasOwnHours && (openWhenAny === undefined || silent.length < openWhenAny.length)) return;
    const message = `“${playbook.metadata.name}” does not say whether it closes on public holidays.`;
    yield { range: keyRangeOf(playbook, 'spec'), message };
  },
  bad: [
    {
      file: 'support/paris.playbook.yaml',
      content: `apiVersion: support-playbooks/v1
kind: BusinessCalendar
metadata: { name: paris-office, owner: support-operations }
«spec»:
  timeZone: Europe/Paris
  weekly: { monday: "09:00-18:00", tuesday: "09:00-18:00", wednesday: "09:00-18:00", thursday: "09:00-18:00", friday: "09:00-18:00" }
`,
    },
    {
      file: 'support/channels.playbook.yaml',
      find: '      calendar: amsterdam-office\n      languages: [en, fr, nl]\n',
      replace: '      calendar: paris-office\n      languages: [en, fr, nl]\n',
    },
  ],
  good: 'sample',
});
