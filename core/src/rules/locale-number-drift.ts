// A number, date, link, address or phone number that one language states differently from another.
import { kindNames } from '../playbook/kinds.ts';
import { customerTexts } from './customer-texts.ts';
import { documentRule } from './define.ts';
import { type Drift, driftBetween, type FactText, factText, mayStateFacts, reference } from './facts-in-text.ts';
import { firstLine } from './first-line.ts';
import type { Report, TemplateContext } from './rule.ts';
import { type OwnText, ownTexts } from './template-words.ts';

export const localeNumberDrift = documentRule({
  id: 'locale-number-drift',
  severity: 'error',
  title: 'Two languages state different facts',
  what: 'Numbers, shares, dates, times, links, mail addresses and phone numbers are the same in all languages of a text, and in all languages of a template. A number may be written in words.',
  why: 'A customer who reads the wrong figure acts on it: calls a dead number, waits for the wrong day, quotes a share that was never true. Nobody who checks one language sees it.',
  todo: 'Find out which one is right, and write it in every language.',
  source: 'A published translation of an article about closing a channel turned 16 % into 5 %.',
  on: kindNames,
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: "en: Few of you call, and callers wait longer than people who write.\n        fr: Vous êtes peu à appeler, et l'attente est plus longue qu'à l'écrit.\n        nl: Weinigen van u bellen, en wie belt wacht langer dan wie schrijft.\n        zh-CN: 来电的客户很少，而且等待时间比书面联系更长。",
      replace:
        "en: Only 16% of you call, and callers wait longer than people who write.\n        fr: «Vous n'êtes que 5 % à appeler, et l'attente est plus longue qu'à l'écrit.»\n        nl: Maar 16% van u belt, en wie belt wacht langer dan wie schrijft.\n        zh-CN: 只有 16% 的客户来电，而且等待时间比书面联系更长。",
    },
  ],
  good: 'sample',
  *check({ document, settings }) {
    for (const { written } of customerTexts(document, settings.defaultLocale)) {
      if (written.length < 2 || !written.some(({ text }) => mayStateFacts(text))) continue;
      const texts = defaultFirst(written, settings.defaultLocale);
      const sides = texts.map(({ text, locale }) => factText(text, locale));
      const standard = reference(sides, agrees);
      for (const [index, side] of sides.entries()) {
        const drift = standard && driftBetween(side, standard);
        const range = drift && texts[index]?.range();
        if (range) yield { range, message: words(drift, standard.locale) };
      }
    }
  },
  *checkTemplate(context) {
    const texts = ownTexts(context);
    const sides = [...texts.values()].map((one) => sideOf(one));
    const standard = reference(defaultFirst(sides, context.settings.defaultLocale), agrees);
    const side = sides.find(({ variant }) => variant === context.variant);
    const drift = side && standard && driftBetween(side, standard);
    if (drift) yield* reportIn(context, drift, standard.variant);
  },
});

type OwnSide = FactText & { readonly variant: string };

const sides = new WeakMap<OwnText, OwnSide>();

function sideOf(own: OwnText): OwnSide {
  const before = sides.get(own);
  if (before) return before;
  const side = { ...factText(own.words, own.locale), variant: own.variant };
  sides.set(own, side);
  return side;
}

function agrees(a: FactText, b: FactText): boolean {
  return driftBetween(a, b) === undefined;
}

function defaultFirst<Side extends { readonly locale: string }>(
  sides: readonly Side[],
  locale: string,
): readonly Side[] {
  return [...sides.filter((side) => side.locale === locale), ...sides.filter((side) => side.locale !== locale)];
}

function* reportIn({ content }: TemplateContext, drift: Drift, other: string): Iterable<Report> {
  const [first] = drift.here;
  const range = first ? { start: first.start, end: first.end } : firstLine(content, 0);
  yield { range, message: words(drift, other) };
}

function words({ here: [here], there: [there] }: Drift, other: string): string {
  if (here && there) return `This says “${here.words}” where “${other}” says “${there.words}”.`;
  if (here) return `This says “${here.words}”, which “${other}” does not.`;
  return `This leaves out “${there?.words ?? ''}”, which “${other}” says.`;
}
