// Nobody watches what the closing does.
import type { SunsetPlanMonitor } from '../generated/playbooks.ts';
import { compareDates, type DateText } from '../time/date.ts';
import { partRange, planRule } from './plan-rule.ts';
import { dayAfter } from './threshold.ts';

export const noMonitoring = planRule({
  id: 'no-monitoring',
  severity: 'warning',
  title: 'Nobody watches the change long enough',
  what: 'A plan with a closing day needs at least one entry under `monitoring` with `alertWhen`, `owner` and `reviewEvery` that goes on for 30 days after the closing (`thresholds.monitoringAtLeast` in the config), or until the channel opens again. Without `until` it goes on.',
  why: 'Problems show weeks later, when nobody looks any more.',
  todo: 'Add a figure, the value that alarms you, who looks and how often.',
  source: 'Common practice: monitor continuously after the change.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: `  monitoring:
    - { metric: contacts-asking-for-phone, alertWhen: above 20 per week, source: Ticket tag, owner: support-operations, reviewEvery: 1 week, until: closeOn + 2 months }
    - { metric: csat, alertWhen: below 85%, source: Survey, owner: support-operations, reviewEvery: 1 week, until: closeOn + 2 months }
`,
      replace: `  «monitoring»:
    - { metric: csat, alertWhen: below 85%, source: Survey, owner: support-operations, reviewEvery: 1 week, until: closeOn + 2 weeks }
`,
    },
  ],
  good: 'sample',
  *check({ plan, spec, playbook, settings }) {
    const { closure } = plan;
    if (!closure) return;
    const month = dayAfter(closure.from, settings.thresholds.monitoringAtLeast);
    const end = closure.until !== undefined && compareDates(closure.until, month) < 0 ? closure.until : month;
    const lacks = (spec.monitoring ?? []).map((monitor) => lackOf(monitor, plan.dates.day(monitor.until), end));
    if (lacks.includes(undefined)) return;
    const [first] = lacks;
    const metric = spec.monitoring?.[0]?.metric;
    const message =
      first === undefined
        ? `Nobody watches the change; add a figure under “monitoring” until ${end} at least.`
        : `No figure is watched well enough until ${end}: “${metric}” ${first}.`;
    yield { range: partRange(playbook, 'monitoring'), message };
  },
});

/** What an entry still needs, in words. */
function lackOf(monitor: SunsetPlanMonitor, until: DateText | undefined, end: DateText): string | undefined {
  if (monitor.alertWhen === undefined) return 'has no “alertWhen”';
  if (monitor.owner === undefined) return 'has no “owner”';
  if (monitor.reviewEvery === undefined) return 'has no “reviewEvery”';
  return until !== undefined && compareDates(until, end) < 0 ? `ends on ${until}` : undefined;
}
