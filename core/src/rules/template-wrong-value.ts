// A value that a helper or a template cannot write.
import { textRule } from './define.ts';

export const templateWrongValue = textRule({
  id: 'template-wrong-value',
  severity: 'error',
  title: 'A template cannot write this value',
  what: 'A helper gets what it can write: `date` a date, `duration` a length of time, `list` a list. A list, a group of values or a yes or no is no text by itself, and a date or a length of time by itself stands there as the playbook writes it, in every language. Checked whether or not the message is due.',
  why: 'The message would show a mark instead of the value, or “2027-04-06” in the middle of a French sentence.',
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
