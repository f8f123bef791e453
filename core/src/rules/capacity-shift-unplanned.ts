// Nobody has worked out where the contacts of a busy channel will arrive.
import { keyRangeOf } from '../schema/value.ts';
import { readPercentage } from '../time/percentage.ts';
import { must } from '../workspace/find.ts';
import { planRule } from './plan-rule.ts';

export const capacityShiftUnplanned = planRule({
  id: 'capacity-shift-unplanned',
  severity: 'warning',
  title: 'Nobody planned where the contacts go',
  what: 'When a whole channel closes whose `usageShare` is 5 % or more (`thresholds.usedShare` in the config), at least one alternative should say with `takes` which share of its contacts arrives there. It also speaks when the shares add up to more than 100 %. Where no `usageShare` is known it stays silent about missing shares.',
  why: 'Everybody moves to the same inbox in one week, and its waiting times double.',
  todo: 'Write your estimate under `takes` of each alternative, and plan the people to match.',
  source: 'Real cases: Pantheon expected twice the chats after closing its phone; HMRC moved the work of 350 people.',
  bad: [
    {
      file: 'support/channels.playbook.yaml',
      find: '      usageShare: 4%\n',
      replace: '      usageShare: 12%\n',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '  alternatives:\n    - channel: scheduled-call\n      covers: { segments: [enterprise, vulnerable] }\n      takes: 45%\n',
      replace:
        '  «alternatives»:\n    - channel: scheduled-call\n      covers: { segments: [enterprise, vulnerable] }\n',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '      takes: 35%\n',
      replace: '',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '      takes: 10%\n',
      replace: '',
    },
  ],
  good: 'sample',
  *check({ plan, spec, settings }) {
    const alternatives = spec.alternatives ?? [];
    if (alternatives.length === 0) return;
    const range = keyRangeOf(spec, 'alternatives');
    const shares = alternatives.flatMap(({ takes }) => (takes === undefined ? [] : [must(readPercentage(takes))]));
    const sum = shares.reduce((total, share) => total + share, 0);
    if (sum > 100) {
      const rounded = Math.round(sum * 10) / 10;
      yield { range, message: `The alternatives take ${rounded}% of the contacts, more than there are.` };
    }
    if (shares.length > 0 || plan.isPartial) return;
    const least = must(readPercentage(settings.thresholds.usedShare));
    const used = plan.channels.find(
      ({ usageShare }) => usageShare !== undefined && must(readPercentage(usageShare)) >= least,
    );
    if (!used) return;
    const message = `${used.usageShare} of all contacts come through “${used.id}”, and no alternative says which share it “takes”.`;
    yield { range, message };
  },
});
