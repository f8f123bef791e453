// A text that a message shows, and that is not written in a language of its readers.
import { textRule } from './define.ts';

export const textMissingLocale = textRule({
  id: 'text-missing-locale',
  severity: 'error',
  title: 'A text is missing in a language that is due',
  what: 'Every text that a message shows is written in each language in which that message is due. A single text stands for the default language only.',
  why: 'Nobody would see an English sentence in the middle of a Chinese letter before it is sent, so a gap is never filled with another language.',
  todo: 'Add the languages that the finding names.',
  source: 'Common practice in localisation: a missing translation is an error, never a silent fallback.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: "customerFraming:\n        en: Few of you call, and callers wait longer than people who write.\n        fr: Vous êtes peu à appeler, et l'attente est plus longue qu'à l'écrit.\n        nl: Weinigen van u bellen, en wie belt wacht langer dan wie schrijft.\n        zh-CN: 来电的客户很少，而且等待时间比书面联系更长。\n",
      replace:
        '«customerFraming»:\n        en: Few of you call, and callers wait longer than people who write.\n        nl: Weinigen van u bellen, en wie belt wacht langer dan wie schrijft.\n',
    },
  ],
  good: 'sample',
});
