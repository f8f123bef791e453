// Opening hours within one day, such as `09:00-17:30`.

/** Minutes after midnight, `start` before `end`; the day ends at 1440. */
export interface Hours {
  readonly start: number;
  readonly end: number;
}

/** The hours, when the text is `hh:mm-hh:mm` with the end after the start; only the end may be `24:00`. */
export function readHours(text: string): Hours | undefined {
  const match = /^(\d{2}:\d{2})-(\d{2}:\d{2})$/.exec(text);
  if (match === null) return undefined;
  const start = readClock(match[1] ?? '');
  const end = match[2] === '24:00' ? 1440 : readClock(match[2] ?? '');
  return start !== undefined && end !== undefined && start < end ? { start, end } : undefined;
}

/** Minutes after midnight of `hh:mm`, 00:00 to 23:59. */
export function readClock(text: string): number | undefined {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  return match === null ? undefined : Number(match[1]) * 60 + Number(match[2]);
}
