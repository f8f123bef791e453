// People with a declared need lose the channel that met it.
import { rangeOf } from '../schema/value.ts';
import { coverage } from '../workspace/coverage.ts';
import { isAccessibleBy } from '../workspace/coverage-attributes.ts';
import { firstDays } from '../workspace/coverage-stranded.ts';
import type { Cell } from '../workspace/rows.ts';
import { aboutWhat, customersOf, quotedNames } from './names-in-words.ts';
import { planRule } from './plan-rule.ts';

export const accessibilityLoss = planRule({
  id: 'accessibility-loss',
  severity: 'error',
  title: 'A declared need is no longer met',
  what: 'Takes the `accessNeeds` of each segment that loses the closing channel. Speaks when the closing channel met one of them and no way that is left does, online ones included. `voice`, `text` and `in-person` follow from the type of a channel unless `accessibleBy` says otherwise; `relay` and `sign-language` hold only where they are written.',
  why: 'Somebody who cannot hear, speak or read as others do had one way to you, and it is gone.',
  todo: 'Add the need to `accessibleBy` of a channel that offers it, or keep one that does.',
  source:
    'EN 301 549, chapter 12, and the European Accessibility Act: support has to meet the needs of people with disabilities.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '  channel: phone\n',
      replace: '  channel: «phone»\n',
    },
    {
      file: 'support/channels.playbook.yaml',
      find: '      vulnerable: true\n',
      replace: '      vulnerable: true\n      accessNeeds: [relay]\n',
    },
    {
      file: 'support/channels.playbook.yaml',
      find: '      usageShare: 4%\n',
      replace: '      usageShare: 4%\n      accessibleBy: [voice, relay]\n',
    },
  ],
  good: 'sample',
  *check({ inquiry, plan, spec }) {
    const { segments = [] } = plan.strategy.playbook.spec;
    if (!segments.some(({ accessNeeds }) => accessNeeds !== undefined)) return;
    const { route, segment, waysOn, openWaysOn } = coverage(inquiry, plan.strategy);
    const lostTo = (cell: Cell, day: string) => {
      if (waysOn(cell, day).length === 0) return [];
      const ways = openWaysOn(cell, day);
      const closing = plan.channels.filter((channel) => route(cell).includes(channel));
      return (segment(cell)?.accessNeeds ?? []).filter(
        (need) =>
          closing.some((channel) => isAccessibleBy(channel, need)) &&
          !ways.some(({ channel }) => isAccessibleBy(channel, need)),
      );
    };
    const losses = firstDays(inquiry, plan, (cell, day) => lostTo(cell, day).length > 0);
    const keyOf = ({ cell, day }: (typeof losses)[number]) => JSON.stringify([cell.segment, day, lostTo(cell, day)]);
    const told = new Set<string>();
    for (const loss of losses) {
      const key = keyOf(loss);
      if (told.has(key)) continue;
      told.add(key);
      const same = losses.filter((other) => keyOf(other) === key).map(({ cell }) => cell);
      const needs = quotedNames(lostTo(loss.cell, loss.day));
      const message = `From ${loss.day} no way is left that meets the need of ${customersOf(loss.cell)} for ${needs}${aboutWhat(same)}.`;
      yield { range: rangeOf(spec, 'channel'), message };
    }
  },
});
