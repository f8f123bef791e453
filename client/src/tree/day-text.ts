// A day as people write it, short: “5 Jan”, and with the year when it is another one.

/** Days as YYYY-MM-DD; without `today` the year is always told. */
export function dayText(day: string, today: string | undefined, language: string): string {
  const isThisYear = today !== undefined && day.slice(0, 4) === today.slice(0, 4);
  const format = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    ...(!isThisYear && { year: 'numeric' }),
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}
