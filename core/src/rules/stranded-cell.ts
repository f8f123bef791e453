// Customers for whom no channel is left once the plan closes its own.
import { rangeOf } from '../schema/value.ts';
import { aboutWhat, customersOf } from './names-in-words.ts';
import { nearestWay } from './nearest-way.ts';
import { planRule } from './plan-rule.ts';
import { daysOf, strandedGroups } from './stranded-customers.ts';

export const strandedCell = planRule({
  id: 'stranded-cell',
  severity: 'error',
  title: 'Some customers have no channel left',
  what: 'Takes every segment and query type whose route lists the closing channel. It speaks when, from some day on, no channel of the route and no alternative that covers them is open in a language of the segment, for as long as the channel stays closed. Segments marked `vulnerable` belong to `vulnerable-group-unprotected`, a gap until another channel opens to `service-gap`.',
  why: 'These customers find a closed door and no other one. They complain in public, or they leave.',
  todo: 'Add an alternative that covers them, widen the `covers` of one you have, or add an open channel to their route.',
  source: 'Common practice: every customer keeps a clear path to the help they need.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '  channel: phone\n',
      replace: '  channel: «phone»\n',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '      covers: { segments: [enterprise, vulnerable] }',
      replace: '      covers: { segments: [vulnerable] }',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '    - channel: email                    # no `covers`: every affected cell',
      replace: '    - channel: email\n      covers: { segments: [vulnerable] }',
    },
    {
      file: 'support/channels.playbook.yaml',
      find: 'queryType: outage, channels: [scheduled-call, phone, chat, email] }',
      replace: 'queryType: outage, channels: [phone, chat] }',
    },
    {
      file: 'support/channels.playbook.yaml',
      find: 'id: chat-widget, kind: widget,',
      replace: 'id: chat-widget, kind: widget, segments: [self-serve],',
    },
  ],
  good: 'sample',
  *check({ inquiry, plan, spec }) {
    for (const { plight, cells } of strandedGroups(inquiry, plan)) {
      if (plight !== 'stranded') continue;
      const [first] = cells;
      const who = `${daysOf(first)} ${customersOf(first.cell)} have no way to reach you`;
      const what = aboutWhat(cells.map(({ cell }) => cell));
      yield { range: rangeOf(spec, 'channel'), message: `${who}${what}; ${nearestWay(first)}.` };
    }
  },
});
