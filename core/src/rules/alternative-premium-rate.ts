// Customers would have to pay by the minute to get help.
import { rangeOf } from '../schema/value.ts';
import { planRule } from './plan-rule.ts';

export const alternativePremiumRate = planRule({
  id: 'alternative-premium-rate',
  severity: 'warning',
  title: 'An alternative can only be called at a premium rate',
  what: 'Looks at the phone numbers of each alternative. Speaks when all of them have `tariff: premium`; one number at a normal rate is enough.',
  why: 'Customers pay for a question about something that they have paid for. In the EU that is not allowed for questions about a contract.',
  todo: 'Offer a number at a normal rate.',
  source: 'EU Consumer Rights Directive, article 21; the Court of Justice, C-568/15.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '    - channel: scheduled-call\n',
      replace: '    - channel: «scheduled-call»\n',
    },
    {
      file: 'support/channels.playbook.yaml',
      find: 'value: "+31 20 555 0199", description: Answering machine; we call back }',
      replace: 'value: "+31 900 555 0199", tariff: premium, description: Answering machine; we call back }',
    },
  ],
  good: 'sample',
  *check({ plan, spec }) {
    for (const [index, { channel }] of plan.alternatives.entries()) {
      const numbers = (channel.endpoints ?? []).filter(({ kind }) => kind === 'phone-number');
      const alternative = spec.alternatives?.[index];
      if (!alternative || numbers.length === 0 || numbers.some(({ tariff }) => tariff !== 'premium')) continue;
      const message = `“${channel.id}” can only be called at a premium rate; offer a number at a normal rate.`;
      yield { range: rangeOf(alternative, 'channel'), message };
    }
  },
});
