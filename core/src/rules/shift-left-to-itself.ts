// Questions are to move to the channel where they are already.
import { eachOne, rangeOf } from '../schema/value.ts';
import { documentRule } from './define.ts';

export const shiftLeftToItself = documentRule({
  id: 'shift-left-to-itself',
  severity: 'error',
  title: 'Questions move to where they are',
  what: 'An entry under `shiftLeft` names the same channel in `from` and in `to`.',
  why: 'Nothing moves, and the goal can never be reached. Most often one of the two was copied and not changed.',
  todo: 'Name in `to` the channel that shall answer instead.',
  source: 'Common practice.',
  on: ['ChannelStrategy'],
  bad: [
    {
      file: 'support/channels.playbook.yaml',
      find: 'from: chat, to: help-centre, share: 60%',
      replace: 'from: chat, to: «chat», share: 60%',
    },
  ],
  good: 'sample',
  *check({ playbook }) {
    yield* eachOne(playbook.spec.shiftLeft, (shift) => {
      if (shift.from !== shift.to) return;
      return { range: rangeOf(shift, 'to'), message: `These questions move from “${shift.from}” to “${shift.to}”.` };
    });
  },
});
