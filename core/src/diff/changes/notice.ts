// How long before the closing customers are told.
import { daysBetween } from '../../time/date.ts';
import type { ChangeKind } from '../change-kind.ts';
import { planDay, planSpot } from '../plan-days.ts';

export const notice: ChangeKind = {
  less: { id: 'notice-shortened', title: 'Customers are told later before a closing' },
  more: { id: 'notice-lengthened', title: 'Customers are told earlier before a closing' },
  other: {
    id: 'announcement-moved',
    title: 'The announcement moves',
    waiver: 'With the same notice nobody loses time.',
  },
  isTold: true,
  whole: 'The notice',
  why: 'People need the time between announcement and closing to find another way.',
  covers: ['SunsetPlan spec.dates.announceOn'],
  *find({ before, after }, sides) {
    if (!before || !after) return;
    const [old, fresh] = [planDay(before, sides.before, 'announceOn'), planDay(after, sides.after, 'announceOn')];
    const [oldEnd, freshEnd] = [planDay(before, sides.before, 'closeOn'), planDay(after, sides.after, 'closeOn')];
    const spots = { before: planSpot(before, 'announceOn'), after: planSpot(after, 'announceOn') };
    const about = ['announceOn'];
    if (oldEnd !== undefined && freshEnd !== undefined && (old === undefined) !== (fresh === undefined)) {
      const [direction, what] =
        fresh === undefined ? (['less', 'no longer announced'] as const) : (['more', `announced on ${fresh}`] as const);
      yield { direction, from: old, to: fresh, sentence: `The closing is ${what}`, about, spots };
      return;
    }
    const was = old === undefined || oldEnd === undefined ? undefined : daysBetween(old, oldEnd);
    const is = fresh === undefined || freshEnd === undefined ? undefined : daysBetween(fresh, freshEnd);
    if (was !== undefined && is !== undefined && was !== is) {
      const [from, to] = [`${was}`, `${is} days`];
      yield {
        direction: is < was ? 'less' : 'more',
        from,
        to,
        sentence: `Notice before the closing: ${from} → ${to}`,
        about,
        spots,
      };
    } else if (old !== fresh) {
      yield {
        direction: 'other',
        from: old,
        to: fresh,
        sentence: `Announcement: ${old ?? 'none'} → ${fresh ?? 'none'}`,
        about,
        spots,
      };
    }
  },
};
