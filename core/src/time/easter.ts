// The Sunday that movable feasts are counted from.
import type { DateText } from './date.ts';

/**
 * Easter Sunday of a year in the Gregorian calendar. The anonymous algorithm as printed in Nature, 20 April 1876, and in
 * Meeus, Astronomical Algorithms, 2nd edition, chapter 8; exact for every year from 1583 on.
 */
export function easterSunday(year: number): DateText {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  const month = String(Math.floor(sum / 31)).padStart(2, '0');
  const day = String((sum % 31) + 1).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${month}-${day}`;
}
