// A duration, date, zone or other written-out value that cannot be read.
import { readingRule } from './define.ts';

export const wrongFormat = readingRule({
  id: 'wrong-format',
  severity: 'error',
  title: 'This cannot be read as what belongs here',
  what: 'Durations, dates, opening hours, time zones, languages and ids have a fixed way of writing.',
  why: '“24h office” means one thing to its author and another to a customer. A duration has to say which clock it runs on.',
  todo: 'Write it as the message shows; where the meaning is plain, the quick fix does it.',
  source: 'The language, part “Scalars”; zones are those of IANA, languages those of BCP 47.',
  bad: [
    {
      file: 'support/sla.playbook.yaml',
      find: '{ channel: scheduled-call, metric: first-reply, within: 4 business hours }',
      replace: '{ channel: scheduled-call, metric: first-reply, within: 4 «working» hours }',
    },
  ],
  good: 'sample',
});
