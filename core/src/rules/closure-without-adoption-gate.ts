// The channel closes on its day, whether customers have moved or not.
import { compareDates } from '../time/date.ts';
import { partRange, planRule } from './plan-rule.ts';

export const closureWithoutAdoptionGate = planRule({
  id: 'closure-without-adoption-gate',
  severity: 'warning',
  title: 'Nothing shows whether customers have moved',
  what: 'A plan with phases and a closing day should have an exit criterion in a phase that starts before that day. A plan without phases is judged by its messages alone, in `single-phase-closure` and `no-reminder`; a channel that comes back, with `reopenOn`, or that has closed, with `closedOn`, is left alone.',
  why: 'The day comes, half of the customers still use the channel, and everybody arrives elsewhere at once.',
  todo: 'Name a figure under `exitCriteria` of the last phase before the closing, such as how far contacts have to drop.',
  source: 'Real case: Pipedrive closed its line only when hardly anybody called any more.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '  phases:                             # a phase ends where the next begins\n',
      replace: '  «phases»:\n',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '      exitCriteria:\n        - { metric: volume-drop, is: at least 60% }\n',
      replace: '',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '      exitCriteria:\n        - { metric: volume-drop, is: at least 90% }\n',
      replace: '',
    },
  ],
  good: 'sample',
  *check({ plan, spec, playbook }) {
    const { closure, phases } = plan;
    if (!closure || closure.until !== undefined || spec.dates?.closedOn !== undefined || phases.length === 0) return;
    const before = phases.filter(({ starts }) => starts === undefined || compareDates(starts, closure.from) < 0);
    if (before.some(({ phase }) => (phase.exitCriteria?.length ?? 0) > 0)) return;
    const message = `No phase before ${closure.from} says how many customers have to have moved; add “exitCriteria”.`;
    yield { range: partRange(playbook, 'phases'), message };
  },
});
