// When an answer is due, for programs.
import { clockTime, dateAt } from '../time/day-words.ts';
import type { AnswerTimes } from './answer-times.ts';
import { secondsOf, workedOut } from './answer-times-words.ts';
import { reportJson } from './report-json.ts';

export function answerTimesJson({ policy, title, zone, from, answers, pausesOn }: AnswerTimes): string {
  const at = (instant: number | undefined) =>
    instant === undefined ? undefined : `${dateAt(instant, zone)}T${clockTime(instant, zone)}${secondsOf(instant)}`;
  return reportJson({
    policy,
    title,
    timeZone: zone,
    from: at(from),
    pausesOn,
    answers: answers.map(({ due, outsideHours, stretches, more, ...answer }) => ({
      ...answer,
      due: at(due),
      dueInstant: due === undefined ? undefined : new Date(due).toISOString(),
      outsideHours: outsideHours && { opensAt: at(outsideHours.opensAt) },
      stretches: stretches.map(({ start, end }) => ({ from: at(start), to: at(end) })),
      moreStretches: more,
      workedOut: workedOut({ due, outsideHours, stretches, more, ...answer }, zone),
    })),
  });
}
