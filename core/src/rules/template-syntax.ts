// A template that cannot be read: a tag or block left open, a word that is no helper, front matter that is no YAML.
import { readingRule } from './define.ts';

export const templateSyntax = readingRule({
  id: 'template-syntax',
  severity: 'error',
  title: 'This template cannot be read',
  what: 'Tags and blocks of a template are closed, blocks and helpers have names that exist, and the lines at the top hold “subject”, “preheader” and “title” only.',
  why: 'A message that cannot be read cannot be sent, and nobody notices before the day it is due.',
  todo: 'Mend the tag at this place. Completion lists the values and helpers that there are.',
  source: 'The language of the templates is Handlebars, without what could run or hide anything.',
  bad: [
    {
      file: 'templates/sunset-announcement/en.hbs',
      find: '{{/each}}\n\n**How you reach us instead**',
      replace: '«{{/eech}}»\n\n**How you reach us instead**',
    },
  ],
  good: 'sample',
});
