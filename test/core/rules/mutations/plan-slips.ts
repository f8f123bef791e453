// One slip each in a plan or a calendar: a day on the wrong side of another, a thing named twice, a scope of nobody.
import type { Mutation } from './mutation.ts';

export const planSlips: readonly Mutation[] = [
  {
    what: 'The review is before the closing',
    file: 'plan',
    find: 'postReviewOn: closeOn + 13 weeks',
    replace: 'postReviewOn: «closeOn - 1 week»',
    says: 'day-before-closing: The review is on 2027-03-30, before the channel closes on 2027-04-06.',
  },
  {
    what: 'The rollback ends before the closing',
    file: 'plan',
    find: 'possibleUntil: closeOn + 16 weeks',
    replace: 'possibleUntil: «closeOn - 1 week»',
    says: 'day-before-closing: The rollback is possible until 2027-03-30, before the channel closes on 2027-04-06.',
  },
  {
    what: 'Success is measured before the closing',
    file: 'plan',
    find: 'by: closeOn + 3 months',
    replace: 'by: «closeOn - 3 weeks»',
    says: 'day-before-closing: “csat” shows success by 2027-03-16, before the channel closes on 2027-04-06.',
  },
  {
    what: 'An alternative ends before the closing',
    file: 'plan',
    find: 'takes: 10%\n',
    replace: 'takes: 10%\n      until: «2027-03-01»\n',
    says: 'day-before-closing: The alternative “email” ends on 2027-03-01, before the channel closes on 2027-04-06.',
  },
  {
    what: 'A figure was looked up next year',
    file: 'plan',
    find: 'source: Queue audit, retrievedOn: 2026-11-27',
    replace: 'source: Queue audit, retrievedOn: «2027-11-27»',
    says: 'fact-in-future: “retrievedOn” says what has happened, and 2027-11-27 is still to come.',
  },
  {
    what: 'A message is marked as sent tomorrow',
    file: 'plan',
    find: 'template: internal-announcement, sendOn: announceOn - 6 days',
    replace: 'template: internal-announcement, sendOn: announceOn - 6 days, sentOn: «2027-01-05»',
    says: 'fact-in-future: “sentOn” says what has happened, and 2027-01-05 is still to come.',
  },
  {
    what: 'The real closing day is still to come',
    file: 'plan',
    find: '    redirectUntil: closeOn + 12 months\n',
    replace: '    redirectUntil: closeOn + 12 months\n    closedOn: «2027-04-06»\n',
    says: 'fact-in-future: “closedOn” says what has happened, and 2027-04-06 is still to come.',
  },
  {
    what: 'The decision falls between today and the announcement',
    file: 'plan',
    find: 'decidedOn: 2026-12-10',
    replace: 'decidedOn: «2027-01-10»',
    says: 'fact-in-future: “decidedOn” says what has happened, and 2027-01-10 is still to come.',
  },
  {
    what: 'The scope names customers who never call',
    file: 'plan',
    find: '  channel: phone\n\n',
    replace: '  channel: phone\n  «scope»: { segments: [self-serve] }\n\n',
    says: 'scope-affects-nobody: No route leads anybody in this scope to “phone”.',
  },
  {
    what: 'Two entries say what becomes of a surface',
    file: 'plan',
    find: '    - { surface: invoice-footer,',
    replace: '    - { surface: «contact-page», becomes: archived, due: announceOn }\n    - { surface: invoice-footer,',
    says: 'entry-listed-twice: Another entry above says what becomes of “contact-page” already.',
  },
  {
    what: 'Two entries say what becomes of an endpoint, once in a list',
    file: 'plan',
    find: '    - { surface: contact-page,',
    replace:
      '    - { endpoint: [«phone-page»], becomes: redirect, to: "https://help.fernway.example/phone", due: announceOn }\n    - { surface: contact-page,',
    says: 'entry-listed-twice: Another entry above says what becomes of “phone-page” already.',
  },
  {
    what: 'An alternative stands there twice',
    file: 'plan',
    find: '  communications:\n',
    replace:
      '    - channel: «email»\n      takes: 2%\n      parity: { verdict: partial, gaps: [immediacy, voice] }\n  communications:\n',
    says: 'entry-listed-twice: “email” is an alternative for these customers already, in an entry above.',
  },
  {
    what: 'A holiday stands there twice, under two names',
    file: 'calendars',
    find: "    - { date: 2027-04-27, title: King's Day }\n",
    replace: '    - { date: «2027-03-29», title: Paasmaandag }\n',
    says: 'entry-listed-twice: 2027-03-29 is in the list of holidays already.',
  },
  {
    what: 'Two exceptions for one day',
    file: 'calendars',
    find: '    - { from: 2027-12-24, to: 2027-12-24,',
    replace: '    - { from: «2027-05-05», hours: "09:00-12:00" }\n    - { from: 2027-12-24, to: 2027-12-24,',
    says: 'entry-listed-twice: Another exception above says already what holds on 2027-05-05.',
  },
];
