// A policy does not say when its clock starts.
import { keyRangeOf } from '../schema/value.ts';
import { documentRule } from './define.ts';

export const clockStartUnstated = documentRule({
  id: 'clock-start-unstated',
  severity: 'warning',
  title: 'The policy does not say when the clock starts',
  what: 'A policy with targets or promises says in `clockStart` which event starts the clock: created, prioritised, assigned or aware.',
  why: 'A day can pass between a message and the moment somebody sets its priority. Customers count from the message.',
  todo: 'Write `clockStart: created` unless your tool really starts later.',
  source: 'GitHub counts from the moment a priority is set; most others from the first message.',
  on: ['SlaPolicy'],
  *check({ playbook }) {
    const { clockStart, targets, promises } = playbook.spec;
    if (clockStart !== undefined || (targets === undefined && promises === undefined)) return;
    yield { range: keyRangeOf(playbook, 'spec'), message: 'This policy does not say what starts its clock.' };
  },
  bad: [
    { file: 'support/sla.playbook.yaml', find: 'spec:\n', replace: '«spec»:\n' },
    {
      file: 'support/sla.playbook.yaml',
      find: '  clockStart: created                 # created | prioritised | assigned | aware\n',
      replace: '',
    },
  ],
  good: 'sample',
});
