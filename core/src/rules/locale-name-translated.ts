// A protected name that a translation changed or left out.
import { kindNames } from '../playbook/kinds.ts';
import { strategyOf } from '../workspace/find.ts';
import { customerTexts } from './customer-texts.ts';
import { documentRule } from './define.ts';
import { withoutAddresses } from './facts-in-text.ts';
import { firstLine } from './first-line.ts';
import { ownTexts } from './template-words.ts';

export const localeNameTranslated = documentRule({
  id: 'locale-name-translated',
  severity: 'warning',
  title: 'A protected name is changed',
  what: 'The names under `protectedNames` of the brand stand in every language of a text as they stand in the default language, letter by letter.',
  why: 'A product whose name was translated cannot be found: not in the menu, not in a search, not in a contract.',
  todo: 'Write the name as it is. If it has a name of its own in that language, take it out of `protectedNames`.',
  source: 'A published translation turned the names of four companies into common nouns.',
  on: kindNames,
  bad: [
    {
      file: 'support/channels.playbook.yaml',
      find: "fr: Vous échangez avec l'assistant automatique de Fernway.",
      replace: "fr: «Vous échangez avec l'assistant automatique de Chemin des Fougères.»",
    },
  ],
  good: 'sample',
  *check({ document, settings, inquiry }) {
    const own = strategyOf(inquiry, document)?.playbook.spec.brand?.protectedNames;
    const names = longestFirst(own ?? settings.brand.protectedNames ?? []);
    if (names.length === 0) return;
    for (const { written } of customerTexts(document, settings.defaultLocale)) {
      const standard = written.find(({ locale }) => locale === settings.defaultLocale);
      if (!standard || written.length < 2) continue;
      const wanted = namesIn(standard.text, names);
      for (const side of wanted.length === 0 ? [] : written) {
        const name = wanted.find((one) => !namesIn(side.text, names).includes(one));
        if (name !== undefined) yield { range: side.range(), message: words(name, standard.locale) };
      }
    }
  },
  *checkTemplate({ variants, variant, locale, content, settings }) {
    const { defaultLocale, brand } = settings;
    const names = longestFirst(brand.protectedNames ?? []);
    const texts = ownTexts({ variants });
    const standard = texts.get(defaultLocale);
    const here = texts.get(variant);
    if (!standard || !here || locale === defaultLocale) return;
    const found = namesIn(here.words, names);
    const name = namesIn(standard.words, names).find((one) => !found.includes(one));
    if (name !== undefined) yield { range: firstLine(content, 0), message: words(name, defaultLocale) };
  },
});

function words(name: string, other: string): string {
  return `The name “${name}” stands in “${other}” and not here. A protected name is the same in every language.`;
}

function longestFirst(names: readonly string[]): readonly string[] {
  return [...names].filter((name) => name.trim() !== '').sort((a, b) => b.length - a.length);
}

/** “Fernway Desk” is not “Fernway” as well. */
function namesIn(text: string, names: readonly string[]): readonly string[] {
  let rest = withoutAddresses(text);
  return names.filter((name) => {
    if (!rest.includes(name)) return false;
    rest = rest.replaceAll(name, ' ');
    return true;
  });
}
