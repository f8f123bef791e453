// What is wrong with a text that should be a moment.

import { readDate } from './date.ts';
import { closeDate, dateProblem } from './date-problem.ts';
import { readMoment } from './moment.ts';
import { changedPart, problem, quoted, type ScalarProblem } from './scalar-problem.ts';

export function momentProblem(text: string): ScalarProblem | undefined {
  if (readMoment(text) !== undefined) return undefined;
  const match = /^(.*?)(?:(?<![T ])[T ]+(?:at )?(\d{1,2})(?:[:.h](\d{2}))?(?::00(?:\.0+)?)? ?([ap]m)?)?$/i.exec(
    text.trim(),
  );
  const hasTime = match?.[2] !== undefined && (match[3] !== undefined || match[4] !== undefined);
  const day = hasTime ? (match[1] ?? '') : text;
  const impossible = /^\d{4}-\d{2}-\d{2}$/.test(day) ? dateProblem(day) : undefined;
  // Of a time that we cannot read nothing may get lost in a suggestion.
  const date = !hasTime && text.includes(':') ? undefined : (readDate(day) ?? closeDate(day));
  const time = hasTime ? closeTime(match[2] ?? '', match[3] ?? '00', match[4]) : undefined;
  if (impossible !== undefined) {
    const rest = hasTime ? ` ${time}` : '';
    const suggestion = impossible.suggestion === undefined ? undefined : `${impossible.suggestion}${rest}`;
    const fits = suggestion !== undefined && readMoment(suggestion) !== undefined;
    const part = [impossible.from ?? 0, impossible.to ?? day.length] as const;
    return problem(impossible.message, fits ? suggestion : undefined, part);
  }
  const written = date === undefined ? undefined : hasTime ? `${date} ${time}` : date;
  const suggestion = written !== undefined && readMoment(written) !== undefined ? written : undefined;
  return problem(
    `${quoted(text)} is not a moment; write a date, or a date and a time, like “2027-04-06 09:00”.`,
    suggestion,
    suggestion === undefined ? undefined : changedPart(text, suggestion),
  );
}

function closeTime(hour: string, minute: string, half: string | undefined): string {
  const base = half === undefined ? Number(hour) : Number(hour) % 12;
  const hours = base + (half?.toLowerCase() === 'pm' ? 12 : 0);
  return `${String(hours).padStart(2, '0')}:${minute}`;
}
