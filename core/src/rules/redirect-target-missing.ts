// An old contact point that leads to a closed door.
import type { ChannelStrategyChannel } from '../generated/playbooks.ts';
import { eachOne, rangeOf } from '../schema/value.ts';
import { coverage } from '../workspace/coverage.ts';
import { isClosedOn } from '../workspace/plan-closure.ts';
import type { PlanFacts } from '../workspace/plan-facts.ts';
import { planRule } from './plan-rule.ts';

export const redirectTargetMissing = planRule({
  id: 'redirect-target-missing',
  severity: 'error',
  title: 'An old contact point leads to a closed channel',
  what: 'Looks at `to` of every entry under `surfaces`: a channel, an endpoint, or a web address that is an endpoint. Speaks when that channel is closed, or is closed by a plan on the closing day. Other web addresses are taken on trust, and an unknown name belongs to `dangling-ref`.',
  why: 'Customers follow the sign and stand before the next closed door.',
  todo: 'Lead to a channel, page or article that stays.',
  source: 'Common practice.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '{ endpoint: phone-page, becomes: redirect, to: "https://help.fernway.example/phone", ',
      replace: '{ endpoint: phone-page, becomes: redirect, to: «support-line», ',
    },
  ],
  good: 'sample',
  *check({ inquiry, plan, spec }) {
    const { plans } = coverage(inquiry, plan.strategy);
    const { channels } = plan.strategy.playbook.spec;
    yield* eachOne(spec.surfaces, (entry) => {
      const { to } = entry;
      if (to === undefined) return;
      for (const channel of channels) {
        const endpoint = (channel.endpoints ?? []).find(({ id, value }) => to === id || sameAddress(to, value));
        if (to !== channel.id && !endpoint) continue;
        const why = channel.lifecycle === 'closed' ? 'is closed' : closedHow(channel, endpoint?.id, plan, plans);
        if (why === undefined) continue;
        const what = endpoint ? `“${to}” belongs to “${channel.id}”, which` : `“${to}”`;
        return { range: rangeOf(entry, 'to'), message: `${what} ${why}; lead to a channel or page that stays.` };
      }
    });
  },
});

function closedHow(
  channel: ChannelStrategyChannel,
  endpoint: string | undefined,
  plan: PlanFacts,
  plans: readonly PlanFacts[],
): string | undefined {
  if (closes(plan, channel, endpoint)) return 'is what this plan closes';
  const day = plan.closure?.from;
  const other = plans.find(
    (each) =>
      each !== plan &&
      closes(each, channel, endpoint) &&
      day !== undefined &&
      each.closure &&
      isClosedOn(each.closure, day),
  );
  return other ? `is closed on ${day} by the plan “${other.document.name}”` : undefined;
}

/** For everybody: a plan for some leaves the target open for the rest, and one for some endpoints closes those. */
function closes(plan: PlanFacts, channel: ChannelStrategyChannel, endpoint: string | undefined): boolean {
  if (!plan.channels.some(({ id }) => id === channel.id)) return false;
  if (!plan.isPartial) return true;
  return plan.document.playbook.spec.scope?.endpoints !== undefined && plan.endpoints.some(({ id }) => id === endpoint);
}

function sameAddress(to: string, value: string | undefined): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/(?<!\/)\/+$/, '');
  return value !== undefined && to.startsWith('https://') && plain(to) === plain(value);
}
