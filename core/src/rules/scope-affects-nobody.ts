// A plan closes a channel for customers or questions that never came to it.
import { keyRangeOf } from '../schema/value.ts';
import { coverage } from '../workspace/coverage.ts';
import { affectedCells } from '../workspace/coverage-stranded.ts';
import { quotedNames } from './names-in-words.ts';
import { planRule } from './plan-rule.ts';

export const scopeAffectsNobody = planRule({
  id: 'scope-affects-nobody',
  severity: 'warning',
  title: 'Nobody in the scope uses the channel',
  what: 'A plan with a `scope` closes its channel for some segments or query types. Speaks when routes lead other customers to the channel, and none of those in the scope.',
  why: 'Nothing closes for anybody, while everybody believes that it does. Often the wrong segment is named, and the right customers are never told.',
  todo: 'Name the segments and query types that are routed to the channel, or mend the routes.',
  source: 'Common practice: a change that changes nothing was meant for something else.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '  channel: phone\n\n',
      replace: '  channel: phone\n  «scope»: { segments: [self-serve] }\n\n',
    },
  ],
  good: 'sample',
  *check({ inquiry, plan, spec }) {
    const { segments, queryTypes } = spec.scope ?? {};
    if (!isSome(segments) && !isSome(queryTypes)) return;
    if (affectedCells(inquiry, plan).length > 0) return;
    const { cells, route } = coverage(inquiry, plan.strategy);
    const closing = plan.channels.map(({ id }) => id);
    const routes = cells.map(route);
    if (!routes.flat().some(({ id }) => closing.includes(id))) return;
    yield {
      range: keyRangeOf(spec, 'scope'),
      message: `No route leads anybody in this scope to ${quotedNames(closing)}.`,
    };
  },
});

function isSome(ids: string | readonly string[] | undefined): boolean {
  return ids !== undefined && ids !== 'all';
}
