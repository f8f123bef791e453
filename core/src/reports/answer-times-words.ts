// When an answer is due, in words: for whom, when, why, and how that day came about.
import { clockTime, dateAt, shortDay } from '../time/day-words.ts';
import type { AnswerAxes, AnswerTime, AnswerTimes } from './answer-times.ts';

export interface AnswerWords {
  /** `E-mail · urgent`: as far as the policy tells cases apart. */
  readonly forWhom: string;
  readonly due: string;
  /** Who said so: the team that aims at it, or customers who were told. */
  readonly because: string;
  /** How the day came about, as a support manager would count it. */
  readonly notes: readonly string[];
}

/** `somebody writes on Fri 26 Mar 2027 16:30 (Europe/Amsterdam)` */
export function askedWords({ from, zone }: AnswerTimes): string {
  return `somebody writes on ${momentWords(from, zone)} (${zone})`;
}

export function answerWords(
  answer: AnswerTime,
  { zone, pausesOn }: AnswerTimes,
  { priority, segment, queryType }: AnswerAxes,
): AnswerWords {
  const { channelTitle, priorities, segments, queryTypes, condition, metric } = answer;
  const forWhom = [
    channelTitle,
    ...(priorities.length < priority.length ? [priorities.join(', ')] : []),
    ...(segments.length < segment.length ? [segments.join(', ')] : []),
    ...(queryTypes.length < queryType.length ? [queryTypes.join(', ')] : []),
    ...(condition === undefined ? [] : [condition]),
  ];
  const mayPause = pausesOn.length > 0 && (metric === 'resolution' || metric === 'periodic-update');
  const stands =
    mayPause && answer.due !== undefined ? [`the clock stands still while the case is ${pausesOn.join(' or ')}`] : [];
  return {
    forWhom: forWhom.join(' · '),
    due: dueWords(answer, zone),
    because: becauseWords(answer),
    notes: [...workedOut(answer, zone), ...stands],
  };
}

function becauseWords({ kind, within, publishedOn }: AnswerTime): string {
  if (kind === 'target') return within === undefined ? 'on purpose' : `the team aims at ${within}`;
  const where = publishedOn.length === 0 ? '' : ` (${publishedOn.join(', ')})`;
  return `customers were told ${within ?? 'no time'}${where}`;
}

function dueWords({ due, within, outsideHours, closedSince }: AnswerTime, zone: string): string {
  if (due !== undefined) return momentWords(due, zone);
  if (closedSince !== undefined) return 'closed';
  if (outsideHours) return 'does not count';
  return within === undefined ? 'no time' : 'never';
}

export function workedOut(
  { closedSince, within, due, calendar, outsideHours, stretches, more, closedDays }: Omit<AnswerTime, 'place'>,
  zone: string,
): readonly string[] {
  if (closedSince !== undefined) return [`the channel is closed since ${shortDay(closedSince)}`];
  if (outsideHours) {
    const opens = outsideHours.opensAt === undefined ? '' : `, and opens on ${momentWords(outsideHours.opensAt, zone)}`;
    return [`nobody is there then${opens}; a contact outside its hours does not count`];
  }
  if (within === undefined) return [];
  if (due === undefined) return [`“${calendar ?? 'Monday to Friday'}” does not open for long enough`];
  if (stretches.length === 0) return ['elapsed time, around the clock'];
  const spans = stretches.map(
    ({ start, end }) => `${shortDay(dateAt(start, zone))} ${clockTime(start, zone)}–${endTime(end, zone)}`,
  );
  const closed = closedDays.map(
    ({ date, because }) => `${shortDay(date)}${because === undefined ? '' : ` (${because})`}`,
  );
  return [
    `open hours of “${calendar ?? 'Monday to Friday'}”: ${spans.join(', ')}${more > 0 ? `, and ${more} more` : ''}`,
    ...(closed.length === 0 ? [] : [`closed: ${closed.join(', ')}`]),
  ];
}

function endTime(instant: number, zone: string): string {
  const time = clockTime(instant, zone);
  return time === '00:00' ? '24:00' : time;
}

function momentWords(instant: number, zone: string): string {
  return `${shortDay(dateAt(instant, zone))} ${clockTime(instant, zone)}${secondsOf(instant)}`;
}

/** Only where they matter: `:45`. */
export function secondsOf(instant: number): string {
  const seconds = Math.floor(instant / 1000) % 60;
  return seconds === 0 ? '' : `:${String(seconds).padStart(2, '0')}`;
}
