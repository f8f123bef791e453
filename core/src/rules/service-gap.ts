// Days between the closing of one channel and the opening of the next.
import { aboutWhat, customersOf } from './names-in-words.ts';
import { closingDayRange, planRule } from './plan-rule.ts';
import { daysOf, strandedGroups } from './stranded-customers.ts';

export const serviceGap = planRule({
  id: 'service-gap',
  severity: 'error',
  title: 'There are days without any channel',
  what: 'Speaks when customers lose the closing channel, have no other open one, and get one only some days later, while the first stays closed. If none opens at all, `stranded-cell` speaks; for segments marked `vulnerable`, `vulnerable-group-unprotected` does.',
  why: 'Whoever needs help in those days finds nobody, and may not come back to try the new channel.',
  todo: 'Close later, open the alternative earlier, or name a channel that bridges the days with `until`.',
  source: 'Real case: ODK closed its group on a Friday in June 2017 and opened the forum two days later.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: 'closeOn: 2027-04-06  ',
      replace: 'closeOn: «2027-04-06»  ',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '      covers: { segments: [enterprise, vulnerable] }',
      replace: '      covers: { segments: [vulnerable] }',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '    - channel: email                    # no `covers`: every affected cell',
      replace: '    - channel: email\n      covers: { segments: [vulnerable] }',
    },
    {
      file: 'support/channels.playbook.yaml',
      find: 'queryType: outage, channels: [scheduled-call, phone, chat, email] }',
      replace: 'queryType: outage, channels: [phone, chat] }',
    },
    {
      file: 'support/channels.playbook.yaml',
      find: '      type: live-chat\n',
      replace: '      type: live-chat\n      opensOn: 2027-04-12\n',
    },
  ],
  good: 'sample',
  *check({ inquiry, plan, playbook }) {
    for (const { plight, cells } of strandedGroups(inquiry, plan)) {
      if (plight !== 'gap') continue;
      const [first] = cells;
      const who = `${daysOf(first)} ${customersOf(first.cell)} have no way to reach you`;
      const what = aboutWhat(cells.map(({ cell }) => cell));
      const until = first.endedBy ? `, until “${first.endedBy.id}” is open` : '';
      const bridge =
        first.nearest?.from === first.first ? `“${first.nearest.channel.id}” could bridge these days` : 'close later';
      const range = closingDayRange(playbook);
      yield { range, message: `${who}${what}${until}; ${bridge}.` };
    }
  },
});
