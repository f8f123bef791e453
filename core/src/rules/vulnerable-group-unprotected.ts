// People who cannot go online and would be left without phone and post.
import { rangeOf } from '../schema/value.ts';
import { aboutWhat, customersOf } from './names-in-words.ts';
import { planRule } from './plan-rule.ts';
import { daysOf, strandedGroups } from './stranded-customers.ts';

export const vulnerableGroupUnprotected = planRule({
  id: 'vulnerable-group-unprotected',
  severity: 'error',
  title: 'People who cannot use digital channels have no way left',
  what: 'Speaks when a segment marked `vulnerable` loses the closing channel and no open channel with a phone number or a postal address is left in its route or among the alternatives that cover it, be it for some days or for good. It speaks instead of `stranded-cell` and `service-gap`.',
  why: 'Those who need help most are the ones who cannot follow you to a website. A public body had to take such a plan back within a day.',
  todo: 'Keep a phone number or a postal address for them: on a channel of their route, or as an alternative that covers them.',
  source:
    'Real case: HMRC closed a helpline in the summer of 2023 and withdrew the next plan because of people who cannot go online.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '  channel: phone\n',
      replace: '  channel: «phone»\n',
    },
    {
      file: 'support/channels.playbook.yaml',
      find: '        - { id: booking-line, kind: phone-number, value: "+31 20 555 0199", description: Answering machine; we call back }\n        - { id: booking-post, kind: postal-address, value: "Fernway, Postbus 1, Amsterdam" }\n',
      replace: '',
    },
  ],
  good: 'sample',
  *check({ inquiry, plan, spec }) {
    for (const { plight, cells } of strandedGroups(inquiry, plan)) {
      if (plight !== 'vulnerable') continue;
      const [first] = cells;
      const who = `${daysOf(first)} ${customersOf(first.cell)} have neither a phone number nor a postal address to turn to`;
      const what = aboutWhat(cells.map(({ cell }) => cell));
      const { nearest } = first;
      const wayOut = nearest
        ? `“${nearest.channel.id}” ${nearest.from === first.first ? 'has one' : `has one from ${nearest.from} on`}`
        : 'give one to a channel that covers them';
      yield { range: rangeOf(spec, 'channel'), message: `${who}${what}; ${wayOut}.` };
    }
  },
});
