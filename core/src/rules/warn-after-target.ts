// A warning that is meant to come before the breach comes after it, or before the clock starts.
import { eachOne, rangeOf } from '../schema/value.ts';
import { type Point, readPoint } from '../time/point.ts';
import { policyOf } from '../workspace/policy.ts';
import { coversCell } from '../workspace/rows.ts';
import { allTargets, type Limit, orderOf } from '../workspace/targets.ts';
import { documentRule } from './define.ts';
import { unanimous, type Verdict } from './unanimous.ts';

export const warnAfterTarget = documentRule({
  id: 'warn-after-target',
  severity: 'error',
  title: 'An escalation step misses the time it should guard',
  what: '`start + …` has to be shorter than the targets it watches, and so does `breach - …`. A step for many targets is fine as long as it fits one of them.',
  why: 'The warning comes when the case is late already, or at once for every case, and people learn to ignore it.',
  todo: 'Shorten the step, use a share of the time such as `75%`, or give the step the scope of the targets that it fits.',
  source: 'Plain accepts only warnings that are shorter than the target.',
  on: ['SlaPolicy'],
  *check({ document, inquiry, today }) {
    const policy = policyOf(inquiry, document);
    const pairs = policy.escalations.rows.flatMap((row) =>
      allTargets(policy)
        .filter(({ cell }) => coversCell(row, cell))
        .map(({ limit }) => ({ step: row.item, limit })),
    );
    const verdicts = eachOne(pairs, ({ step, limit }): Verdict | undefined => {
      const point = readPoint(step.at);
      const shift = point && shiftOf(point);
      if (!point || !shift) return;
      const range = rangeOf(step, 'at');
      const order = orderOf(inquiry, { ...limit, duration: shift.duration }, limit, today);
      if (order !== 'looser' && order !== 'equal') return [range, undefined];
      return [range, { range, message: messageFor(step.at, shift.isBefore, limit) }];
    });
    yield* unanimous(verdicts);
  },
  bad: [
    {
      file: 'support/sla.playbook.yaml',
      find: '    - { at: 75%, notify: [team-lead] }\n',
      replace:
        '    - { at: 75%, notify: [team-lead] }\n    - { channel: chat, metric: first-reply, at: «start + 5 minutes», notify: [team-lead] }\n',
    },
  ],
  good: [
    {
      file: 'support/sla.playbook.yaml',
      find: '    - { at: 75%, notify: [team-lead] }\n',
      replace:
        '    - { at: 75%, notify: [team-lead] }\n    - { channel: chat, metric: first-reply, at: start + 30 seconds, notify: [team-lead] }\n',
    },
  ],
});

/** A step between start and breach; one after the breach is no warning. */
function shiftOf(point: Point): { readonly duration: Limit['duration']; readonly isBefore: boolean } | undefined {
  if (point.kind !== 'offset' || !point.shift) return undefined;
  const { sign, duration } = point.shift;
  if (point.from === 'start') return sign === 1 ? { duration, isBefore: false } : undefined;
  return sign === -1 ? { duration, isBefore: true } : undefined;
}

function messageFor(at: string, isBefore: boolean, { words }: Limit): string {
  return isBefore
    ? `“${at}” lies before the clock starts: the target is ${words}.`
    : `“${at}” is no warning: the target of ${words} is over by then.`;
}
