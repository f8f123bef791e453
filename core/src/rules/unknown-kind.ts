// A document does not say which kind of playbook it is, or names one that does not exist.
import { readingRule } from './define.ts';

export const unknownKind = readingRule({
  id: 'unknown-kind',
  severity: 'error',
  title: 'The document does not say what it is',
  what: 'Each document names its kind: ChannelStrategy, BusinessCalendar, SlaPolicy, SunsetPlan or MessageTemplate.',
  why: 'Without a kind nothing in the document is checked, and other playbooks cannot point to it.',
  todo: 'Write `kind:` with one of the five names.',
  source: 'The language, part “Envelope and kinds”.',
  bad: [
    {
      file: 'support/calendars.playbook.yaml',
      find: 'kind: BusinessCalendar',
      replace: 'kind: «BusinesCalendar»',
    },
  ],
  good: 'sample',
});
