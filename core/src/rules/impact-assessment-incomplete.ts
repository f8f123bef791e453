// An impact assessment that leaves out one of the four things to weigh.
import { keyRangeOf } from '../schema/value.ts';
import { quotedNames } from './names-in-words.ts';
import { planRule } from './plan-rule.ts';

export const impactAssessmentIncomplete = planRule({
  id: 'impact-assessment-incomplete',
  severity: 'warning',
  title: 'The impact assessment leaves something out',
  what: 'An `impactAssessment` weighs four things: `usage`, `costVersusValue`, `experience` and `alternatives`. Speaks when some of them are missing; a plan without any belongs to `no-impact-assessment`.',
  why: 'What nobody weighed comes back as a complaint, or as a cost that nobody planned.',
  todo: 'Write a sentence on each of the four.',
  source: 'Common practice: weigh use, cost against value, experience and alternatives before a closing.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '  impactAssessment:\n',
      replace: '  «impactAssessment»:\n',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '    experience: Losing an immediate human voice matters most to customers in an outage.\n',
      replace: '',
    },
  ],
  good: 'sample',
  *check({ spec }) {
    const assessment = spec.impactAssessment;
    if (!assessment) return;
    const missing = parts.filter((part) => assessment[part] === undefined);
    if (missing.length === 0) return;
    const message = `The impact assessment says nothing about ${quotedNames(missing)}.`;
    yield { range: keyRangeOf(spec, 'impactAssessment'), message };
  },
});

const parts = ['usage', 'costVersusValue', 'experience', 'alternatives'] as const;
