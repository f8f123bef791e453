// A small workspace for cursor cases whose answers list every place: one desk, its hours and promises, a plan, two templates.

const files: Readonly<Record<string, string>> = {
  'support-playbooks.config.yaml': `locales: [en, nl]
templates: [templates]
exclude: [drafts/old, templates/retired/**]
overrides:
  - files: [support/plan.playbook.yaml]
    rules: { no-hypercare: off }
rules:
  no-reminder: warning
`,
  'support/desk.playbook.yaml': `apiVersion: support-playbooks/v1
kind: ChannelStrategy
metadata:
  name: desk
  title: Desk
  owner: care
spec:
  priorities: [urgent, normal]
  segments:
    - { id: business, title: Business, preferredChannels: [phone] }
    - { id: everyone, title: Everyone, default: true }
  queryTypes:
    - { id: billing, title: Billing }
  channels:
    - id: phone
      title: { en: Phone, nl: Telefoon }
      type: phone
      calendar: office
      interrupts: [normal]
      endpoints:
        - { id: hotline, kind: phone-number, value: "+31 20 555 0100" }
    - id: "email" # for everybody who does not use the phone
      title: E-mail
      type: email
      calendar: office
      acknowledgement: { template: thanks }
      endpoints:
        - { id: mailbox, kind: email-address, value: help@desk.example }
  surfaces:
    - { id: website, kind: web-page, locator: "https://desk.example", mentions: [phone, email] }
  routes:
    - { segment: all, queryType: billing, channels: [phone, email] }
`,
  'support/hours.playbook.yaml': `apiVersion: support-playbooks/v1
kind: BusinessCalendar
metadata:
  name: office
  title: Office hours
  owner: care
spec:
  timeZone: Europe/Amsterdam
  weekly: { monday: "09:00-17:30" }
  holidays: none
---
apiVersion: support-playbooks/v1
kind: SlaPolicy
metadata: { name: promises, title: What we promise, owner: care }
spec:
  strategy: desk
  calendar: 'office'
  targets:
    - channel: email
      metric: first-reply
      within: { urgent: 1 business hour, normal: 4 business hours }
`,
  'support/plan.playbook.yaml': `apiVersion: support-playbooks/v1
kind: SunsetPlan
metadata:
  name: no-phone # the plan of the year
  title: Closing the phone
  owner: care
spec:
  strategy: desk
  channel: phone
  dates: { announceOn: 2027-02-01, closeOn: 2027-04-06 }
  phases:
    - id: tell
      starts: announceOn
    - id: redirect
      starts: closeOn - 5 weeks
      actions:
        - { id: record, task: Record the message, owner: care, due: redirect.starts + 1 day }
  alternatives:
    - channel: email
  communications:
    - { id: news, audience: all-affected, template: farewell, sendOn: announceOn, locales: [en, nl] }
    - { id: nudge, audience: business, template: sunset-reminder, sendOn: redirect.starts }
  surfaces:
    - { endpoint: hotline, becomes: redirect, to: mailbox, due: redirect.starts }
`,
  'templates/farewell/template.playbook.yaml': `apiVersion: support-playbooks/v1
kind: MessageTemplate
metadata: { name: farewell, title: Farewell, owner: care }
spec:
  rendersFrom: SunsetPlan
  medium: email
  locales: { nl: { machine: true } }
`,
  'templates/farewell/en.hbs': `---
subject: Goodbye
---
{{> greeting}}
The phone closes. {{> sign-off}}
`,
  'templates/farewell/nl.hbs': `---
subject: Tot ziens
---
{{> greeting}}
De telefoon sluit. {{> sign-off}}
`,
  'templates/partials/greeting/en.hbs': 'Hello,\n',
  'templates/partials/greeting/nl.hbs': 'Hallo,\n',
  'templates/thanks/template.playbook.yaml': `apiVersion: support-playbooks/v1
kind: MessageTemplate
metadata:
  name: thanks
  title: Thank you
  owner: care
spec:
  rendersFrom: ChannelStrategy
  medium: auto-reply
`,
  'templates/thanks/en.hbs': '{{> greeting}}\nThank you.\n',
};

export const deskPaths = {
  config: 'support-playbooks.config.yaml',
  desk: 'support/desk.playbook.yaml',
  hours: 'support/hours.playbook.yaml',
  plan: 'support/plan.playbook.yaml',
  farewell: 'templates/farewell/template.playbook.yaml',
  thanks: 'templates/thanks/template.playbook.yaml',
  english: 'templates/farewell/en.hbs',
  dutch: 'templates/farewell/nl.hbs',
  greeting: 'templates/partials/greeting/en.hbs',
} as const;

type DeskEdit = readonly [file: keyof typeof deskPaths, find: string, replace: string];

/** All files of the desk, after some edits; what is to be found has to be there exactly once. */
export function desk(...edits: readonly DeskEdit[]): Readonly<Record<string, string>> {
  const result: Record<string, string> = { ...files };
  for (const [file, find, replace] of edits) {
    const path = deskPaths[file];
    const text = result[path] ?? '';
    if (text.split(find).length !== 2) throw new Error(`Not exactly once in ${path}: ${find}`);
    result[path] = text.replace(find, () => replace);
  }
  return result;
}
