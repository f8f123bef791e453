// A closing that nobody is told of in person: what two rules ask, and how their examples make the sample fade quietly.
import { listOf, type PlanFacts } from '../workspace/plan-facts.ts';
import { customerMessages } from './customer-messages.ts';
import type { ExampleEdit } from './rule.ts';

/** Whether the plan announces nothing on purpose. */
export function isQuiet({ document }: PlanFacts): boolean {
  return document.playbook.spec.dates?.announceOn === 'none';
}

/** Whether a message goes to those who use the channel, to everybody who loses it, or to this segment. */
export function isToldInPerson(plan: PlanFacts, segment?: string): boolean {
  const direct = ['frequent-users', 'still-active', 'all-affected', ...(segment === undefined ? [] : [segment])];
  return customerMessages(plan).some(({ communication }) =>
    listOf(communication.audience).some((audience) => direct.includes(audience)),
  );
}

const file = 'support/phone-sunset.playbook.yaml';

/** The sample without an announcement, and with no more than a note to the public. */
export const quietSample = [
  { file, find: '    announceOn: 2027-01-11\n', replace: '    announceOn: «none»\n' },
  { file, find: 'starts: announceOn - 1 week\n', replace: 'starts: closeOn - 13 weeks\n' },
  { file, find: 'due: announceOn - 3 days }', replace: 'due: closeOn - 12 weeks }' },
  { file, find: 'starts: announceOn\n', replace: 'starts: closeOn - 12 weeks\n' },
  {
    file,
    find: `sendOn: announceOn - 6 days }
    - { id: frequent-callers, audience: frequent-users, template: sunset-announcement, sendOn: announceOn }
    - { id: everyone, audience: all-affected, template: sunset-announcement, sendOn: announceOn + 1 day }
    - { id: reminder-5-weeks, audience: still-active, template: sunset-reminder, sendOn: closeOn - 5 weeks }
    - { id: reminder-1-week, audience: still-active, template: sunset-reminder, sendOn: closeOn - 1 week }
    - { id: last-day, audience: still-active, template: sunset-last-day, sendOn: closeOn - 1 business day }
    - { id: article, audience: public, template: sunset-article, sendOn: announceOn }
    - { id: agent-reply, audience: agents, template: why-is-it-gone, sendOn: announceOn }
`,
    replace: `sendOn: closeOn - 12 weeks }
    - { id: note, audience: public, template: sunset-announcement, sendOn: closeOn }
`,
  },
  { file, find: 'owner: web-team, due: announceOn }', replace: 'owner: web-team }' },
  {
    file,
    find: 'surface: contact-page, becomes: updated, due: announceOn }',
    replace: 'surface: contact-page, becomes: updated }',
  },
  {
    file,
    find: 'surface: email-signatures, becomes: updated, due: announceOn }',
    replace: 'surface: email-signatures, becomes: updated }',
  },
] as const satisfies readonly [ExampleEdit, ...ExampleEdit[]];
