// No channel of a strategy has a person.
import { keyRangeOf } from '../schema/value.ts';
import { isAssisted } from '../workspace/coverage-human.ts';
import { documentRule } from './define.ts';

export const automatedOnlyStrategy = documentRule({
  id: 'automated-only-strategy',
  severity: 'error',
  title: 'Nobody can reach a person',
  what: 'All channels of a strategy that are not closed are portals, chatbots, voicebots or phone menus.',
  why: 'Problems that no article foresaw are never solved, and customers in distress find nobody.',
  todo: 'Add a channel with people, if only one that takes messages.',
  source:
    'The EU Digital Services Act, article 12, for online platforms; common advice on operating models: integrate both.',
  on: ['ChannelStrategy'],
  *check({ playbook }) {
    const open = playbook.spec.channels.filter(({ lifecycle }) => lifecycle !== 'closed');
    if (open.length === 0 || open.some(isAssisted)) return;
    yield { range: keyRangeOf(playbook.spec, 'channels'), message: 'None of these channels leads to a person.' };
  },
  bad: [
    {
      file: 'support/trial.playbook.yaml',
      content: `apiVersion: support-playbooks/v1
kind: ChannelStrategy
metadata: { name: trial-support, owner: support-operations }
spec:
  «channels»:
    - { id: help-site, type: portal }
    - { id: forum-search, type: portal }
`,
    },
  ],
  good: 'sample',
});
