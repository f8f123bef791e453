// A first reply may take longer than customers expect of such a channel.
import { eachOne } from '../schema/value.ts';
import { durationMilliseconds, readDuration } from '../time/duration.ts';
import { calendarNamed } from '../workspace/calendars.ts';
import { policyOf } from '../workspace/policy.ts';
import { allTargets, forWhom, type Limit } from '../workspace/targets.ts';
import { documentRule } from './define.ts';
import { feltTime } from './felt-time.ts';
import { once } from './once.ts';

export const targetLooserThanNorm = documentRule({
  id: 'target-looser-than-norm',
  severity: 'warning',
  title: 'A first reply takes longer than customers expect here',
  what: 'The config’s `norms` say how soon customers expect a first reply on each type of channel. A target is compared with that as a customer feels it who writes at opening time on an ordinary working day; nights and weekends are left out.',
  why: 'Customers who wait longer than they are used to write again, elsewhere, or leave.',
  todo: 'Tighten the target, say in the promise what customers can count on, or set the norm of your own customers in the config.',
  source:
    'Common advice on digital channels: e-mail within a day, chat within a minute, social media within four hours.',
  on: ['SlaPolicy'],
  *check({ document, inquiry, settings, today }) {
    const policy = policyOf(inquiry, document);
    const { channels } = policy.strategy.playbook.spec;
    // Few times are written in many rows, and a row holds for many cells.
    const known = new Map<string, number | undefined>();
    const felt = ({ calendar, duration }: Limit) => {
      const key = `${duration.text} ${calendar}`;
      if (!known.has(key))
        known.set(
          key,
          feltTime(duration, () => calendarNamed(inquiry, calendar), today),
        );
      return known.get(key);
    };
    yield* once(
      eachOne(allTargets(policy), ({ cell, limit }) => {
        const channel = cell.metric === 'first-reply' ? channels.find(({ id }) => id === cell.channel) : undefined;
        const norm = channel && readDuration(settings.norms[channel.type] ?? '');
        const allowed = norm && durationMilliseconds(norm);
        if (!channel || !norm || norm.business || allowed === undefined) return;
        const time = felt(limit);
        if (time === undefined || time <= allowed) return;
        const whom = forWhom(policy, { cell, limit });
        const message = `A first reply on “${channel.id}”${whom} may take ${limit.duration.text}; customers expect one within ${norm.text}.`;
        return { range: limit.range, message };
      }),
    );
  },
  bad: [
    {
      file: 'support/sla.playbook.yaml',
      find: '- { channel: chat, metric: first-reply, within: 45 seconds }',
      replace: '- { channel: chat, metric: first-reply, within: «5 minutes» }',
    },
    {
      file: 'support/sla.playbook.yaml',
      find: '- { channel: chat, metric: first-reply, within: 1 minute,',
      replace: '- { channel: chat, metric: first-reply, within: 10 minutes,',
    },
  ],
  good: 'sample',
});
