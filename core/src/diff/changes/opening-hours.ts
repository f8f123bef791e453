// How many hours a week somebody is there.

import { known, rangeOf } from '../../schema/value.ts';
import type { Calendar } from '../../time/calendar.ts';
import { calendarNamed } from '../../workspace/calendars.ts';
import { isDocumentOf } from '../../workspace/inquiry.ts';
import type { ChangeKind, Found } from '../change-kind.ts';
import { at } from '../change-kind.ts';
import { differs } from '../judges.ts';
import type { Direction } from '../severity.ts';
import type { Pair, Sides, Spot } from '../side.ts';
import { weekHours, weekSpans } from '../week-hours.ts';

export const openingHours: ChangeKind = {
  less: { id: 'hours-fewer', title: 'Fewer opening hours a week' },
  more: { id: 'hours-more', title: 'More opening hours a week' },
  other: {
    id: 'hours-moved',
    title: 'As many opening hours, at other times',
    waiver: 'Earlier for some is later for others.',
  },
  isTold: true,
  whole: 'Opening hours',
  why: 'Who can only call or write at a certain hour finds nobody, and business hours on the clock become others.',
  covers: [
    'BusinessCalendar spec.weekly',
    'BusinessCalendar spec.openWhenAny',
    'ChannelStrategy spec.channels[].calendar',
  ],
  places: at(differs, 'ChannelStrategy spec.channels[].listening.calendar', 'BusinessCalendar spec.holidays'),
  *find(pair, sides) {
    yield* ofCalendar(pair, sides);
    yield* ofChannels(pair, sides);
  },
};

function* ofCalendar({ before, after }: Pair, sides: Sides): Iterable<Found> {
  if (!isDocumentOf(before, 'BusinessCalendar') || !isDocumentOf(after, 'BusinessCalendar')) return;
  const [old, fresh] = [
    calendarNamed(sides.before.inquiry, before.name),
    calendarNamed(sides.after.inquiry, after.name),
  ];
  const spots = { before: weekSpot(before), after: weekSpot(after) };
  yield* compared({ old, fresh, name: 'Opening hours', about: ['weekly'], spots });
}

function weekSpot(document: NonNullable<Pair['before']>): Spot {
  const spec = known(() => document.playbook?.spec);
  const range = spec ? rangeOf(spec, 'weekly') : { start: 0, end: 0 };
  return { path: document.path, document, range: { start: range.start, end: range.end } };
}

function* ofChannels({ before, after }: Pair, sides: Sides): Iterable<Found> {
  if (!isDocumentOf(before, 'ChannelStrategy') || !isDocumentOf(after, 'ChannelStrategy')) return;
  for (const channel of after.playbook.spec.channels) {
    const was = known(() => before.playbook.spec.channels.find(({ id }) => id === channel.id));
    if (!was) continue;
    const [from, to] = [was.calendar, channel.calendar];
    if (from === to || (from !== undefined && sides.renamed.get(`calendar ${from}`) === to)) continue;
    const spots = {
      before: { path: before.path, document: before, range: plain(rangeOf(was, 'calendar')) },
      after: { path: after.path, document: after, range: plain(rangeOf(channel, 'calendar')) },
    };
    const about = ['channels', channel.id, 'calendar'];
    const title =
      typeof channel.title === 'string'
        ? channel.title
        : (channel.title?.[sides.after.snapshot.settings.defaultLocale] ?? channel.id);
    const sentence = `Calendar of channel “${title}”: ${from ?? 'none'} → ${to ?? 'none'}`;
    if (from === undefined || to === undefined) {
      yield { direction: 'other', from, to, sentence, about, spots };
      continue;
    }
    const [old, fresh] = [calendarNamed(sides.before.inquiry, from), calendarNamed(sides.after.inquiry, to)];
    const [found] = [...compared({ old, fresh, name: `Opening hours of channel “${title}”`, about, spots })];
    yield found ?? { direction: 'other', from, to, sentence, about, spots };
  }
}

interface Compared {
  readonly old: Calendar;
  readonly fresh: Calendar;
  readonly name: string;
  readonly about: readonly string[];
  readonly spots: Found['spots'];
}

function* compared({ old, fresh, name, about, spots }: Compared): Iterable<Found> {
  const [was, is] = [weekHours(old), weekHours(fresh)];
  if (was === is) {
    if (weekSpans(old) === weekSpans(fresh)) return;
    yield {
      direction: 'other',
      from: `${was}`,
      to: `${is}`,
      sentence: `${name}: still ${was} hours a week, at other times`,
      about,
      spots,
    };
    return;
  }
  const direction: Direction = is < was ? 'less' : 'more';
  yield {
    direction,
    from: `${was}`,
    to: `${is} hours a week`,
    sentence: `${name}: ${was} → ${is} hours a week`,
    about,
    spots,
  };
}

function plain({ start, end }: { readonly start: number; readonly end: number }): { start: number; end: number } {
  return { start, end };
}
