// A translation that somebody marked as behind the default language.
import { rangeOf } from '../schema/value.ts';
import { documentRule } from './define.ts';

export const translationOutdated = documentRule({
  id: 'translation-outdated',
  severity: 'warning',
  title: 'A translation is out of date',
  what: 'A language of a template that says `outdated: true` is brought up to date before it is sent.',
  why: 'Readers of that language are told what no longer holds.',
  todo: 'Translate what changed in the default language, and take `outdated: true` out.',
  source: 'Help desks mark outdated variants in the same way, such as dynamic content in Zendesk.',
  on: ['MessageTemplate'],
  bad: [
    {
      file: 'templates/sunset-announcement/template.playbook.yaml',
      find: '  audience: customers\n',
      replace: '  audience: customers\n  locales: { fr: { outdated: «true» } }\n',
    },
  ],
  good: 'sample',
  *check({ playbook, settings }) {
    const { locales } = playbook.spec;
    for (const [locale, translation] of Object.entries(locales ?? {})) {
      if (translation.outdated !== true) continue;
      const message = `The text in “${locale}” is older than the one in “${settings.defaultLocale}”.`;
      yield { range: rangeOf(translation, 'outdated'), message };
    }
  },
});
