// The plan does not say how an alternative compares with what closes.
import { rangeOf } from '../schema/value.ts';
import { quotedNames } from './names-in-words.ts';
import { planRule } from './plan-rule.ts';

export const parityUnstated = planRule({
  id: 'parity-unstated',
  severity: 'info',
  title: 'Nobody says how good an alternative is',
  what: 'An alternative should have a `parity` with a `verdict` or its `gaps`. Said once for a plan, at the first alternative without either.',
  why: 'Customers are told that they can use something else, and find out themselves what it cannot do.',
  todo: 'Say under `parity` whether customers are as well off, and what the alternative lacks.',
  source: 'Common practice: ask of each alternative whether the outcome is the same.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '    - channel: chat\n',
      replace: '    - channel: «chat»\n',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '      parity: { verdict: equal, gaps: [voice] }\n',
      replace: '',
    },
  ],
  good: 'sample',
  *check({ spec }) {
    const bare = (spec.alternatives ?? []).filter(
      ({ parity }) => parity?.verdict === undefined && parity?.gaps === undefined,
    );
    const [first] = bare;
    if (!first) return;
    const names = quotedNames([...new Set(bare.map(({ channel }) => channel))]);
    const message = `The plan does not say how ${names} compares with what closes; add “parity”.`;
    yield {
      range: rangeOf(first, 'channel'),
      message: bare.length === 1 ? message : message.replace(' compares ', ' compare '),
    };
  },
});
