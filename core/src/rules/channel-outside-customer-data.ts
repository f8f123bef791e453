// What customers say on a channel does not reach the place where all of it comes together.

import type { ChannelType } from '../generated/playbooks.ts';
import { eachOne, keyRangeOf } from '../schema/value.ts';
import { coverage } from '../workspace/coverage.ts';
import { isWithdrawn, listOf } from '../workspace/plan-facts.ts';
import { documentRule } from './define.ts';
import { quotedNames } from './names-in-words.ts';

export const channelOutsideCustomerData = documentRule({
  id: 'channel-outside-customer-data',
  severity: 'warning',
  title: 'A channel is missing from the customer data',
  what: 'When `omnichannel.customerData` names its channels, every active channel on which customers talk to you should be among them. Portals, phone menus and communities, where nothing is said to you in person, and channels that a plan closes are left alone.',
  why: 'The agent does not see what the customer said yesterday on the other channel, and asks again.',
  todo: 'Connect the channel, and add it to `customerData`.',
  source: 'Common advice on digital channels: one record of the customer for all channels.',
  on: ['ChannelStrategy'],
  bad: [
    {
      file: 'support/channels.playbook.yaml',
      find: 'customerData: { system: Fernway CRM, channels: all }',
      replace: 'customerData: { system: Fernway CRM, «channels»: [email, phone, scheduled-call, assistant] }',
    },
  ],
  good: 'sample',
  *check({ document, playbook, inquiry, today }) {
    const data = playbook.spec.omnichannel?.customerData;
    const named = listOf(data?.channels ?? 'all');
    if (!data || named.includes('all')) return;
    const leaving = coverage(inquiry, document)
      .plans.filter((plan) => !plan.isPartial && !isWithdrawn(plan, today))
      .flatMap(({ channels }) => channels.map(({ id }) => id));
    const missing = eachOne(playbook.spec.channels, ({ id, type, lifecycle = 'active' }) => {
      if (lifecycle !== 'active' || silentTypes.has(type) || named.includes(id) || leaving.includes(id)) return;
      return id;
    });
    if (missing.length === 0) return;
    const are = missing.length === 1 ? 'is' : 'are';
    const where = data.system === undefined ? 'the customer data' : `“${data.system}”`;
    const message = `${quotedNames(missing)} ${are} missing from ${where}.`;
    yield { range: keyRangeOf(data, 'channels'), message };
  },
});

const silentTypes: ReadonlySet<ChannelType> = new Set(['portal', 'ivr', 'community']);
