// A question whose answer is always the same.
import { readingRule } from './define.ts';

export const templateIdleBlock = readingRule({
  id: 'template-idle-block',
  severity: 'info',
  title: 'A template asks for something that is always there',
  what: '`if` and `unless` ask for what may be missing, or for yes or no. A group of values that every playbook of the kind has is always there, even when nothing in it is.',
  why: 'The words behind `{{else}}` never reach anybody, and the author believes that a missing value is taken care of.',
  todo: 'Ask for the value that is shown, such as `channel.title` in place of `channel`, or leave the block out.',
  source: 'Common practice in programming: a condition that is always true hides a mistake.',
  bad: [
    {
      file: 'templates/sunset-announcement/en.hbs',
      find: '{{#if feedback.channel.address}}',
      replace: '{{#if «plan.dates»}}Soon.{{/if}}{{#if feedback.channel.address}}',
    },
  ],
  good: 'sample',
});
