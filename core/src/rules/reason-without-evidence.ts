// A reason that rests on no figure.
import type { Evidence } from '../generated/playbooks.ts';
import { eachOne, rangeOf } from '../schema/value.ts';
import { planRule } from './plan-rule.ts';

export const reasonWithoutEvidence = planRule({
  id: 'reason-without-evidence',
  severity: 'warning',
  title: 'A reason has no evidence',
  what: 'Each reason needs at least one entry under `evidence` with a `value`, a `source` and the day of looking it up, `retrievedOn`.',
  why: 'A closing that rests on a feeling is hard to defend, to customers and to your own team.',
  todo: 'Add the figure that convinced you, where it comes from and when you looked.',
  source: 'Common practice: a closing follows from an analysis.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: `    - code: experience-limit
      detail: queue-jumping           # queue-jumping | dependency | delays | prioritisation`,
      replace: `    - code: «experience-limit»
      detail: queue-jumping`,
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: `      evidence:
        - { claim: Urgent tickets delayed by a call, value: 31 per week, source: Queue audit, retrievedOn: 2026-11-27 }
`,
      replace: '',
    },
  ],
  good: 'sample',
  *check({ spec }) {
    yield* eachOne(spec.reasons, (reason) => {
      const lacks = (reason.evidence ?? []).map(lackOf);
      if (lacks.includes('')) return;
      const [first] = lacks;
      const message =
        first === undefined
          ? `The reason “${reason.code}” has no evidence; add the figure behind it.`
          : `The evidence for “${reason.code}” has no ${first}.`;
      return { range: rangeOf(reason, 'code'), message };
    });
  },
});

/** What an entry still needs, in words; empty when it is complete. */
function lackOf({ value, source, retrievedOn }: Evidence): string {
  const missing = [
    ...(value === undefined ? ['“value”'] : []),
    ...(source === undefined ? ['“source”'] : []),
    ...(retrievedOn === undefined ? ['“retrievedOn”'] : []),
  ];
  return missing.length < 2 ? missing.join('') : `${missing.slice(0, -1).join(', ')} and ${missing.at(-1)}`;
}
