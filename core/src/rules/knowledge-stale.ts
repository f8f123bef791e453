// A self-service asset was not reviewed when it should have been.
import { eachOne, rangeOf } from '../schema/value.ts';
import { addPeriod } from '../time/date.ts';
import { readPeriod } from '../time/period.ts';
import { documentRule } from './define.ts';

export const knowledgeStale = documentRule({
  id: 'knowledge-stale',
  severity: 'warning',
  title: 'Help that customers read is due for a review',
  what: 'The last review of a self-service asset, plus the time after which it is to be reviewed again, lies before today.',
  why: 'Articles go out of date silently. Customers follow the old steps, and then write to you.',
  todo: 'Review it and write today’s date in `lastReviewedOn`.',
  source: 'Knowledge-centred service: articles are kept up to date by use and review.',
  on: ['ChannelStrategy'],
  *check({ playbook, today }) {
    yield* eachOne(playbook.spec.selfService, (asset) => {
      const period = asset.reviewEvery === undefined ? undefined : readPeriod(asset.reviewEvery);
      if (asset.lastReviewedOn === undefined || !period) return;
      const due = addPeriod(asset.lastReviewedOn, period, 1);
      if (due >= today) return;
      return { range: rangeOf(asset, 'lastReviewedOn'), message: `The review of “${asset.id}” was due on ${due}.` };
    });
  },
  bad: [
    {
      file: 'support/channels.playbook.yaml',
      find: 'lastReviewedOn: 2026-12-14',
      replace: 'lastReviewedOn: «2026-05-14»',
    },
  ],
  good: 'sample',
});
