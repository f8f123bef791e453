// Cursor cases of rewriting: holidays proposed, dates made relative and absolute, whole files mended.
import { type ActionCase, changed } from './action-case.ts';
import { edited } from './cursor-case.ts';

export const rewriteCases: readonly ActionCase[] = [
  {
    name: 'a list of holidays that ends',
    form: 'plain',
    files: changed(
      'calendars',
      [
        `    - { date: 2027-01-01, title: New Year's Day }
    - { date: 2027-03-29, title: Easter Monday }
    - { date: 2027-04-27, title: King's Day }
    - { date: 2027-05-06, title: Ascension Day }
    - { date: 2027-05-17, title: Whit Monday }
    - { date: 2027-12-25, title: Christmas Day }
    - { date: 2027-12-26, title: Boxing Day }
`,
        `    - { date: 2026-12-25, title: Christmas Day }   # as always
`,
      ],
      ['  holidays: ', '  holi$0days: '],
    ),
    expected: {
      offers: [
        'Propose the public holidays of 2027 for the Netherlands',
        'Propose the public holidays of 2028 for the Netherlands',
      ],
      takes: 'Propose the public holidays of 2027 for the Netherlands',
      lines: [
        "+    - { date: 2027-01-01, title: New Year's Day }",
        '+    - { date: 2027-03-29, title: Easter Monday }',
        "+    - { date: 2027-04-27, title: King's Day }",
        '+    - { date: 2027-05-06, title: Ascension Day }',
        '+    - { date: 2027-05-17, title: Whit Monday }',
        '+    - { date: 2027-12-25, title: Christmas Day }',
        '+    - { date: 2027-12-26, title: Boxing Day }',
      ],
      gone: ['holiday-list-expiring'],
      come: [],
    },
  },
  {
    name: 'a list of holidays, one key a line, with Windows line ends',
    form: 'crlf',
    files: changed(
      'calendars',
      ['    - { date: 2027-12-26, title: Boxing Day }\n', '    - date: 2027-12-26\n      title: Boxing Day\n'],
      ['  holidayRegion: NL', '  holidayRegion: N$0L'],
    ),
    expected: {
      offers: ['Propose the public holidays of 2028 for the Netherlands'],
      takes: 'Propose the public holidays of 2028 for the Netherlands',
      lines: [
        '+    - date: 2028-01-01',
        "+      title: New Year's Day",
        '+    - date: 2028-04-17',
        '+      title: Easter Monday',
        '+    - date: 2028-04-27',
        "+      title: King's Day",
        '+    - date: 2028-05-25',
        '+      title: Ascension Day',
        '+    - date: 2028-06-05',
        '+      title: Whit Monday',
        '+    - date: 2028-12-25',
        '+      title: Christmas Day',
        '+    - date: 2028-12-26',
        '+      title: Boxing Day',
      ],
      gone: [],
      come: [],
    },
  },
  {
    name: 'a list of holidays in brackets',
    form: 'flow',
    files: {
      'support/one.playbook.yaml':
        'apiVersion: support-playbooks/v1\nkind: BusinessCalendar\nmetadata: { name: one, owner: support }\nspec:\n  timeZone: Europe/Paris\n  holidays: [{ date: 2027-01-01, title: "Jour de l\'an" }$0]\n',
    },
    expected: {
      offers: ['Propose the public holidays of 2028 for France'],
      takes: 'Propose the public holidays of 2028 for France',
      lines: [
        '-  holidays: [{ date: 2027-01-01, title: "Jour de l\'an" }]',
        "+  holidays: [{ date: 2027-01-01, title: \"Jour de l'an\" }, { date: 2028-01-01, title: New Year's Day }, { date: 2028-04-17, title: Easter Monday }, { date: 2028-05-01, title: Labour Day }, { date: 2028-05-08, title: Victory Day }, { date: 2028-05-25, title: Ascension Day }, { date: 2028-06-05, title: Whit Monday }, { date: 2028-07-14, title: Bastille Day }, { date: 2028-08-15, title: Assumption Day }, { date: 2028-11-01, title: All Saints' Day }, { date: 2028-11-11, title: Armistice Day }, { date: 2028-12-25, title: Christmas Day }]",
      ],
      gone: [],
      come: [],
    },
  },
  {
    name: 'a calendar that says nothing about holidays, by its time zone',
    form: 'plain',
    files: {
      'support/one.playbook.yaml':
        'apiVersion: support-playbooks/v1\nkind: BusinessCalendar\nmetadata: { name: one, owner: support }\nsp$0ec:\n  timeZone: Europe/London\n  weekly: { monday: "09:00-17:00" }\n  exceptions: []\n',
    },
    expected: {
      offers: [
        'Propose the public holidays of 2027 for England and Wales',
        'Propose the public holidays of 2028 for England and Wales',
        'Say that this calendar keeps no holidays',
      ],
      takes: 'Propose the public holidays of 2027 for England and Wales',
      lines: [
        '+  holidays:',
        "+    - { date: 2027-01-01, title: New Year's Day }",
        '+    - { date: 2027-03-26, title: Good Friday }',
        '+    - { date: 2027-03-29, title: Easter Monday }',
        '+    - { date: 2027-05-03, title: Early May bank holiday }',
        '+    - { date: 2027-05-31, title: Spring bank holiday }',
        '+    - { date: 2027-08-30, title: Summer bank holiday }',
        '+    - { date: 2027-12-27, title: Christmas Day (substitute day) }',
        '+    - { date: 2027-12-28, title: Boxing Day (substitute day) }',
      ],
      gone: ['holidays-unstated'],
      come: [],
    },
  },
  {
    name: 'a calendar in braces, of a part of Germany',
    form: 'flow',
    files: {
      'support/one.playbook.yaml':
        'apiVersion: support-playbooks/v1\nkind: BusinessCalendar\nmetadata: { name: one, owner: support }\nsp$0ec: { holidayRegion: DE-BY, weekly: { monday: "09:00-17:00" } }\n',
    },
    expected: {
      offers: [
        'Propose the public holidays of 2027 for Bavaria',
        'Propose the public holidays of 2028 for Bavaria',
        'Say that this calendar keeps no holidays',
      ],
      takes: 'Propose the public holidays of 2028 for Bavaria',
      lines: [
        '-spec: { holidayRegion: DE-BY, weekly: { monday: "09:00-17:00" } }',
        '+spec: { holidayRegion: DE-BY, weekly: { monday: "09:00-17:00" }, holidays: [{ date: 2028-01-01, title: New Year\'s Day }, { date: 2028-01-06, title: Epiphany }, { date: 2028-04-14, title: Good Friday }, { date: 2028-04-17, title: Easter Monday }, { date: 2028-05-01, title: Labour Day }, { date: 2028-05-25, title: Ascension Day }, { date: 2028-06-05, title: Whit Monday }, { date: 2028-06-15, title: Corpus Christi }, { date: 2028-10-03, title: German Unity Day }, { date: 2028-11-01, title: All Saints\' Day }, { date: 2028-12-25, title: Christmas Day }, { date: 2028-12-26, title: Boxing Day }] }',
      ],
      gone: ['holidays-unstated'],
      come: [],
    },
  },
  {
    name: 'a calendar that opens on Sundays lists Easter Sunday too',
    form: 'plain',
    files: {
      'support/one.playbook.yaml':
        'apiVersion: support-playbooks/v1\nkind: BusinessCalendar\nmetadata: { name: one, owner: support }\nsp$0ec:\n  holidayRegion: nl\n  weekly: { sunday: "09:00-17:00" }\n',
    },
    expected: {
      offers: [
        'Propose the public holidays of 2027 for the Netherlands',
        'Propose the public holidays of 2028 for the Netherlands',
        'Say that this calendar keeps no holidays',
      ],
      takes: 'Propose the public holidays of 2027 for the Netherlands',
      lines: [
        '+  holidays:',
        "+    - { date: 2027-01-01, title: New Year's Day }",
        '+    - { date: 2027-03-28, title: Easter Sunday }',
        '+    - { date: 2027-03-29, title: Easter Monday }',
        "+    - { date: 2027-04-27, title: King's Day }",
        '+    - { date: 2027-05-06, title: Ascension Day }',
        '+    - { date: 2027-05-16, title: Whit Sunday }',
        '+    - { date: 2027-05-17, title: Whit Monday }',
        '+    - { date: 2027-12-25, title: Christmas Day }',
        '+    - { date: 2027-12-26, title: Boxing Day }',
      ],
      gone: ['holidays-unstated'],
      come: [],
    },
  },
  {
    name: 'the second calendar of a file, in the United States',
    form: 'multi-document',
    files: {
      'support/one.playbook.yaml':
        'apiVersion: support-playbooks/v1\nkind: BusinessCalendar\nmetadata: { name: one, owner: support }\nspec: { holidays: none }\n---\napiVersion: support-playbooks/v1\nkind: BusinessCalendar\nmetadata: { name: two, owner: support }\nspec:\n  timeZone: America/New_York\n  holidays:\n    - { date: 2026$0-12-25 }\n',
    },
    expected: {
      offers: [
        'Propose the public holidays of 2027 for the United States',
        'Propose the public holidays of 2028 for the United States',
      ],
      takes: 'Propose the public holidays of 2027 for the United States',
      lines: [
        "+    - { date: 2027-01-01, title: New Year's Day }",
        '+    - { date: 2027-01-18, title: Martin Luther King Jr. Day }',
        "+    - { date: 2027-02-15, title: Washington's Birthday }",
        '+    - { date: 2027-05-31, title: Memorial Day }',
        '+    - { date: 2027-06-18, title: Juneteenth (substitute day) }',
        '+    - { date: 2027-07-05, title: Independence Day (substitute day) }',
        '+    - { date: 2027-09-06, title: Labor Day }',
        '+    - { date: 2027-10-11, title: Columbus Day }',
        '+    - { date: 2027-11-11, title: Veterans Day }',
        '+    - { date: 2027-11-25, title: Thanksgiving Day }',
        '+    - { date: 2027-12-24, title: Christmas Day (substitute day) }',
        "+    - { date: 2027-12-31, title: New Year's Day (substitute day) }",
      ],
      gone: ['holiday-list-expiring'],
      come: [],
    },
  },
  {
    name: 'a region that we know no holidays of',
    form: 'plain',
    files: {
      'support/one.playbook.yaml':
        'apiVersion: support-playbooks/v1\nkind: BusinessCalendar\nmetadata: { name: one, owner: support }\nsp$0ec:\n  holidayRegion: JP\n  weekly: { monday: "09:00-17:00" }\n',
    },
    expected: {
      offers: ['Say that this calendar keeps no holidays'],
    },
  },
  {
    name: 'a calendar that keeps no holidays, on purpose',
    form: 'plain',
    files: {
      'support/one.playbook.yaml':
        'apiVersion: support-playbooks/v1\nkind: BusinessCalendar\nmetadata: { name: one, owner: support }\nspec:\n  holidayRegion: NL\n  holidays: no$0ne\n',
    },
    expected: {
      offers: [],
    },
  },
  {
    name: 'a list of holidays with a broken date in it',
    form: 'broken',
    files: {
      'support/one.playbook.yaml':
        'apiVersion: support-playbooks/v1\nkind: BusinessCalendar\nmetadata: { name: one, owner: support }\nspec:\n  holidayRegion: NL\n  holidays:\n    - { date: 2027-13-41$0 }\n',
    },
    expected: {
      offers: [],
    },
  },
  {
    name: 'holidays whose list is half-typed',
    form: 'half-typed',
    files: {
      'support/one.playbook.yaml':
        'apiVersion: support-playbooks/v1\nkind: BusinessCalendar\nmetadata: { name: one, owner: support }\nspec:\n  holidayRegion: NL\n  holidays:$0\n',
    },
    expected: {
      offers: [
        'Propose the public holidays of 2027 for the Netherlands',
        'Propose the public holidays of 2028 for the Netherlands',
      ],
      takes: 'Propose the public holidays of 2027 for the Netherlands',
      lines: [
        "+    - { date: 2027-01-01, title: New Year's Day }",
        '+    - { date: 2027-03-29, title: Easter Monday }',
        "+    - { date: 2027-04-27, title: King's Day }",
        '+    - { date: 2027-05-06, title: Ascension Day }',
        '+    - { date: 2027-05-17, title: Whit Monday }',
        '+    - { date: 2027-12-25, title: Christmas Day }',
        '+    - { date: 2027-12-26, title: Boxing Day }',
      ],
      gone: ['empty-value'],
      come: [],
    },
  },
  {
    name: 'one date of a plan, as weeks before the closing',
    form: 'plain',
    files: edited('plan', 'sendOn: closeOn - 5 weeks }', 'sendOn: 2027-0$03-02 }'),
    expected: {
      offers: ['Write this date as closeOn - 5 weeks'],
      takes: 'Write this date as closeOn - 5 weeks',
      lines: [
        '-    - { id: reminder-5-weeks, audience: still-active, template: sunset-reminder, sendOn: 2027-03-02 }',
        '+    - { id: reminder-5-weeks, audience: still-active, template: sunset-reminder, sendOn: closeOn - 5 weeks }',
      ],
      gone: [],
      come: [],
    },
  },
  {
    name: 'one date of a plan, as days after the announcement',
    form: 'crlf',
    files: edited(
      'plan',
      'template: sunset-announcement, sendOn: announceOn + 1 day',
      'template: sunset-announcement, sendOn: 2027-01-1$02',
    ),
    expected: {
      offers: ['Write this date as announceOn + 1 day'],
      takes: 'Write this date as announceOn + 1 day',
      lines: [
        '-    - { id: everyone, audience: all-affected, template: sunset-announcement, sendOn: 2027-01-12 }',
        '+    - { id: everyone, audience: all-affected, template: sunset-announcement, sendOn: announceOn + 1 day }',
      ],
      gone: [],
      come: [],
    },
  },
  {
    name: 'the closing day itself',
    form: 'flow',
    files: edited(
      'plan',
      'reviewEvery: 1 week, until: closeOn + 2 months }\n    - { metric: csat',
      'reviewEvery: 1 week, until: $02027-04-06 }\n    - { metric: csat',
    ),
    expected: {
      offers: ['Write this date as closeOn'],
      takes: 'Write this date as closeOn',
      lines: [
        '-    - { metric: contacts-asking-for-phone, alertWhen: above 20 per week, source: Ticket tag, owner: support-operations, reviewEvery: 1 week, until: 2027-04-06 }',
        '+    - { metric: contacts-asking-for-phone, alertWhen: above 20 per week, source: Ticket tag, owner: support-operations, reviewEvery: 1 week, until: closeOn }',
      ],
      gone: [],
      come: [],
    },
  },
  {
    name: 'a date in quotes keeps them',
    form: 'plain',
    files: edited('plan', '  postReviewOn: closeOn + 13 weeks', '  postReviewOn: "2027-$007-06"'),
    expected: {
      offers: ['Write this date as closeOn + 13 weeks'],
      takes: 'Write this date as closeOn + 13 weeks',
      lines: ['-  postReviewOn: "2027-07-06"', '+  postReviewOn: "closeOn + 13 weeks"'],
      gone: [],
      come: [],
    },
  },
  {
    name: 'whole years after the closing',
    form: 'plain',
    files: edited('plan', 'redirectUntil: closeOn + 12 months', 'redirectUntil: 2028-04-$006'),
    expected: {
      offers: ['Write this date as closeOn + 1 year', 'Write all dates of this plan as dates'],
      takes: 'Write this date as closeOn + 1 year',
      lines: ['-    redirectUntil: 2028-04-06', '+    redirectUntil: closeOn + 1 year'],
      gone: [],
      come: [],
    },
  },
  {
    name: 'a date expression as a date',
    form: 'plain',
    files: edited('plan', '  postReviewOn: closeOn + 13 weeks', '  postReviewOn: clos$0eOn + 13 weeks'),
    expected: {
      offers: ['Write this date as 2027-07-06', 'Write all dates of this plan as dates'],
      takes: 'Write this date as 2027-07-06',
      lines: ['-  postReviewOn: closeOn + 13 weeks', '+  postReviewOn: 2027-07-06'],
      gone: [],
      come: [],
    },
  },
  {
    name: 'business days as a date',
    form: 'flow',
    files: edited('plan', 'sendOn: closeOn - 1 business day', 'sendOn: closeOn - 1 busi$0ness day'),
    expected: {
      offers: ['Write this date as 2027-04-05', 'Write all dates of this plan as dates'],
      takes: 'Write this date as 2027-04-05',
      lines: [
        '-    - { id: last-day, audience: still-active, template: sunset-last-day, sendOn: closeOn - 1 business day }',
        '+    - { id: last-day, audience: still-active, template: sunset-last-day, sendOn: 2027-04-05 }',
      ],
      gone: [],
      come: [],
    },
  },
  {
    name: 'the first day of a phase as a date',
    form: 'crlf',
    files: edited('plan', '      from: redirect.starts', '      from: redirect.sta$0rts'),
    expected: {
      offers: ['Write this date as 2027-03-02', 'Write all dates of this plan as dates'],
      takes: 'Write this date as 2027-03-02',
      lines: ['-      from: redirect.starts', '+      from: 2027-03-02'],
      gone: [],
      come: [],
    },
  },
  {
    name: 'all dates of a plan, of which two are absolute',
    form: 'plain',
    files: changed(
      'plan',
      ['  dates:\n', '  dat$0es:\n'],
      ['sendOn: closeOn - 5 weeks }', 'sendOn: 2027-03-02 }'],
      ['redirectUntil: closeOn + 12 months', 'redirectUntil: 2027-12-31'],
    ),
    expected: {
      offers: ['Make all dates of this plan relative', 'Write all dates of this plan as dates'],
      takes: 'Make all dates of this plan relative',
      lines: [
        '-    redirectUntil: 2027-12-31',
        '+    redirectUntil: closeOn + 269 days',
        '-    - { id: reminder-5-weeks, audience: still-active, template: sunset-reminder, sendOn: 2027-03-02 }',
        '+    - { id: reminder-5-weeks, audience: still-active, template: sunset-reminder, sendOn: closeOn - 5 weeks }',
      ],
      gone: [],
      come: [],
    },
  },
  {
    name: 'all dates of a small plan as dates',
    form: 'flow',
    files: {
      'support/one.playbook.yaml':
        'apiVersion: support-playbooks/v1\nkind: SunsetPlan\nmetadata: { name: one, owner: support }\nspec: { strategy: fernway-support, channel: phone, dates: { announceOn: 2027-01-11$0, closeOn: announceOn + 12 weeks, redirectUntil: closeOn + 1 year }, postReviewOn: closeOn + 1 month }\n',
    },
    expected: {
      offers: ['Write all dates of this plan as dates'],
      takes: 'Write all dates of this plan as dates',
      lines: [
        '-spec: { strategy: fernway-support, channel: phone, dates: { announceOn: 2027-01-11, closeOn: announceOn + 12 weeks, redirectUntil: closeOn + 1 year }, postReviewOn: closeOn + 1 month }',
        '+spec: { strategy: fernway-support, channel: phone, dates: { announceOn: 2027-01-11, closeOn: announceOn + 12 weeks, redirectUntil: 2028-04-05 }, postReviewOn: 2027-05-05 }',
      ],
      gone: [],
      come: [],
    },
  },
  {
    name: 'the two days that all others are counted from stay',
    form: 'plain',
    files: edited('plan', '    closeOn: 2027-04-06 ', '    clo$0seOn: 2027-04-06 '),
    expected: {
      offers: ['Write all dates of this plan as dates'],
    },
  },
  {
    name: 'a day on which something was done is no date of the plan',
    form: 'flow',
    files: edited('plan', 'sendOn: announceOn - 6 days }', 'sendOn: announceOn - 6 days, sentOn: 2027-0$01-04 }'),
    expected: {
      offers: [],
    },
  },
  {
    name: 'a date that leans on nothing',
    form: 'plain',
    files: {
      'support/one.playbook.yaml':
        'apiVersion: support-playbooks/v1\nkind: SunsetPlan\nmetadata: { name: one, owner: support }\nspec:\n  strategy: fernway-support\n  channel: phone\n  postReviewOn: closeOn + 1 mon$0th\n',
    },
    expected: {
      offers: [],
    },
  },
  {
    name: 'dates that lean on one another',
    form: 'broken',
    files: {
      'support/one.playbook.yaml':
        'apiVersion: support-playbooks/v1\nkind: SunsetPlan\nmetadata: { name: one, owner: support }\nspec:\n  strategy: fernway-support\n  channel: phone\n  dates: { announceOn: closeOn - 1 week, closeOn: announceOn + 1 week }\n  postReviewOn: clo$0seOn + 1 month\n',
    },
    expected: {
      offers: [],
    },
  },
  {
    name: 'the date of the second plan of a file',
    form: 'multi-document',
    files: {
      'support/one.playbook.yaml':
        'apiVersion: support-playbooks/v1\nkind: SunsetPlan\nmetadata: { name: one, owner: support }\nspec: { strategy: fernway-support, channel: phone, dates: { closeOn: 2027-05-03 } }\n---\napiVersion: support-playbooks/v1\nkind: SunsetPlan\nmetadata: { name: two, owner: support }\nspec: { strategy: fernway-support, channel: chat, dates: { closeOn: 2027-06-01 }, postReviewOn: 2027-07-0$01 }\n',
    },
    expected: {
      offers: ['Write this date as closeOn + 1 month'],
      takes: 'Write this date as closeOn + 1 month',
      lines: [
        '-spec: { strategy: fernway-support, channel: chat, dates: { closeOn: 2027-06-01 }, postReviewOn: 2027-07-01 }',
        '+spec: { strategy: fernway-support, channel: chat, dates: { closeOn: 2027-06-01 }, postReviewOn: closeOn + 1 month }',
      ],
      gone: [],
      come: [],
    },
  },
  {
    name: 'a date while another is half-typed',
    form: 'half-typed',
    files: changed(
      'plan',
      ['sendOn: closeOn - 5 weeks }', 'sendOn: 2027-0$03-02 }'],
      ['redirectUntil: closeOn + 12 months', 'redirectUntil: closeOn +'],
    ),
    expected: {
      offers: ['Write this date as closeOn - 5 weeks', 'Fix everything in this file that has one right answer'],
      takes: 'Write this date as closeOn - 5 weeks',
      lines: [
        '-    - { id: reminder-5-weeks, audience: still-active, template: sunset-reminder, sendOn: 2027-03-02 }',
        '+    - { id: reminder-5-weeks, audience: still-active, template: sunset-reminder, sendOn: closeOn - 5 weeks }',
      ],
      gone: [],
      come: [],
    },
  },
  {
    name: 'everything in a file that has one right answer',
    form: 'plain',
    files: changed(
      'plan',
      ['  feedback: {', '  feedbak: {'],
      ['kind: SunsetPlan', 'ki$0nd: SunsetPlann'],
      ['redirectUntil: closeOn + 12 months', 'redirectUntil: closeOn+12 months'],
    ),
    expected: {
      offers: ['Fix everything in this file that has one right answer'],
      takes: 'Fix everything in this file that has one right answer',
      lines: [
        '-kind: SunsetPlann',
        '+kind: SunsetPlan',
        '-    redirectUntil: closeOn+12 months',
        '+    redirectUntil: closeOn + 12 months',
        '-  feedbak: { channel: email, owner: customer-advocate, reviewEvery: 1 week }',
        '+  feedback: { channel: email, owner: customer-advocate, reviewEvery: 1 week }',
      ],
      gone: ['unknown-key', 'unknown-kind', 'wrong-format'],
      come: [],
    },
  },
  {
    name: 'everything in a file with Windows line ends',
    form: 'crlf',
    files: changed(
      'sla',
      ['  clockStart: created', '  clo$0ckStrat: created'],
      ['        low: 6 business hours', '        low: 6 busines hours'],
    ),
    expected: {
      offers: ['Fix everything in this file that has one right answer'],
      takes: 'Fix everything in this file that has one right answer',
      lines: [
        '-  clockStrat: created                 # created | prioritised | assigned | aware',
        '+  clockStart: created                 # created | prioritised | assigned | aware',
        '-        low: 6 busines hours',
        '+        low: 6 business hours',
      ],
      gone: ['unknown-key', 'wrong-format'],
      come: [],
    },
  },
  {
    name: 'all findings of one rule that are safe to mend',
    form: 'crlf',
    files: changed(
      'sla',
      ['        low: 6 business hours', '        low: 6 busine$0s hours'],
      ['        normal: 4 business hours', '        normal: 4 busines hours'],
      ['  clockStart: created', '  clockStrat: created'],
    ),
    expected: {
      offers: ['Fix all 2 of wrong-format in this file', 'Fix everything in this file that has one right answer'],
      takes: 'Fix all 2 of wrong-format in this file',
      lines: [
        '-        normal: 4 busines hours',
        '-        low: 6 busines hours',
        '+        normal: 4 business hours',
        '+        low: 6 business hours',
      ],
      gone: ['wrong-format'],
      come: [],
    },
  },
  {
    name: 'all findings of one rule that need a look',
    form: 'plain',
    files: changed(
      'strategy',
      ['handoff: { to: chat,', 'handoff: { to: cha$0tt,'],
      ['{ queryType: how-to, from: chat', '{ queryType: how-too, from: chat'],
    ),
    expected: {
      offers: ['Fix all 2 of dangling-ref in this file (check that they are meant)'],
      takes: 'Fix all 2 of dangling-ref in this file (check that they are meant)',
      lines: [
        '-      handoff: { to: chatt, when: [asked-for-person, two-failed-answers, requires-human], outsideHours: email }',
        '+      handoff: { to: chat, when: [asked-for-person, two-failed-answers, requires-human], outsideHours: email }',
        '-    - { queryType: how-too, from: chat, to: help-centre, share: 60%, by: 2027-09-30 }',
        '+    - { queryType: how-to, from: chat, to: help-centre, share: 60%, by: 2027-09-30 }',
      ],
      gone: ['dangling-ref', 'shift-left-target-without-content'],
      come: [],
    },
  },
  {
    name: 'everything, in a file in which a finding needs a look and stays',
    form: 'plain',
    files: changed('plan', ['  feedback: {', '  feed$0bak: {'], ['  channel: phone\n', '  channel: phonee\n']),
    expected: {
      offers: ['Fix everything in this file that has one right answer'],
      takes: 'Fix everything in this file that has one right answer',
      lines: [
        '-  feedbak: { channel: email, owner: customer-advocate, reviewEvery: 1 week }',
        '+  feedback: { channel: email, owner: customer-advocate, reviewEvery: 1 week }',
      ],
      gone: ['unknown-key'],
      come: [],
    },
  },
  {
    name: 'a mistake below a break, which is mended first',
    form: 'broken',
    files: changed(
      'plan',
      ['  postReviewOn: closeOn', '  postRe$0viewOn closeOn'],
      ['redirectUntil: closeOn + 12 months', 'redirectUntil: closeOn+12 months'],
    ),
    expected: {
      offers: ['Fix everything in this file that has one right answer'],
      takes: 'Fix everything in this file that has one right answer',
      lines: [
        '-    redirectUntil: closeOn+12 months',
        '+    redirectUntil: closeOn + 12 months',
        '-  postReviewOn closeOn + 13 weeks',
        '+  postReviewOn: closeOn + 13 weeks',
      ],
      gone: ['wrong-format', 'yaml-syntax'],
      come: [],
    },
  },
];
