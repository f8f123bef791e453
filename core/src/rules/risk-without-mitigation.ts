// A risk that nobody does anything about.
import { eachOne, rangeOf } from '../schema/value.ts';
import { quotedNames } from './names-in-words.ts';
import { planRule } from './plan-rule.ts';

export const riskWithoutMitigation = planRule({
  id: 'risk-without-mitigation',
  severity: 'warning',
  title: 'A risk is named and left alone',
  what: 'Each entry under `risks` needs a `mitigation` and an `owner`.',
  why: 'You saw it coming, wrote it down, and it happened anyway.',
  todo: 'Say what you do about it, and who does it.',
  source: 'Common practice: a badly handled closing hurts the brand, a planned one hardly does.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: `      description: Enterprise accounts cannot reach a person in an outage
      mitigation: Chat can be turned into a call by any agent
`,
      replace: '      description: «Enterprise accounts cannot reach a person in an outage»\n',
    },
  ],
  good: 'sample',
  *check({ spec }) {
    yield* eachOne(spec.risks, (risk) => {
      const missing = (['mitigation', 'owner'] as const).filter((part) => risk[part] === undefined);
      if (missing.length === 0) return;
      const message = `The risk “${risk.description}” has no ${quotedNames(missing)}.`;
      return { range: rangeOf(risk, 'description'), message };
    });
  },
});
