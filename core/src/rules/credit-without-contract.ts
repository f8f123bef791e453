// A policy gives money back although nothing was agreed.
import { keyRangeOf } from '../schema/value.ts';
import { documentRule } from './define.ts';

export const creditWithoutContract = documentRule({
  id: 'credit-without-contract',
  severity: 'warning',
  title: 'Remedies without a contract',
  what: 'A policy lists remedies, and its commitment is not `contractual`.',
  why: 'Customers will claim what is written, and legal will ask who agreed to it.',
  todo: 'Write `commitment: contractual` if it is one, or remove the remedies.',
  source: 'GitLab and Zitadel give credits under a contract only.',
  on: ['SlaPolicy'],
  *check({ playbook }) {
    const { remedies, commitment } = playbook.spec;
    if (remedies === undefined || commitment === 'contractual') return;
    const is = commitment === undefined ? 'does not say how binding it is' : `is only “${commitment}”`;
    yield { range: keyRangeOf(playbook.spec, 'remedies'), message: `This policy promises compensation but ${is}.` };
  },
  bad: [
    {
      file: 'support/sla.playbook.yaml',
      find: '  escalations:\n',
      replace:
        '  «remedies»:\n    - { when: Four promises broken in a month, give: A tenth of the fee, claimWithin: 30 days }\n  escalations:\n',
    },
  ],
  good: 'sample',
});
