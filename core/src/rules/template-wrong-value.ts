// A value that a helper or a template cannot write.
import { textRule } from './define.ts';

export const templateWrongValue = textRule({
  id: 'template-wrong-value',
  severity: 'error',
  title: 'A template cannot write this value',
  what: 'A helper gets what it can write: `date` a date, `duration` a length of time, `list` a list. A list, a group of values or a yes or no is no text by itself. Checked whether or not the message is due.',
  why: 'The message would show a mark instead of the value.',
  todo: 'Use the helper for this kind of value, or name the part of the value that you mean.',
  source: 'The helpers of the templates are described in the reference of the language.',
  bad: [
    {
      file: 'templates/sunset-announcement/en.hbs',
      find: 'From {{date plan.dates.closeOn}} we',
      replace: 'From {{duration «plan.dates.closeOn»}} we',
    },
  ],
  good: 'sample',
});
