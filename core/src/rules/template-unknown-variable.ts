// A name in a template that stands for nothing in its kind of playbook.
import { readingRule } from './define.ts';

export const templateUnknownVariable = readingRule({
  id: 'template-unknown-variable',
  severity: 'error',
  title: 'A template names a value that does not exist',
  what: 'What a template reads exists in the kind of playbook that it renders from, seen from where it stands: inside `each` and `with` names begin at the item or the group, and `../` leads out again. Checked whether or not the message is due, through shared pieces too.',
  why: 'A customer would read a sentence with a hole in it, and only on the day the message goes out.',
  todo: 'Mend the name. Completion lists what there is at this place, and so does the reference of the views.',
  source: 'The language, part “What a template sees”.',
  bad: [
    {
      file: 'templates/sunset-announcement/en.hbs',
      find: 'From {{date plan.dates.closeOn}} we',
      replace: 'From {{date plan.dates.«closesOn»}} we',
    },
  ],
  good: 'sample',
});
