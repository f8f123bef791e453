// The clock stops in a status that no case leaves.
import { strategyOf } from '../workspace/find.ts';
import { documentRule } from './define.ts';

export const pauseNeverResumes = documentRule({
  id: 'pause-never-resumes',
  severity: 'warning',
  title: 'The clock pauses in the last status',
  what: '`pauseOn` names the last status of the strategy, the one in which cases end.',
  why: 'A case that is put there early never counts as late, whatever the customer still waits for.',
  todo: 'Pause only while somebody else has to act, such as in “waiting for customer”.',
  source: 'ServiceNow asks for a condition to resume beside each condition to pause.',
  on: ['SlaPolicy'],
  *check({ document, playbook, inquiry }) {
    const strategy = strategyOf(inquiry, document);
    if (!strategy || playbook.spec.pauseOn === undefined || strategy.uncertain.has('status')) return;
    const statuses = strategy.definitions.filter(({ type }) => type === 'status').map(({ id }) => id);
    const last = statuses.at(-1);
    const reference = document.references.find(({ to, id }) => to.types.includes('status') && id === last);
    if (statuses.length < 2 || !reference) return;
    yield {
      range: reference.range,
      message: `“${reference.id}” is the last status, so a clock that pauses there never runs again.`,
    };
  },
  bad: [{ file: 'support/sla.playbook.yaml', find: 'pauseOn: [waiting-for-customer]', replace: 'pauseOn: [«solved»]' }],
  good: 'sample',
});
