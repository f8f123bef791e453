// Who writes here hears nothing until somebody has an answer.
import type { ChannelStrategyChannel, ChannelType } from '../generated/playbooks.ts';
import { each, rangeOf } from '../schema/value.ts';
import type { DateText } from '../time/date.ts';
import type { DocumentOf, Inquiry } from '../workspace/inquiry.ts';
import { policiesFor } from '../workspace/policy.ts';
import { allPromises, allTargets } from '../workspace/targets.ts';
import { closedByNow } from './closed-by-now.ts';
import { documentRule } from './define.ts';
import { keyAdded } from './mending.ts';

export const noAcknowledgementOnAsyncChannel = documentRule({
  id: 'no-acknowledgement-on-async-channel',
  severity: 'info',
  title: 'Customers get no receipt when they write',
  what: 'An active channel of the type email, web-form, messaging, social, community or post for which a policy gives a time for the first reply, without `acknowledgement`. Without a policy there is no time that a receipt could tell.',
  why: 'A letter dropped into a well: customers do not know whether it arrived, so they write again, and call.',
  todo: 'Add `acknowledgement` with a template that says when to expect an answer; `email-acknowledgement` ships with the product.',
  source: 'Common advice on closing support channels: written help needs a sign of life.',
  on: ['ChannelStrategy'],
  *check(context) {
    const { document, playbook, inquiry, today } = context;
    const isClosed = closedByNow(context);
    const silent = [...each(playbook.spec.channels, (channel) => (isSilent(channel, today) ? [channel] : []))];
    const timed = silent.length === 0 ? new Set() : timedChannels(inquiry, document, today);
    for (const channel of silent) {
      if (!timed.has(channel.id) || isClosed(channel)) continue;
      const line = 'acknowledgement: { template: email-acknowledgement }';
      const edits = channel.type === 'email' ? keyAdded(document, channel, { after: 'type', line }) : undefined;
      yield {
        range: rangeOf(channel, 'id'),
        message: `Who writes to “${channel.id}” gets no receipt; add “acknowledgement” with a template that says when to expect an answer.`,
        ...(edits && { fix: { title: 'Send the e-mail acknowledgement', isSafe: false, edits } }),
      };
    }
  },
  bad: [
    { file: 'support/channels.playbook.yaml', find: '    - id: email\n', replace: '    - id: «email»\n' },
    {
      file: 'support/channels.playbook.yaml',
      find: '      acknowledgement: { template: email-acknowledgement }\n',
      replace: '',
    },
  ],
  good: 'sample',
});

const written: ReadonlySet<ChannelType> = new Set(['email', 'web-form', 'messaging', 'social', 'community', 'post']);

function isSilent(channel: ChannelStrategyChannel, today: DateText): boolean {
  const { type, lifecycle = 'active', opensOn } = channel;
  if (!written.has(type) || lifecycle !== 'active' || (opensOn ?? today) > today) return false;
  return channel.acknowledgement === undefined;
}

/** The channels for which a policy in force gives a time for the first reply. */
function timedChannels(
  inquiry: Inquiry,
  strategy: DocumentOf<'ChannelStrategy'>,
  today: DateText,
): ReadonlySet<string | undefined> {
  const limits = policiesFor(inquiry, strategy, today).flatMap((policy) => [
    ...allTargets(policy),
    ...allPromises(policy),
  ]);
  return new Set(limits.flatMap(({ cell }) => (cell.metric === 'first-reply' ? [cell.channel] : [])));
}
