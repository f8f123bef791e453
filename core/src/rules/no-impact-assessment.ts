// A closing whose effects nobody weighed.
import { partRange, planRule } from './plan-rule.ts';

export const noImpactAssessment = planRule({
  id: 'no-impact-assessment',
  severity: 'warning',
  title: 'Nobody weighed what the closing does',
  what: 'A plan should have an `impactAssessment`: how much the channel is used, what it costs and gives, what changes for customers, and how good the alternatives are.',
  why: 'You find out after the closing who depended on the channel.',
  todo: 'Write a sentence on each of the four.',
  source: 'Common practice: weigh use, cost against value, experience and alternatives before a closing.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: 'spec:\n  strategy',
      replace: '«spec»:\n  strategy',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: `  impactAssessment:
    usage: 120 callers a month, 85 of them from three enterprise accounts.
    costVersusValue: A call costs four times an e-mail and is solved as often.
    experience: Losing an immediate human voice matters most to customers in an outage.
    alternatives: Booked calls keep the voice; chat keeps the immediacy.
`,
      replace: '',
    },
  ],
  good: 'sample',
  *check({ spec, playbook }) {
    if (spec.impactAssessment !== undefined) return;
    const message = 'The plan does not say what the closing does to customers and costs; add “impactAssessment”.';
    yield { range: partRange(playbook, 'impactAssessment'), message };
  },
});
