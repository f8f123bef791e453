// A template that is due in a language in which it is not written.
import { textRule } from './define.ts';

export const templateMissingLocale = textRule({
  id: 'template-missing-locale',
  severity: 'error',
  title: 'A template is missing in a language that is due',
  what: 'Each message of a plan, each new text of a contact point and each acknowledgement has a template in every language in which it is due: those that it names itself, else those of the people it is for. A voice falls back to the formal text, a language never falls back to another.',
  why: 'Whoever reads only that language gets nothing on the day, or a message they cannot read.',
  todo: 'Write the file for that language beside the others, or name the languages of the message under `locales`. A template that ships can be copied into your own template folder first.',
  source: 'Common practice in localisation: a missing translation is an error, never a silent fallback.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: 'audience: agents, template: why-is-it-gone, sendOn: announceOn }',
      replace: 'audience: agents, template: «why-is-it-gone», sendOn: announceOn, locales: [en, es] }',
    },
  ],
  good: 'sample',
});
