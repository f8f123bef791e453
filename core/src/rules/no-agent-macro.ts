// Agents have no ready answer to customers who ask why.
import { agentMessages, customerMessages } from './customer-messages.ts';
import { mediumOf } from './message-medium.ts';
import { partRange, planRule } from './plan-rule.ts';

export const noAgentMacro = planRule({
  id: 'no-agent-macro',
  severity: 'warning',
  title: 'Agents have no ready answer',
  what: 'A plan that announces its closing and writes to customers should also give `agents` a message made into a macro. A message to agents that names no template may hold the answer and counts. A channel that fades quietly (`announceOn: none`) is left alone.',
  why: 'Every customer asks why. Ten agents give ten answers, and one of them is “to save money”.',
  todo: 'Add a message to `agents` with the template `why-is-it-gone`.',
  source: 'Common practice: give agents the words before customers ask.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '  communications:\n',
      replace: '  «communications»:\n',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '    - { id: agent-reply, audience: agents, template: why-is-it-gone, sendOn: announceOn }\n',
      replace: '',
    },
  ],
  good: 'sample',
  *check({ inquiry, plan, playbook }) {
    if (plan.dates.on('announceOn') === undefined || customerMessages(plan).length === 0) return;
    const isGiven = agentMessages(plan).some(({ communication }) =>
      ['macro', undefined].includes(mediumOf(inquiry, communication)),
    );
    if (isGiven) return;
    const message = 'Agents get no ready answer to “why is it gone?”; add a message to “agents” made into a macro.';
    yield { range: partRange(playbook, 'communications'), message };
  },
});
