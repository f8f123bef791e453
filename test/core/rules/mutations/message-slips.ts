// One slip each in a message: a value as the playbook writes it, and a sentence that only seems long.
import type { Mutation } from './mutation.ts';

export const messageSlips: readonly Mutation[] = [
  {
    what: 'A day in a message as the playbook writes it',
    file: 'en',
    find: 'From {{date plan.dates.closeOn}} we',
    replace: 'From {{«plan.dates.closeOn»}} we',
    says: 'template-wrong-value: “plan.dates.closeOn” is a date, and a reader would get it as the playbook writes it. Write “{{date plan.dates.closeOn}}”.',
  },
  {
    what: 'A length of time in a French message as the playbook writes it',
    file: 'fr',
    find: '{{duration promise.firstReply}}',
    replace: '{{«promise.firstReply»}}',
    says: 'template-wrong-value',
  },
];
