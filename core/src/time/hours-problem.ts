// What is wrong with a text that should be opening hours.
import { readHours } from './hours.ts';
import { changedPart, type Part, problem, quoted, type ScalarProblem } from './scalar-problem.ts';

export function hoursProblem(text: string): ScalarProblem | undefined {
  if (readHours(text) !== undefined) return undefined;
  const close = closeHours(text);
  const wrong = `${quoted(text)} is not opening hours`;
  if (close === undefined) return problem(`${wrong}; write them like “09:00-17:30”.`);
  const { start, end, written } = close;
  if (start < 1440 && end <= 1440 && end < start && end > 0) return problem(turnedMessage(text, close));
  if (start >= 1440 || end > 1440) {
    const part: Part =
      start >= 1440 ? [0, text.search(/[-–—\s]|$/)] : [text.search(/(?<![^-–—\s])[^-–—\s]+$/), text.length];
    return problem(`${wrong}; a day goes from 00:00 to 24:00.`, undefined, part);
  }
  if (start === end && start > 0) return problem(`${wrong}; they end when they begin.`);
  return problem(`${wrong}; write them like “09:00-17:30”.`, written, changedPart(text, written));
}

/** The end comes first: an afternoon by the twelve-hour clock, a night, or the two times the wrong way round. */
function turnedMessage(text: string, { start, end }: CloseHours): string {
  if (/^\D*[1-9][^\d]/.test(text) && !/[ap]m/i.test(text) && start < 720 && start < end + 720) {
    return `${quoted(text)} is not opening hours; if it ends in the afternoon, write “${clock(start)}-${clock(end + 720)}”.`;
  }
  const [evening, morning] = [`${clock(start)}-24:00`, `00:00-${clock(end)}`];
  const split = `write “${evening}” on this day and “${morning}” on the next`;
  if (start >= nightfall) return `${quoted(text)} is not opening hours of one day; ${split}.`;
  return `${quoted(text)} ends before it starts; write “${clock(end)}-${clock(start)}”, or for a night ${split}.`;
}

/** Whoever opens so late means the night. */
const nightfall = 20 * 60;

/** Minutes after midnight as meant, and the language's own way to write them. */
interface CloseHours {
  readonly start: number;
  readonly end: number;
  readonly written: string;
}

function closeHours(text: string): CloseHours | undefined {
  if (/^\s*(24 ?\/ ?7|24 ?(h|hours)|all day)\s*$/i.test(text)) return { start: 0, end: 1440, written: '00:00-24:00' };
  const time = String.raw`(\d{1,2})(?:[:.h](\d{2})|h)? ?([ap]m)?`;
  const match = new RegExp(`^${time} ?(?:[-–—]|to|till|until) ?${time}$`, 'i').exec(text.trim());
  if (match === null) return undefined;
  const start = minutes(match[1], match[2], match[3]);
  const end = minutes(match[4], match[5], match[6]);
  if (start === undefined || end === undefined) return undefined;
  // Midnight at the end of a day is 24:00.
  return { start, end, written: `${clock(start)}-${clock(end === 0 ? 1440 : end)}` };
}

function minutes(hour = '', minute = '0', half: string | undefined): number | undefined {
  const past = Number(minute);
  if (past > 59) return undefined;
  if (half === undefined) return Number(hour) * 60 + past;
  if (Number(hour) > 12) return undefined;
  return ((Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)) * 60 + past;
}

function clock(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
