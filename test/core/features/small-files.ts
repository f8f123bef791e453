// Playbooks as small as they may be, for cases that are about their shape.

const head = (kind: string, name: string) => `apiVersion: support-playbooks/v1
kind: ${kind}
metadata:
  name: ${name}
`;

/** Paths tell the kind, as people name their files. */
export const calendarPath = 'calendar.playbook.yaml';
export const strategyPath = 'strategy.playbook.yaml';
export const policyPath = 'sla.playbook.yaml';
export const planPath = 'plan.playbook.yaml';

/** Each takes what stands below `spec:`, indented by two. */
export const calendarText = (spec: string, name = 'office') => `${head('BusinessCalendar', name)}spec:\n${spec}`;
export const strategyText = (spec: string, name = 'care') => `${head('ChannelStrategy', name)}spec:\n${spec}`;
export const policyText = (spec: string, name = 'times') => `${head('SlaPolicy', name)}spec:\n${spec}`;
export const planText = (spec: string, name = 'phone-ends') => `${head('SunsetPlan', name)}spec:\n${spec}`;
export const templateText = (spec: string, name = 'goodbye') => `${head('MessageTemplate', name)}spec:\n${spec}`;

/** Open on weekdays from nine to five in Amsterdam. */
export const office = calendarText(`  timeZone: Europe/Amsterdam
  weekly:
    monday: "09:00-17:00"
    tuesday: "09:00-17:00"
    wednesday: "09:00-17:00"
    thursday: "09:00-17:00"
    friday: "09:00-17:00"
  holidays: none
`);

/** Phone and e-mail, both in office hours. */
export const care = strategyText(`  channels:
    - { id: phone, title: Phone, reachedBy: by phone, type: phone, team: desk, calendar: office }
    - { id: email, title: E-mail, reachedBy: by e-mail, type: email, team: desk, calendar: office }
`);
