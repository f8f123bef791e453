// A value that a helper or a template cannot write.
import { textRule } from './define.ts';

export const templateWrongValue = textRule({
  id: 'template-wrong-value',
  severity: 'error',
  title: 'A template cannot write this value',
  what: 'A helper gets what it can write: `date` a date, `duration` a length of time, `list` a list. A list or a group of values is no text by itself.',
  why: 'The message would show a mark instead of the value.',
  todo: 'Use the helper for this kind of value, or name the part of the value that you mean.',
  source: 'The helpers of the templates are described in the reference of the language.',
  bad: [
    {
      file: 'templates/sunset-announcement/en.hbs',
      find: 'From {{date plan.dates.closeOn}} we',
      replace: 'From «{{duration plan.dates.closeOn}}» we',
    },
  ],
  good: 'sample',
});
