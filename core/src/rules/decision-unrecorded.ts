// Nobody can look up who decided on the closing.
import { keyRangeOf, rangeOf } from '../schema/value.ts';
import { compareDates } from '../time/date.ts';
import { quotedNames } from './names-in-words.ts';
import { partRange, planRule } from './plan-rule.ts';

export const decisionUnrecorded = planRule({
  id: 'decision-unrecorded',
  severity: 'warning',
  title: 'The decision is not on record',
  what: 'A plan with an announcement or a closing day should have a `decision` with `approvers`, `decidedOn` and a link under `record`. It also speaks when the decision is dated after the announcement. A plan without any day is a draft and is left alone.',
  why: 'When the closing is questioned, nobody can say who wanted it and why, and the house does not speak with one voice.',
  todo: 'Write down who agreed, when, and where that stands.',
  source: 'Common practice: decide inside first, then tell customers.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '  decision:\n',
      replace: '  «decision»:\n',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '    decidedOn: 2026-12-10\n    record: https://wiki.fernway.example/decisions/42\n',
      replace: '    decidedOn: 2026-12-10\n',
    },
  ],
  good: 'sample',
  *check({ plan, spec, playbook }) {
    const { decision } = spec;
    const announced = plan.dates.on('announceOn');
    if (!decision) {
      if (announced === undefined && !plan.closure) return;
      const message = 'The plan does not say who decided on it and when; add “decision”.';
      yield { range: partRange(playbook, 'decision'), message };
      return;
    }
    const missing = (['approvers', 'decidedOn', 'record'] as const).filter((part) => decision[part] === undefined);
    if (missing.length > 0) {
      yield { range: keyRangeOf(spec, 'decision'), message: `The decision has no ${quotedNames(missing)}.` };
      return;
    }
    const { decidedOn } = decision;
    if (decidedOn === undefined || announced === undefined || compareDates(decidedOn, announced) <= 0) return;
    const message = `The decision is dated ${decidedOn}, after customers are told on ${announced}.`;
    yield { range: rangeOf(decision, 'decidedOn'), message };
  },
});
