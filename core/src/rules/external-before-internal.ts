// Customers hear of the closing before the people who have to explain it.
import { rangeOf } from '../schema/value.ts';
import { compareDates } from '../time/date.ts';
import { agentMessages, customerMessages, type PlannedMessage } from './customer-messages.ts';
import { planRule } from './plan-rule.ts';

export const externalBeforeInternal = planRule({
  id: 'external-before-internal',
  severity: 'error',
  title: 'Customers are told before the agents',
  what: 'Compares the first message to customers with the first one to `agents`. The same day is fine. Without a message to agents it stays silent: a task in a phase may be the briefing.',
  why: 'Agents learn of the closing from customers and cannot answer. The house does not speak with one voice.',
  todo: 'Brief the agents first, or tell customers later.',
  source: 'Common practice: agree inside before you announce outside.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: 'audience: frequent-users, template: sunset-announcement, sendOn: announceOn }',
      replace: 'audience: frequent-users, template: sunset-announcement, sendOn: «announceOn - 1 week» }',
    },
  ],
  good: 'sample',
  *check({ plan }) {
    const outside = firstOf(customerMessages(plan));
    const inside = firstOf(agentMessages(plan));
    if (!outside || !inside || compareDates(outside.day, inside.day) >= 0) return;
    const { communication } = outside;
    const message = `“${communication.id}” tells customers on ${outside.day}, before agents hear of it with “${inside.communication.id}” on ${inside.day}.`;
    yield { range: rangeOf(communication, communication.sentOn === undefined ? 'sendOn' : 'sentOn'), message };
  },
});

type Dated = PlannedMessage & { readonly day: string };

function firstOf(messages: readonly PlannedMessage[]): Dated | undefined {
  return messages
    .flatMap((message): readonly Dated[] => (message.day === undefined ? [] : [{ ...message, day: message.day }]))
    .sort((a, b) => compareDates(a.day, b.day))[0];
}
