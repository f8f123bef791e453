// A protected name that a translation changed or left out.
import { kindNames } from '../playbook/kinds.ts';
import { strategyOf } from '../workspace/find.ts';
import { customerTexts } from './customer-texts.ts';
import { documentRule } from './define.ts';
import { reference, withoutAddresses } from './facts-in-text.ts';
import { firstLine } from './first-line.ts';
import { ownTexts } from './template-words.ts';

export const localeNameTranslated = documentRule({
  id: 'locale-name-translated',
  severity: 'warning',
  title: 'A protected name is changed',
  what: 'The names under `protectedNames` of the brand stand in every language of a text letter by letter. What most of them say counts, and the default language where they are divided.',
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
      if (written.length < 2 || !written.some(({ text }) => names.some((name) => text.includes(name)))) continue;
      const sides = written.map(({ locale, text, range }) => ({ locale, range, names: namesIn(text, names) }));
      const others = defaultFirst(sides, settings.defaultLocale);
      for (const side of sides) {
        const message = drift(side, others);
        if (message !== undefined) yield { range: side.range(), message };
      }
    }
  },
  *checkTemplate({ variants, variant, content, settings }) {
    const { defaultLocale, brand } = settings;
    const names = longestFirst(brand.protectedNames ?? []);
    if (names.length === 0) return;
    const sides = [...ownTexts({ variants }).values()].map(({ words, ...own }) => ({
      ...own,
      names: namesIn(words, names),
    }));
    const here = sides.find((side) => side.variant === variant);
    // Another voice may leave a name out, so the texts without one set the standard.
    const plain = sides.filter((side) => side.variant === side.locale);
    if (!here || (here.locale === defaultLocale && here.variant !== here.locale)) return;
    const message = drift(here, defaultFirst(plain, defaultLocale));
    if (message !== undefined) yield { range: firstLine(content, 0), message };
  },
});

interface Side {
  readonly locale: string;
  /** The protected names in it. */
  readonly names: readonly string[];
}

/** What is wrong with a side, judged by what most of them say; a name that only one language has is told there. */
function drift(side: Side, others: readonly Side[]): string | undefined {
  const standard = reference(others, (a, b) => a.names.join('\n') === b.names.join('\n'));
  const lacking = standard?.names.find((name) => !side.names.includes(name));
  if (standard && lacking !== undefined) {
    return `The name “${lacking}” stands in “${standard.locale}” and not here. A protected name is the same in every language.`;
  }
  const elsewhere = others.filter(({ locale }) => locale !== side.locale);
  const odd = side.names.find((name) => elsewhere.length > 0 && !elsewhere.some(({ names }) => names.includes(name)));
  if (odd === undefined || standard?.names.includes(odd)) return undefined;
  return `The name “${odd}” stands here and in no other language; write it in all of them, or in none.`;
}

function defaultFirst<One extends Side>(sides: readonly One[], locale: string): readonly One[] {
  return [...sides.filter((side) => side.locale === locale), ...sides.filter((side) => side.locale !== locale)];
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
