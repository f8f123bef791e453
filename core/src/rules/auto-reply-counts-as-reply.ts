// A receipt counts as the answer that was promised.
import { rangeOf } from '../schema/value.ts';
import { documentRule } from './define.ts';

export const autoReplyCountsAsReply = documentRule({
  id: 'auto-reply-counts-as-reply',
  severity: 'warning',
  title: 'An automatic message counts as a reply',
  what: '`autoReplyCounts: true` lets an automatic message meet a reply time on channels with people. The answer of a bot on an automated channel counts anyway.',
  why: 'Every case is answered within a second on the dashboard, and customers still wait for a person.',
  todo: 'Remove the line, and say in `replyMeans` what a reply is.',
  source: 'Sourcegraph’s handbook: “we are on it” is not a reply.',
  on: ['SlaPolicy'],
  *check({ playbook }) {
    if (playbook.spec.autoReplyCounts !== true) return;
    const range = rangeOf(playbook.spec, 'autoReplyCounts');
    yield {
      range,
      message: 'An automatic message meets the reply times of this policy, though nobody has read the question.',
      fix: { title: 'Change to “false”', isSafe: false, edits: [{ range, newText: 'false' }] },
    };
  },
  bad: [
    {
      file: 'support/sla.playbook.yaml',
      find: '  replyMeans: ',
      replace: '  autoReplyCounts: «true»\n  replyMeans: ',
    },
  ],
  good: 'sample',
});
