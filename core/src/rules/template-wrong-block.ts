// A block around a value that it cannot go through or into.
import { readingRule } from './define.ts';

export const templateWrongBlock = readingRule({
  id: 'template-wrong-block',
  severity: 'error',
  title: 'A block does not fit its value',
  what: '`each` goes through a list, `with` goes into one group of values, and a shared piece gets one group of values.',
  why: 'What stands inside would be left out of the message, or would lose its values, and nobody is told.',
  todo: 'Use `each` for a list and `with` for a group; write a single value as it is.',
  source: 'Handlebars leaves such a block empty without a word.',
  bad: [
    {
      file: 'templates/sunset-announcement/en.hbs',
      find: '{{#if feedback.channel.address}}',
      replace: '{{#with «plan.reasons»}}{{/with}}{{#if feedback.channel.address}}',
    },
  ],
  good: 'sample',
});
