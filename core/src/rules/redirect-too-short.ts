// Old numbers and pages that lead on for too short a time.
import { rangeOf } from '../schema/value.ts';
import { compareDates } from '../time/date.ts';
import { leadsOn } from './leads-on.ts';
import { partRange, planRule } from './plan-rule.ts';
import { dayAfter } from './threshold.ts';

export const redirectTooShort = planRule({
  id: 'redirect-too-short',
  severity: 'warning',
  title: 'Old contact points lead on for too short a time',
  what: 'When a contact point becomes a `message` or a `redirect`, the plan should say with `redirectUntil` how long, and that should be at least 90 days after the closing day, or what `thresholds.redirectAtLeast` in the config says. A channel that comes back with `reopenOn` needs none.',
  why: 'Numbers stay saved and links stay printed for a long time. After that day whoever uses them finds nothing.',
  todo: 'Set `redirectUntil` later; a year is common.',
  source: 'Common practice: people who call once a year still have the number saved.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: 'redirectUntil: closeOn + 12 months',
      replace: 'redirectUntil: «closeOn + 12 weeks»',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: 'releaseOn: redirectUntil + 4 weeks',
      replace: 'releaseOn: redirectUntil + 8 weeks',
    },
  ],
  good: 'sample',
  *check({ plan, spec, playbook, settings }) {
    const { dates } = spec;
    if (!leadsOn(plan)) return;
    if (dates?.redirectUntil === undefined) {
      const range = partRange(playbook, 'dates');
      yield { range, message: 'The plan does not say how long old contact points lead on; add “redirectUntil”.' };
      return;
    }
    const closing = plan.closure?.from;
    const until = plan.dates.on('redirectUntil');
    if (closing === undefined || until === undefined) return;
    const { redirectAtLeast } = settings.thresholds;
    const enough = dayAfter(closing, redirectAtLeast);
    if (compareDates(until, enough) >= 0) return;
    const message = `Old contact points lead on until ${until} only; let them do so until ${enough} at least, ${redirectAtLeast} after the closing.`;
    yield { range: rangeOf(dates, 'redirectUntil'), message };
  },
});
