// A plan that says that a channel goes, and not when.
import { readDateExpression } from '../time/date-expression.ts';
import { partRange, planRule } from './plan-rule.ts';

export const openEndedSunset = planRule({
  id: 'open-ended-sunset',
  severity: 'warning',
  title: 'The plan has no closing day',
  what: 'Speaks when a plan has neither `closeOn` nor `closedOn`. An exit criterion in a phase excuses it, because the day follows when the gate is passed; unless other dates of the plan already count from `closeOn`.',
  why: 'Nobody knows how long the channel still helps. It stays half alive, unstaffed and not closed.',
  todo: 'Set `closeOn`, or give the last phase an exit criterion that says when the day will be set.',
  source: 'Real case: Decap kept its Slack running beside Discord without an end date.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '  dates:\n    announceOn: 2027-01-11\n    closeOn: 2027-04-06               # the first day without it\n',
      replace: '  «dates»:\n    announceOn: 2027-01-11\n',
    },
  ],
  good: 'sample',
  *check({ document, plan, spec, playbook }) {
    const { closeOn, closedOn } = spec.dates ?? {};
    if (closeOn !== undefined || closedOn !== undefined || plan.dates.isBroken('closeOn')) return;
    const leaning = document.scalars.filter(({ name, text }) => {
      const base = name === 'date-expression' ? readDateExpression(text)?.base : undefined;
      return base?.kind === 'anchor' && base.name === 'closeOn';
    });
    const hasGate = (spec.phases ?? []).some(({ exitCriteria }) => (exitCriteria?.length ?? 0) > 0);
    if (hasGate && leaning.length === 0) return;
    const dates = leaning.length === 1 ? 'one date counts' : `${leaning.length} dates count`;
    const message =
      leaning.length > 0
        ? `The plan has no closing day, and ${dates} from it; add “closeOn”.`
        : 'The plan has no closing day; add “closeOn”, or an exit criterion that says when it will be set.';
    yield { range: partRange(playbook, 'dates'), message };
  },
});
