// No policy is for the cases that no other policy covers.
import { rangeOf } from '../schema/value.ts';
import { strategyOf } from '../workspace/find.ts';
import { policiesFor } from '../workspace/policy.ts';
import { documentRule } from './define.ts';
import { keyAdded } from './mending.ts';

export const slaNoDefault = documentRule({
  id: 'sla-no-default',
  severity: 'warning',
  title: 'No policy is the default',
  what: 'Of the policies of a strategy, one says `default: true`: it is for every case that no other policy covers. A policy without `appliesTo` is for all cases already.',
  why: 'New segments and channels start without any target, and nobody is told.',
  todo: 'Write `default: true` in the policy that most customers fall under.',
  source: 'Frappe Helpdesk requires a default agreement.',
  on: ['SlaPolicy'],
  *check({ document, playbook, inquiry, today }) {
    const strategy = strategyOf(inquiry, document);
    const policies = strategy ? policiesFor(inquiry, strategy, today) : [];
    if (policies[0]?.document !== document) return;
    if (policies.some(({ spec }) => spec.default === true || spec.appliesTo === undefined)) return;
    const message = `No policy of “${playbook.spec.strategy}” is the default, so a case that none of them names has no times.`;
    const isSaid = playbook.spec.default !== undefined;
    const range = isSaid ? rangeOf(playbook.spec, 'default') : rangeOf(playbook.metadata, 'name');
    const edits = isSaid
      ? [{ range, newText: 'true' }]
      : keyAdded(document, playbook.spec, { after: 'strategy', line: 'default: true' });
    const isOnlyPolicy = policies.length === 1;
    yield {
      range,
      message,
      ...(isOnlyPolicy && edits && { fix: { title: 'Make this policy the default', isSafe: false, edits } }),
    };
  },
  bad: [{ file: 'support/sla.playbook.yaml', find: 'default: true', replace: 'default: «false»' }],
  good: 'sample',
});
