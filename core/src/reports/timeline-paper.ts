// How plans run as tables: everything in date order, a table for each plan.
import { shortDay } from '../time/day-words.ts';
import type { Paper, ReportCell, Tone } from './paper.ts';
import type { ReportPlace } from './place.ts';
import type { Stretch, Timeline, TimelineEvent, TimelinePlan } from './timeline.ts';
import { stretchWords } from './timeline-svg.ts';

export function timelinePaper({ plans }: Timeline): Paper {
  return {
    title: 'Timeline',
    notes: plans.length === 0 ? ['No plan has a date.'] : [],
    tables: plans.map((plan) => ({
      title: plan.title,
      notes: [],
      head: ['When', 'What', 'Who'],
      rows: rowsOf(plan)
        .toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))
        .map(cellsOf),
    })),
  };
}

interface Row {
  readonly from: string;
  readonly when: string;
  readonly what: string;
  readonly who: string;
  readonly tone?: Tone;
  readonly place?: ReportPlace;
}

function cellsOf({ when, what, who, tone, place }: Row): readonly ReportCell[] {
  return [{ text: when }, { text: what, ...(tone && { tone }), ...(place && { place }) }, { text: who, tone: 'quiet' }];
}

function rowsOf({ phases, events, closed, gaps, holidays, freezeWindows, channels }: TimelinePlan): readonly Row[] {
  return [
    ...phases.map((phase) => stretchRow(phase, `Phase ${phase.title}`, 'strong')),
    ...holidays.map(({ on, title }): Row => stretchRow({ from: on, to: on }, `Holiday: ${title}`, 'quiet')),
    ...freezeWindows.map((each) => stretchRow(each, `Busy period: ${each.title}`, 'fair')),
    ...events.map(eventRow),
    ...closed.map((each) => stretchRow(each, `${channels.join(', ')} closed`)),
    ...gaps.map((gap) => stretchRow(gap, gapWords(gap), 'bad')),
  ];
}

function stretchRow(stretch: Stretch & { readonly place?: ReportPlace }, what: string, tone?: Tone): Row {
  const { from, place } = stretch;
  return { from, when: stretchWords(stretch), what, who: '', ...(tone && { tone }), ...(place && { place }) };
}

function eventRow(event: TimelineEvent): Row {
  const { on, owner, state, place } = event;
  const late = state === 'overdue' ? { tone: 'bad' as const } : {};
  return { from: on, when: shortDay(on), what: eventWords(event), who: owner ?? '', place, ...late };
}

function eventWords({ kind, title, state }: TimelineEvent): string {
  const notes = { done: ', done', overdue: ', overdue', today: ', today', coming: '', past: '', undated: '' };
  return `${kind === 'message' ? 'Message ' : ''}${title}${notes[state]}`;
}

export function gapWords({ segment, queryTypes }: TimelinePlan['gaps'][number]): string {
  return `Nobody to turn to: ${segment}${queryTypes.length === 0 ? '' : ` (${queryTypes.join(', ')})`}`;
}
