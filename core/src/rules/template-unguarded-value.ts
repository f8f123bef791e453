// A value that not every playbook has, shown without asking for it first, in a template that nothing sends yet.
import { readingRule } from './define.ts';

export const templateUnguardedValue = readingRule({
  id: 'template-unguarded-value',
  severity: 'warning',
  title: 'A value may be missing when this template is used',
  what: 'What not every playbook of the kind has stands behind `{{#if}}` or `{{#with}}`. Speaks about templates that no message uses yet: it tries them with the playbooks of the workspace, and without any it goes by the language. A template in use is checked with each message, by `template-missing-value`.',
  why: 'The first message made from the template would have a hole in it.',
  todo: 'Put `{{#if …}}` around it, and write with `{{else}}` what readers get when it is missing.',
  source: 'Common practice with templates: data that may be absent is asked for.',
  bad: [
    {
      file: 'templates/plan-note/template.playbook.yaml',
      content:
        'apiVersion: support-playbooks/v1\nkind: MessageTemplate\nmetadata:\n  name: plan-note\n  title: A note about a plan\n  owner: support-operations\nspec:\n  rendersFrom: SunsetPlan\n  medium: internal\n  audience: agents\n',
    },
    { file: 'templates/plan-note/en.hbs', content: 'The phone comes back on {{date «plan.dates.reopenOn»}}.\n' },
  ],
  good: 'sample',
});
