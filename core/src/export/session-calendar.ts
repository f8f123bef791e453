// Group sessions of a strategy as a calendar entry that repeats, for customers to add to their own calendar.
import type { ChannelStrategyChannel } from '../generated/playbooks.ts';
import type { ViewCommonCalendar, ViewCommonChannel } from '../generated/views.ts';
import { known } from '../schema/value.ts';
import { addDays, type DateText, dayNumber, type Weekday, weekday } from '../time/date.ts';
import { instantOf } from '../time/zone.ts';
import { calendarFile, day, type Property, stamp, textValue } from './calendar-file.ts';
import { zoneComponent } from './zone-component.ts';

export interface SessionOptions {
  readonly strategy: string;
  readonly locale: string;
  readonly today: DateText;
  /** Of the workspace; for sessions of a channel without a calendar. */
  readonly timeZone: string;
  /** The first day without the channel. */
  readonly closesOn?: DateText | undefined;
}

/** `undefined` when the channel does not say on which day and at what time. */
export function sessionsFile(
  { sessions, id }: Pick<ChannelStrategyChannel, 'sessions' | 'id'>,
  view: ViewCommonChannel,
  options: SessionOptions,
): string | undefined {
  const [opens, closes] = known(() => sessions?.hours)?.split('-') ?? [];
  const on = known(() => sessions?.on);
  const given = known(() => sessions?.firstOn);
  const repeats = known(() => sessions?.repeats);
  if (opens === undefined || closes === undefined || (given === undefined && on === undefined)) return undefined;
  const plan = { repeats, on: on ?? weekday(given ?? options.today) };
  const first = firstSession(given ?? options.today, plan);
  const hours = known(() => view.hours);
  const zone = hours?.isLocalTime ? undefined : (known(() => hours?.timeZone) ?? options.timeZone);
  const at = (name: string, date: DateText, time: string): Property => ({
    name,
    ...(zone !== undefined && { parameters: { TZID: zone } }),
    value: localTime(date, time),
  });
  const title = known(() => view.title) ?? id;
  const signUp = known(() => view.sessions?.signUp);
  const { closesOn } = options;
  if (closesOn !== undefined && closesOn <= first) return undefined;
  const rule = repeats === undefined ? [] : [ruleFor(plan, { closesOn, zone })];
  const free =
    repeats === undefined || !hours ? [] : closedDays(hours, first).filter((date) => weekday(date) === plan.on);
  const event = {
    name: 'VEVENT' as const,
    properties: [
      { name: 'UID', value: textValue(`${options.strategy}.${id}.sessions@support-playbooks`) },
      stamp(options.today),
      at('DTSTART', first, opens),
      at('DTEND', closes === '24:00' ? addDays(first, 1) : first, closes === '24:00' ? '00:00' : closes),
      ...rule,
      ...free.map((date) => at('EXDATE', date, opens)),
      { name: 'SUMMARY', value: textValue(title) },
      ...(signUp === undefined ? [] : [...linkTo(signUp)]),
    ],
  };
  const zones = zone === undefined ? [] : [zoneComponent(zone, first)];
  return calendarFile({ title, locale: options.locale, components: [...zones, event] });
}

interface Repetition {
  readonly repeats: 'weekly' | 'fortnightly' | 'monthly' | undefined;
  readonly on: Weekday;
}

/** On the day itself or the next one that fits: an entry has to begin on a day of its own rule. */
function firstSession(from: DateText, { repeats, on }: Repetition): DateText {
  let date = from;
  while (weekday(date) !== on || (repeats === 'monthly' && Number(date.slice(8)) > 7)) date = addDays(date, 1);
  return date;
}

function ruleFor(
  { repeats, on }: Repetition,
  { closesOn, zone }: { readonly closesOn: DateText | undefined; readonly zone: string | undefined },
): Property {
  const short = on.slice(0, 2).toUpperCase();
  const parts = {
    weekly: `FREQ=WEEKLY;BYDAY=${short}`,
    fortnightly: `FREQ=WEEKLY;INTERVAL=2;BYDAY=${short}`,
    monthly: `FREQ=MONTHLY;BYDAY=1${short}`,
  };
  const until = closesOn === undefined ? '' : `;UNTIL=${lastMoment(closesOn, zone)}`;
  return { name: 'RRULE', value: `${parts[repeats ?? 'weekly']}${until}` };
}

/** The second before the day begins: in UTC, or local where the entry is (3.3.10). */
function lastMoment(closesOn: DateText, zone: string | undefined): string {
  const instant = zone === undefined ? dayNumber(closesOn) * 86_400_000 : instantOf(closesOn, 0, zone);
  const text = new Date(instant - 1000).toISOString().slice(0, 19).replace(/[-:]/g, '');
  return zone === undefined ? text : `${text}Z`;
}

/** Days on which the calendar says that nobody is there. */
function closedDays(hours: ViewCommonCalendar, from: DateText): readonly DateText[] {
  const holidays = known(() => hours.holidays.map(({ date }) => date)) ?? [];
  const exceptions = known(() => hours.exceptions.map(({ from: first, to, isOpen }) => ({ first, to, isOpen }))) ?? [];
  const days = new Set(holidays);
  for (const { first, to, isOpen } of exceptions) {
    // A range of years is a mistake somewhere else; a leap year is long enough here.
    for (let turn = 0, date = first; date <= to && turn < 366; turn++, date = addDays(date, 1)) {
      if (isOpen) days.delete(date);
      else days.add(date);
    }
  }
  return [...days].filter((date) => date >= from).sort();
}

function localTime(date: DateText, time: string): string {
  return `${day(date)}T${time.replace(':', '')}00`;
}

/** Only what may stand in a calendar as an address. */
function linkTo(address: string): readonly Property[] {
  const isWeb = /^https?:\/\/[\x21-\x7e]+$/i.test(address);
  return [...(isWeb ? [{ name: 'URL', value: address }] : []), { name: 'LOCATION', value: textValue(address) }];
}
