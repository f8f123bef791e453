// Customers can reach somebody for fewer hours than before.
import type { ChannelStrategyChannel } from '../generated/playbooks.ts';
import { keyRangeOf } from '../schema/value.ts';
import { isOpenAt } from '../time/business-time.ts';
import type { Calendar } from '../time/calendar.ts';
import { addDays, weekday, weekdays } from '../time/date.ts';
import { instantOf } from '../time/zone.ts';
import { calendarNamed } from '../workspace/calendars.ts';
import { coverage } from '../workspace/coverage.ts';
import { isAssisted } from '../workspace/coverage-human.ts';
import { firstDays } from '../workspace/coverage-stranded.ts';
import type { Cell } from '../workspace/rows.ts';
import { ordinaryWeekOf } from './claimed-hours.ts';
import { quotedNames } from './names-in-words.ts';
import { planRule } from './plan-rule.ts';

export const alternativeHoursShrink = planRule({
  id: 'alternative-hours-shrink',
  severity: 'warning',
  title: 'Somebody is there for fewer hours than before',
  what: 'Compares the hours in an ordinary week in which the closing channel has people with those of all channels with people that are left for the same customers, taken together. Speaks when there are fewer, unless an alternative for them names `hours` under `gaps`. A channel without a calendar has hours that nobody knows, so nothing is said; a plan whose purpose is fewer hours (`stillOpen`) is left alone.',
  why: 'Customers who called in the evening find that nobody is there any more.',
  todo: 'Extend the hours of an alternative, or name `hours` under `gaps` so that the messages say it.',
  source: 'Common practice: compare access, and not only the number of channels.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '  alternatives:\n',
      replace: '  «alternatives»:\n',
    },
    {
      file: 'support/channels.playbook.yaml',
      find: '      calendar: amsterdam-office\n      languages: [en, nl]\n',
      replace: '      calendar: 24x7\n      languages: [en, nl]\n',
    },
  ],
  good: 'sample',
  *check({ inquiry, plan, spec }) {
    if (spec.scope?.stillOpen !== undefined || (spec.alternatives?.length ?? 0) === 0) return;
    const { route, waysOn, strategy } = coverage(inquiry, plan.strategy);
    const known = new Map<string, number>();
    const hoursOf = (names: readonly string[], day: string) => {
      const key = [day, ...names].join(' ');
      const hours =
        known.get(key) ??
        hoursTogether(
          names.map((name) => calendarNamed(inquiry, name)),
          day,
        );
      known.set(key, hours);
      return hours;
    };
    const comparison = (cell: Cell, day: string): Shrinking | undefined => {
      const closing = plan.channels.filter((channel) => isAssisted(channel) && route(cell).includes(channel));
      const ways = waysOn(cell, day).map(({ channel }) => channel);
      const handedTo = ways.flatMap(({ handoff }) =>
        strategy.playbook.spec.channels.filter(({ id }) => id === handoff?.to),
      );
      const staffed = [...ways, ...handedTo].filter(isAssisted);
      const before = calendarsOf(closing);
      const after = calendarsOf(staffed);
      if (!before || !after || before.length === 0 || after.length === 0) return undefined;
      if (before.every((name) => after.includes(name))) return undefined;
      const isNamed = plan.alternatives.some(
        ({ alternative, covers }) => covers(cell) && (alternative.parity?.gaps ?? []).some((gap) => /hour/i.test(gap)),
      );
      if (isNamed) return undefined;
      const hours = hoursOf(before, day);
      const left = hoursOf(after, day);
      return left < hours ? { hours, left } : undefined;
    };
    const cells = firstDays(inquiry, plan, (cell, day) => comparison(cell, day) !== undefined);
    const groups = new Map<string, Shrinking & { day: string; segments: Set<string> }>();
    for (const { cell, day } of cells) {
      const found = comparison(cell, day);
      if (!found) continue;
      const key = JSON.stringify([day, found]);
      const group = groups.get(key) ?? { ...found, day, segments: new Set() };
      groups.set(key, group);
      if (cell.segment !== undefined && cell.segment !== 'all') group.segments.add(cell.segment);
    }
    for (const { day, hours, left, segments } of groups.values()) {
      const who = segments.size === 0 ? 'customers' : `${quotedNames([...segments])} customers`;
      const message = `From ${day} ${who} find somebody for ${left} hours a week instead of ${hours}; extend an alternative, or name “hours” under its “gaps”.`;
      yield { range: keyRangeOf(spec, 'alternatives'), message };
    }
  },
});

interface Shrinking {
  readonly hours: number;
  readonly left: number;
}

/** `undefined` when one has no calendar: then nobody knows. */
function calendarsOf(channels: readonly ChannelStrategyChannel[]): readonly string[] | undefined {
  const names = new Set(channels.flatMap(({ calendar }) => calendar ?? []));
  return channels.some(({ calendar }) => calendar === undefined) ? undefined : [...names].sort();
}

/** Hours in an ordinary week in which at least one of them is open, by the quarter of an hour. */
function hoursTogether(calendars: readonly Calendar[], day: string): number {
  const [only, ...others] = calendars;
  if (only && others.length === 0) return Math.round(ordinaryWeekOf(only, day).hours * 4) / 4;
  const monday = addDays(day, 7 - weekdays.indexOf(weekday(day)));
  const start = instantOf(monday, 0, only?.zone ?? 'Etc/UTC');
  const quarter = 900_000;
  let open = 0;
  for (let index = 0; index < 672; index++) {
    if (calendars.some((calendar) => isOpenAt(calendar, start + index * quarter))) open++;
  }
  // A holiday in that week counts for nobody: each calendar alone has at least its ordinary hours.
  return Math.max(open / 4, ...calendars.map((calendar) => Math.round(ordinaryWeekOf(calendar, day).hours * 4) / 4));
}
