// The zone in which hours and dates count.
import { at, type ChangeKind } from '../change-kind.ts';
import { differs } from '../judges.ts';

export const timeZone: ChangeKind = {
  other: {
    id: 'time-zone-changed',
    title: 'The time zone is another one',
    waiver: 'Hours that move are earlier for some and later for others.',
  },
  isTold: true,
  why: 'All hours move, and with them when people are answered.',
  places: at(differs, 'BusinessCalendar spec.timeZone', 'Config timeZone'),
};
