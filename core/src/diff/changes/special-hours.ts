// Days with hours of their own.
import { readHours } from '../../time/hours.ts';
import { at, type ChangeKind, type Judge } from '../change-kind.ts';
import type { Direction } from '../severity.ts';
import { wordsOf } from '../value-words.ts';

const exception: Judge = ({ before, after }) => [
  { direction: direct(minutesOf(hoursIn(before)), minutesOf(hoursIn(after))) },
];

const hours: Judge = ({ before, after }) => [
  { direction: direct(minutesOf(before), minutesOf(after)), from: wordsOf(before), to: wordsOf(after) },
];

/** What an exception replaces is not known here: one that closes the day takes it, any other is something else. */
function direct(old: number | undefined, fresh: number | undefined): Direction {
  if (old === undefined) return fresh === 0 ? 'less' : 'other';
  if (fresh === undefined) return old === 0 ? 'more' : 'other';
  return fresh < old ? 'less' : fresh > old ? 'more' : 'other';
}

function hoursIn(exception: unknown): unknown {
  return typeof exception === 'object' && exception !== null ? Reflect.get(exception, 'hours') : undefined;
}

function minutesOf(hours: unknown): number | undefined {
  if (hours === undefined) return undefined;
  const spans: readonly string[] = (Array.isArray(hours) ? hours : [hours]).map((each: unknown) => String(each));
  if (spans.includes('none')) return 0;
  return spans.reduce((sum, span) => {
    const { start, end } = readHours(span) ?? { start: 0, end: 0 };
    return sum + end - start;
  }, 0);
}

export const specialHours: ChangeKind = {
  less: { id: 'special-hours-fewer', title: 'A day with hours of its own has fewer' },
  more: { id: 'special-hours-more', title: 'A day with hours of its own has more' },
  other: {
    id: 'special-hours-changed',
    title: 'A day has other hours of its own',
    waiver: 'Other hours are other hours.',
  },
  isTold: true,
  why: 'Who needs help on that day finds nobody, or somebody.',
  places: {
    ...at(exception, 'BusinessCalendar spec.exceptions[]'),
    ...at(hours, 'BusinessCalendar spec.exceptions[].hours'),
  },
};
