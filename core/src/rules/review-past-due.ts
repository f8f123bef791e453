// The day by which a document was to be looked at again has passed.
import { kindNames, kinds } from '../playbook/kinds.ts';
import { rangeOf } from '../schema/value.ts';
import { documentRule } from './define.ts';

export const reviewPastDue = documentRule({
  id: 'review-past-due',
  severity: 'warning',
  title: 'The review of this document is overdue',
  what: 'Speaks when `metadata.reviewBy` lies before today. A document without it is never late.',
  why: 'Hours, promises and routes age quietly. Whoever set the day knew that by then something might no longer be true, and customers are the first to notice.',
  todo: 'Read the document with its owner, mend what has changed, and set the next day.',
  source: 'Common practice: a review has a day, or it does not happen.',
  on: kindNames,
  bad: [
    {
      file: 'support/sla.playbook.yaml',
      find: '  reviewBy: 2027-06-30\n',
      replace: '  reviewBy: «2026-06-30»\n',
    },
  ],
  good: 'sample',
  *check({ document, playbook, today }) {
    const { reviewBy } = playbook.metadata;
    if (reviewBy === undefined || reviewBy >= today) return;
    const { words } = kinds[document.kind];
    yield {
      range: rangeOf(playbook.metadata, 'reviewBy'),
      message: `This ${words} was to be looked at again by ${reviewBy}.`,
    };
  },
});
