// A value that a template shows without asking for it first, and that a plan does not have.
import { textRule } from './define.ts';

export const templateMissingValue = textRule({
  id: 'template-missing-value',
  severity: 'error',
  title: 'A message would have a hole in it',
  what: 'What a template shows has a value in every plan and strategy that sends it. What may be absent stands behind `{{#if}}`.',
  why: 'A customer would read a sentence with a hole where the date or the address belongs.',
  todo: 'Write the value in the playbook, or ask for it first with `{{#if}}` in the template.',
  source: 'Common practice with templates: data that may be absent is asked for.',
  bad: [
    {
      file: 'templates/sunset-announcement/en.hbs',
      find: '{{#if customerFraming}}\n- {{customerFraming}}\n{{/if}}',
      replace: '- {{«customerFraming»}}',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '  impactAssessment:\n',
      replace:
        '    - code: backlog\n      evidence:\n        - { claim: Tickets that wait, value: 40, source: Help desk export, retrievedOn: 2026-11-30 }\n  impactAssessment:\n',
    },
  ],
  good: 'sample',
});
