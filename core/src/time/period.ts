// A period on the calendar wall: whole days, weeks, months or years, for cadences and for arithmetic on dates.
export type PeriodUnit = 'day' | 'week' | 'month' | 'year';

export interface Period {
  readonly amount: number;
  readonly unit: PeriodUnit;
}

/** The period, when the text is one: a whole number above zero, a space, a unit. */
export function readPeriod(text: string): Period | undefined {
  const match = /^(\d{1,9}) (?:(day)|(week)|(month)|(year))s?$/.exec(text);
  if (match === null) return undefined;
  const amount = Number(match[1]);
  if (amount === 0) return undefined;
  const unit = match[2] ? 'day' : match[3] ? 'week' : match[4] ? 'month' : 'year';
  return { amount, unit };
}
