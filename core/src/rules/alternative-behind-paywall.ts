// Customers keep a way only if they pay for it.
import { rangeOf } from '../schema/value.ts';
import { coverage } from '../workspace/coverage.ts';
import { firstDays } from '../workspace/coverage-stranded.ts';
import { aboutWhat, customersOf } from './names-in-words.ts';
import { planRule } from './plan-rule.ts';

export const alternativeBehindPaywall = planRule({
  id: 'alternative-behind-paywall',
  severity: 'warning',
  title: 'Customers keep a way only if they pay',
  what: 'Speaks when customers lose the closing channel and every way that is left is an alternative with `offer: paid`. An open channel of their route, or another alternative that covers them, is enough. Segments whose `revenueModel` is `paid` are left alone.',
  why: 'Help that was part of the product has become a purchase. A paid extra is welcome beside a free way, not instead of it.',
  todo: 'Cover them with an alternative that everybody gets, or add an open channel to their route.',
  source: 'Common practice: companies that sell phone support keep a free way in writing.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '    - channel: scheduled-call\n',
      replace: '    - channel: scheduled-call\n      offer: «paid»\n',
    },
    {
      file: 'support/channels.playbook.yaml',
      find: 'queryType: how-to, channels: [phone, scheduled-call] }',
      replace: 'queryType: how-to, channels: [phone, chat] }',
    },
  ],
  good: 'sample',
  *check({ inquiry, plan }) {
    const { segment, waysOn } = coverage(inquiry, plan.strategy);
    const offers = plan.alternatives;
    const paying = firstDays(inquiry, plan, (cell, day) => {
      if (segment(cell)?.revenueModel === 'paid') return false;
      const ways = waysOn(cell, day);
      return (
        ways.length > 0 &&
        ways.every(
          ({ channel, alternative }) =>
            alternative !== undefined &&
            offers.some((each) => each.channel.id === channel.id && each.covers(cell)) &&
            offers.every(
              (each) => each.channel.id !== channel.id || !each.covers(cell) || each.alternative.offer === 'paid',
            ),
        )
      );
    });
    const told = new Set<string>();
    for (const { cell, day } of paying) {
      const key = `${cell.segment} ${day}`;
      if (told.has(key)) continue;
      told.add(key);
      const same = paying.filter((other) => `${other.cell.segment} ${other.day}` === key);
      const ids = waysOn(cell, day).map(({ channel }) => channel.id);
      const first = offers.find(({ channel, covers }) => ids.includes(channel.id) && covers(cell));
      if (!first) continue;
      const message = `From ${day} ${customersOf(cell)} have to pay for “${first.channel.id}” to reach you${aboutWhat(same.map((each) => each.cell))}; keep a way that everybody gets.`;
      yield { range: rangeOf(first.alternative, 'offer'), message };
    }
  },
});
