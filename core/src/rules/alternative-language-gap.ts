// A language that the closing channel serves and nothing serves afterwards.
import { rangeOf } from '../schema/value.ts';
import { coverage } from '../workspace/coverage.ts';
import { isServed } from '../workspace/coverage-languages.ts';
import { firstDays } from '../workspace/coverage-stranded.ts';
import type { Cell } from '../workspace/rows.ts';
import { aboutWhat, customersOf, quotedNames } from './names-in-words.ts';
import { planRule } from './plan-rule.ts';

export const alternativeLanguageGap = planRule({
  id: 'alternative-language-gap',
  severity: 'warning',
  title: 'A language is no longer served',
  what: 'Takes the languages of the closing channel that a segment speaks (all of them when the segment names none). Speaks when customers keep a way in some language, but one of these is served by no open channel of the route and no alternative that covers them. A channel without `languages` counts as serving all.',
  why: 'Customers could ask in their own language, and now they cannot.',
  todo: 'Add the language to an alternative, or name an alternative that has it.',
  source: 'Common practice: language and culture decide which channels people can use.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '    - channel: scheduled-call\n',
      replace: '    - channel: «scheduled-call»\n',
    },
    {
      file: 'support/channels.playbook.yaml',
      find: '      type: scheduled-call\n      team: support\n      calendar: amsterdam-office\n      languages: [en, fr, nl, zh-CN]\n',
      replace:
        '      type: scheduled-call\n      team: support\n      calendar: amsterdam-office\n      languages: [en]\n',
    },
  ],
  good: 'sample',
  *check({ inquiry, plan, spec }) {
    const { route, segment, waysOn } = coverage(inquiry, plan.strategy);
    const lostTo = (cell: Cell, day: string): readonly string[] => {
      const closing = plan.channels.filter((channel) => route(cell).includes(channel));
      const spoken = segment(cell)?.languages;
      const served = [...new Set(closing.flatMap(({ languages }) => languages ?? []))];
      const ways = waysOn(cell, day);
      if (ways.length === 0 || ways.some(({ channel }) => channel.languages === undefined)) return [];
      return served
        .filter((language) => spoken === undefined || isServed(language, spoken))
        .filter((language) => !ways.some(({ channel }) => isServed(language, channel.languages ?? [])));
    };
    const gaps = firstDays(inquiry, plan, (cell, day) => lostTo(cell, day).length > 0);
    const told = new Set<string>();
    for (const { cell, day } of gaps) {
      const lost = lostTo(cell, day);
      const key = JSON.stringify([cell.segment, day, lost]);
      if (told.has(key)) continue;
      told.add(key);
      const same = gaps.filter(
        (other) => JSON.stringify([other.cell.segment, other.day, lostTo(other.cell, other.day)]) === key,
      );
      const closer = plan.channels.find(({ languages }) => languages?.includes(lost[0] ?? ''));
      const planned = plan.alternatives.find(({ covers }) => covers(cell));
      const message = `From ${day} nobody serves ${customersOf(cell)} in ${quotedNames(lost)}${aboutWhat(same.map((each) => each.cell))}, as “${closer?.id}” does; add the language to an alternative.`;
      yield { range: planned ? rangeOf(planned.alternative, 'channel') : rangeOf(spec, 'channel'), message };
    }
  },
});
