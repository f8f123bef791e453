// Questions are to move to a channel that is closed, or that a plan closes before they have moved.
import { eachOne, rangeOf } from '../schema/value.ts';
import { closingChannels } from '../workspace/closing-channels.ts';
import { documentRule } from './define.ts';

export const shiftLeftToClosingChannel = documentRule({
  id: 'shift-left-to-closing-channel',
  severity: 'warning',
  title: 'Questions move to a channel that closes',
  what: 'An entry under `shiftLeft` names in `to` a channel that is closed, or that a plan closes for everybody and for good before the day in `by`, or on it. A channel that closes for some, for a season or for some hours is fine. An entry whose day has passed belongs to `goal-past-due`.',
  why: 'Customers are taught a way that is about to go, and have to be taught another one soon after.',
  todo: 'Name a channel in `to` that stays, such as an alternative of the plan.',
  source: 'Common practice: nobody is led to a door that is being closed.',
  on: ['ChannelStrategy'],
  bad: [
    {
      file: 'support/channels.playbook.yaml',
      find: 'from: chat, to: help-centre, share: 60%',
      replace: 'from: chat, to: «phone», share: 60%',
    },
  ],
  good: [
    {
      file: 'support/channels.playbook.yaml',
      find: 'from: chat, to: help-centre, share: 60%, by: 2027-09-30',
      replace: 'from: chat, to: phone, share: 60%, by: 2027-03-31',
    },
  ],
  *check({ document, playbook, inquiry, today }) {
    const closing = closingChannels(inquiry, document);
    yield* eachOne(playbook.spec.shiftLeft, (shift) => {
      const { from, to, by } = shift;
      if (from === to || !closing.has(to) || (by !== undefined && by < today)) return;
      const day = closing.get(to);
      if (day !== undefined && by !== undefined && by < day) return;
      const how = day === undefined ? 'is closed' : `closes on ${day}`;
      const message = `These questions are to move to “${to}”, which ${how}; name a channel that stays.`;
      return { range: rangeOf(shift, 'to'), message };
    });
  },
});
