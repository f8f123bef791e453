// Days and clock times as a support manager says them.
import { type DateText, weekday } from './date.ts';
import { localDateTime } from './zone.ts';

/** `Tue 6 Apr 2027` */
export function shortDay(date: DateText): string {
  return `${shortWeekday(date)} ${Number(date.slice(8))} ${monthOf(date)} ${date.slice(0, 4)}`;
}

/** `Tuesday 2027-04-06` */
export function longDay(date: DateText): string {
  const day = weekday(date);
  return `${day.charAt(0).toUpperCase()}${day.slice(1)} ${date}`;
}

/** `Tue` */
export function shortWeekday(date: DateText): string {
  const day = weekday(date);
  return `${day.charAt(0).toUpperCase()}${day.slice(1, 3)}`;
}

/** `Apr` */
export function monthOf(date: DateText): string {
  return months[Number(date.slice(5, 7)) - 1] ?? '';
}

/** `16:00` */
export function clockTime(instant: number, zone: string): string {
  const { minutes } = localDateTime(instant, zone);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

export function dateAt(instant: number, zone: string): DateText {
  return localDateTime(instant, zone).date;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
