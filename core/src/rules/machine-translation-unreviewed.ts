// A translation that a machine made and nobody has read.
import { rangeOf } from '../schema/value.ts';
import { documentRule } from './define.ts';

export const machineTranslationUnreviewed = documentRule({
  id: 'machine-translation-unreviewed',
  severity: 'warning',
  title: 'A machine translation was never read',
  what: 'A language of a template that says `machine: true` waits for somebody who reads it.',
  why: 'Machines change figures, translate names and choose the wrong form of address, and customers take it for carelessness.',
  todo: 'Let somebody who speaks the language read it, and take `machine: true` out.',
  source: 'Published machine translations of support articles with changed figures and translated company names.',
  on: ['MessageTemplate'],
  bad: [
    {
      file: 'templates/sunset-announcement/template.playbook.yaml',
      find: '  audience: customers\n',
      replace: '  audience: customers\n  locales: { zh-CN: { machine: «true» } }\n',
    },
  ],
  good: [
    {
      file: 'templates/sunset-announcement/template.playbook.yaml',
      find: '  audience: customers\n',
      replace: '  audience: customers\n  locales: { zh-CN: { machine: false } }\n',
    },
  ],
  *check({ playbook }) {
    const { locales } = playbook.spec;
    for (const [locale, translation] of Object.entries(locales ?? {})) {
      if (translation.machine !== true) continue;
      const message = `A machine translated this template into “${locale}”, and nobody has read it yet.`;
      yield { range: rangeOf(translation, 'machine'), message };
    }
  },
});
