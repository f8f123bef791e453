// A value that one language of a template shows and another does not.
import { textRule } from './define.ts';
import { reference } from './facts-in-text.ts';
import { firstLine } from './first-line.ts';
import { shownPaths } from './shown-paths.ts';

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
    if (more && less)
      yield {
        range: more[1].range,
        message: `This shows “${more[1].words}” where “${standard.name}” shows “${less[1].words}”.`,
      };
    else if (more)
      yield { range: more[1].range, message: `This shows “${more[1].words}”, and “${standard.name}” does not.` };
    else if (less)
      yield {
        range: firstLine(content, 0),
        message: `This does not show “${less[1].words}”, and “${standard.name}” does.`,
      };
  },
});
