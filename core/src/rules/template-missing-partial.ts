// A shared piece that a template puts in, and that does not exist in its language.
import { textRule } from './define.ts';

export const templateMissingPartial = textRule({
  id: 'template-missing-partial',
  severity: 'error',
  title: 'There is no such shared piece',
  what: 'A shared piece that a template puts in with `{{> name}}` exists in the language of the template, in your own `partials` folder or among those that ship.',
  why: 'The part of the message that the piece holds, often the contact details, would be missing.',
  todo: 'Mend the name, or write the piece for this language as `partials/<name>/<locale>.hbs`.',
  source: 'Common practice in localisation: a missing translation is an error, never a silent fallback.',
  bad: [
    {
      file: 'templates/sunset-announcement/en.hbs',
      find: '**How you reach us instead**',
      replace: '«{{> our-hours}}»\n\n**How you reach us instead**',
    },
  ],
  good: 'sample',
});
