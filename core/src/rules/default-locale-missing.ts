// A text or template in several languages that lacks the default one.
import { kindNames } from '../playbook/kinds.ts';
import { rangeOf } from '../schema/value.ts';
import { isDocumentOf, template } from '../workspace/inquiry.ts';
import { customerTexts } from './customer-texts.ts';
import { isDefaultUnlisted } from './default-unlisted.ts';
import { documentRule } from './define.ts';

export const defaultLocaleMissing = documentRule({
  id: 'default-locale-missing',
  severity: 'error',
  title: 'The default language is missing',
  what: 'A text that is written in some languages, and a template, is written in the default language of the workspace too. A default language that is not among the `locales` of the config is told there.',
  why: 'The default language is what reviewers read, what translators start from, and what customers get for whom no language is known.',
  todo: 'Write the text in the default language. If that is another one by now, change `defaultLocale` in the config.',
  source: 'Help desks ask for it: in Zendesk, dynamic content always has a variant in the default language.',
  on: kindNames,
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: 'response:\n        en: Chat answers within a minute in office hours and can turn into a call.\n',
      replace: '«response»:\n',
    },
  ],
  good: 'sample',
  *check({ document, settings, inquiry }) {
    const { defaultLocale } = settings;
    if (isDefaultUnlisted(settings)) return;
    for (const { written, isSingle, at } of customerTexts(document, defaultLocale)) {
      if (isSingle || written.length === 0 || written.some(({ locale }) => locale === defaultLocale)) continue;
      const others = written.map(({ locale }) => locale).join(', ');
      yield {
        range: at(),
        message: `This text is written in ${others} and not in “${defaultLocale}”, the default language.`,
      };
    }
    if (!isDocumentOf(document, 'MessageTemplate') || document.name === undefined) return;
    const own = template(inquiry, document.name);
    if (own?.document !== document || own.variants.size === 0 || own.variants.has(defaultLocale)) return;
    const others = [...own.variants.keys()].join(', ');
    yield {
      range: rangeOf(document.playbook.metadata, 'name'),
      message: `The template “${own.name}” is written in ${others} and not in “${defaultLocale}”, the default language.`,
    };
  },
});
