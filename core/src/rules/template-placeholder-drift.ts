// A value that one language of a template shows and another does not.
import { textRule } from './define.ts';
import { reference } from './facts-in-text.ts';
import { firstLine } from './first-line.ts';
import { type Shown, shownPaths } from './shown-paths.ts';

export const templatePlaceholderDrift = textRule({
  id: 'template-placeholder-drift',
  severity: 'warning',
  title: 'Two languages of a template show different values',
  what: 'All languages and voices of a template show the same values, in any order and as often as the language needs.',
  why: 'Readers of one language get a date, an address or an alternative that the others never hear of.',
  todo: 'Show the value in each language, or in none.',
  source: 'Common practice in localisation: translations keep the placeholders of the source.',
  bad: [
    {
      file: 'templates/sunset-announcement/fr.hbs',
      find: 'À partir du {{date plan.dates.closeOn}}, nous ne répondrons plus {{channel.reachedBy}}.',
      replace: 'À partir du {{date «plan.dates.announceOn»}}, nous ne répondrons plus {{channel.reachedBy}}.',
    },
  ],
  good: 'sample',
  *checkTemplate({ variants, variant, content, settings }) {
    const sides = [...variants].map(([name, file]) => ({ name, shown: shownPaths(file.text.content) }));
    const { defaultLocale } = settings;
    const inOrder = [
      ...sides.filter(({ name }) => name === defaultLocale),
      ...sides.filter(({ name }) => name !== defaultLocale),
    ];
    const standard = reference(
      inOrder,
      (a, b) => a.shown.size === b.shown.size && [...a.shown.keys()].every((path) => b.shown.has(path)),
    );
    const here = sides.find(({ name }) => name === variant);
    if (!standard || !here) return;
    const extra = [...here.shown].filter(([path]) => !standard.shown.has(path));
    const missing = [...standard.shown].filter(([path]) => !here.shown.has(path));
    const [more] = extra;
    const [less] = missing;
    if (more && less) {
      const message = `This shows “${named(more, standard)}” where “${standard.name}” shows “${named(less, here)}”.`;
      yield { range: more[1].range, message };
    } else if (more) {
      const message = `This shows “${named(more, standard)}”, and “${standard.name}” does not.`;
      yield { range: more[1].range, message };
    } else if (less) {
      const message = `This does not show “${named(less, here)}”, and “${standard.name}” does.`;
      yield { range: firstLine(content, 0), message };
    }
  },
});

/** As written, unless the same words mean another value on the other side: inside `each`, `channel.title` is that of an alternative. */
function named(
  [path, { words }]: readonly [string, Shown],
  { shown }: { readonly shown: ReadonlyMap<string, Shown> },
): string {
  return [...shown.values()].some((each) => each.words === words) ? path : words;
}
