// Customers who keep a way, but no longer one to a person.
import { rangeOf } from '../schema/value.ts';
import { coverage } from '../workspace/coverage.ts';
import { isAssisted, leadsToPerson } from '../workspace/coverage-human.ts';
import { firstDays } from '../workspace/coverage-stranded.ts';
import { aboutWhat, customersOf, quotedNames } from './names-in-words.ts';
import { planRule } from './plan-rule.ts';

export const onlyChannelClosing = planRule({
  id: 'only-channel-closing',
  severity: 'error',
  title: 'The only channel with people closes',
  what: 'Speaks when customers keep a way after the closing, but every open one ends at a machine: a portal, a chatbot, a voicebot or a phone menu that hands over to nobody. Customers without any way belong to `stranded-cell`.',
  why: 'Whoever has a problem that no article answers goes round in circles.',
  todo: 'Add an alternative with people for them, or let the machine hand over to a channel with people.',
  source:
    'Common practice; the EU Digital Services Act, article 12, asks online platforms for a contact that is not only automated.',
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
      find: '      covers: { segments: [enterprise], queryTypes: [outage] }',
      replace: '      covers: { segments: [self-serve] }',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '    - channel: email                    # no `covers`: every affected cell',
      replace: '    - channel: email\n      covers: { segments: [vulnerable] }',
    },
    {
      file: 'support/channels.playbook.yaml',
      find: 'queryType: outage, channels: [scheduled-call, phone, chat, email] }',
      replace: 'queryType: outage, channels: [phone, help-centre] }',
    },
  ],
  good: 'sample',
  *check({ inquiry, plan, spec }) {
    const { route, waysOn, serves } = coverage(inquiry, plan.strategy);
    const lost = firstDays(inquiry, plan, (cell, day, covered) => {
      const isHumanLost = plan.channels.some((channel) => isAssisted(channel) && route(cell).includes(channel));
      const ways = isHumanLost ? waysOn(cell, day) : [];
      return ways.length > 0 && !ways.some((way) => leadsToPerson(way, cell, day, covered));
    });
    for (const { cell, day } of lost) {
      const key = `${cell.segment} ${day}`;
      const same = lost.filter((other) => `${other.cell.segment} ${other.day}` === key);
      if (same[0]?.cell !== cell) continue;
      const left = quotedNames(waysOn(cell, day).map(({ channel }) => channel.id));
      const helper = plan.strategy.playbook.spec.channels.find((each) => isAssisted(each) && serves(each, cell, day));
      const wayOut = helper
        ? `“${helper.id}” has people and is open`
        : 'no open channel with people could take them over';
      const message = `From ${day} ${customersOf(cell)} reach only ${left}${aboutWhat(same.map((each) => each.cell))}, which no person answers; ${wayOut}.`;
      yield { range: rangeOf(spec, 'channel'), message };
    }
  },
});
