// A plan that does not say what customers use instead.
import { quotedNames } from './names-in-words.ts';
import { partRange, planRule } from './plan-rule.ts';
import { strandedGroups } from './stranded-customers.ts';

export const noAlternative = planRule({
  id: 'no-alternative',
  severity: 'error',
  title: 'The plan names no alternative',
  what: 'Speaks when a plan has no `alternatives`, although everybody still has some open channel. Where customers have none left, `stranded-cell` and its kin name them instead. A channel that only keeps fewer hours (`stillOpen`) needs none.',
  why: 'Customers are told what they lose and not what they get. Messages and agents cannot tell them where to go.',
  todo: 'Name at least one channel under `alternatives`, and say with `covers` for whom it is if not for all.',
  source: 'Common practice: offer an alternative that keeps or raises quality.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: 'spec:\n  strategy',
      replace: '«spec»:\n  strategy',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: `  alternatives:
    - channel: scheduled-call
      covers: { segments: [enterprise, vulnerable] }
      takes: 45%
      parity: { verdict: better, gaps: [immediacy], note: The agent has read the case before calling. }
    - channel: chat
      covers: { segments: [enterprise], queryTypes: [outage] }
      takes: 35%
      parity: { verdict: equal, gaps: [voice] }
    - channel: email                    # no \`covers\`: every affected cell
      takes: 10%
      parity: { verdict: partial, gaps: [immediacy, voice] }
`,
      replace: '',
    },
  ],
  good: 'sample',
  *check({ inquiry, plan, spec, playbook }) {
    if ((spec.alternatives?.length ?? 0) > 0 || spec.scope?.stillOpen !== undefined) return;
    if (strandedGroups(inquiry, plan).length > 0) return;
    const closing = quotedNames(plan.channels.map(({ id }) => id));
    const message = `The plan closes ${closing} and names no alternative; say which channel customers use instead.`;
    yield { range: partRange(playbook, 'alternatives'), message };
  },
});
