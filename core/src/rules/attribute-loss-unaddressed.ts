// Customers lose something that the channel had, and the plan is silent about it.
import { rangeOf } from '../schema/value.ts';
import { coverage } from '../workspace/coverage.ts';
import { type ChannelAttribute, channelAttributes, hasAttribute } from '../workspace/coverage-attributes.ts';
import { firstDays } from '../workspace/coverage-stranded.ts';
import type { PlannedAlternative } from '../workspace/plan-facts.ts';
import type { Cell } from '../workspace/rows.ts';
import { aboutWhat, customersOf } from './names-in-words.ts';
import { planRule } from './plan-rule.ts';

export const attributeLossUnaddressed = planRule({
  id: 'attribute-loss-unaddressed',
  severity: 'warning',
  title: 'What customers lose is not named',
  what: 'Compares the closing channel with what is left for the same customers: an answer at once, a person, a voice, privacy. These follow from the type of a channel unless `attributes` says otherwise. Speaks when none of the ways that are left has one of them, and no alternative that takes these customers names it under `gaps` or makes up for it in a `note`. An alternative without any `parity` belongs to `parity-unstated`, and a gap in words of your own may be the one, so nothing is said then. The loss of every person belongs to `only-channel-closing`.',
  why: 'They were told that the new way is as good. The first time that they need a voice, they learn that it is not.',
  todo: 'Name the loss under `gaps`, and say in `note` what makes up for it, or add an alternative that has it.',
  source: 'Common practice: losing the phone hurts most, because it is immediate, human and a voice.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '    - channel: scheduled-call\n',
      replace: '    - channel: «scheduled-call»\n',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: 'parity: { verdict: better, gaps: [immediacy], note: The agent has read the case before calling. }',
      replace: 'parity: { verdict: equal }',
    },
  ],
  good: 'sample',
  *check({ inquiry, plan }) {
    const { route, waysOn, serves } = coverage(inquiry, plan.strategy);
    const takers = (cell: Cell, day: string) =>
      plan.alternatives.filter(({ channel, covers }) => covers(cell) && serves(channel, cell, day));
    const lostTo = (cell: Cell, day: string) => {
      const ways = waysOn(cell, day);
      const explained = takers(cell, day);
      if (ways.length === 0 || explained.length === 0 || explained.some(isOpen)) return [];
      const closing = plan.channels.filter((channel) => route(cell).includes(channel));
      return channelAttributes.filter(
        (attribute) =>
          attribute !== 'human' &&
          closing.some((channel) => hasAttribute(channel, attribute)) &&
          !ways.some(({ channel }) => hasAttribute(channel, attribute)) &&
          !explained.some(({ alternative }) =>
            (alternative.parity?.gaps ?? []).some((gap) => words[attribute].test(gap)),
          ),
      );
    };
    const losses = firstDays(inquiry, plan, (cell, day) => lostTo(cell, day).length > 0);
    const keyOf = ({ cell, day }: (typeof losses)[number]) => JSON.stringify([cell.segment, day, lostTo(cell, day)]);
    const told = new Set<string>();
    for (const loss of losses) {
      const key = keyOf(loss);
      const [taker] = takers(loss.cell, loss.day);
      if (told.has(key) || !taker) continue;
      told.add(key);
      const same = losses.filter((other) => keyOf(other) === key).map(({ cell }) => cell);
      const lost = lostTo(loss.cell, loss.day).map((attribute) => inWords[attribute]);
      const message = `From ${loss.day} ${customersOf(loss.cell)} lose ${lost.join(' and ')}${aboutWhat(same)}, and no alternative names ${lost.length === 1 ? 'it' : 'them'} under “gaps”.`;
      yield { range: rangeOf(taker.alternative, 'channel'), message };
    }
  },
});

/** Whether the plan says nothing yet about it, makes up for its gaps in a note, or names a gap in words that we cannot read. */
function isOpen({ alternative: { parity } }: PlannedAlternative): boolean {
  if (!parity || (parity.verdict === undefined && parity.gaps === undefined) || parity.note !== undefined) return true;
  return (parity.gaps ?? []).some((gap) => !Object.values(words).some((known) => known.test(gap)));
}

const words = {
  immediate: /immedia|instan|at once|live|real.?time|speed|wait/i,
  human: /human|person|people/i,
  voice: /voice|spoken|speak|talk/i,
  private: /priva|confiden/i,
} as const satisfies Record<ChannelAttribute, RegExp>;

const inWords = {
  immediate: 'an answer at once',
  human: 'a person',
  voice: 'a voice to talk to',
  private: 'a private place to ask',
} as const satisfies Record<ChannelAttribute, string>;
