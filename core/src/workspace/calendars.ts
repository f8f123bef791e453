// Calendars by name, made ready for arithmetic.
import type { BusinessCalendar } from '../generated/playbooks.ts';
import { Unknowable } from '../schema/value.ts';
import { alwaysOpen, type Calendar, type CalendarSpec, compileCalendar, ordinaryWeek } from '../time/calendar.ts';
import { isBuiltinName, must } from './find.ts';
import { type DocumentOf, type Inquiry, isDocumentOf, named, shared } from './inquiry.ts';

/** Without a name: Monday to Friday in the workspace's zone. An unknown, ambiguous or broken calendar is `Unknowable`. */
export function calendarNamed(inquiry: Inquiry, name: string | undefined): Calendar {
  const { timeZone } = inquiry.snapshot.settings;
  if (name === undefined) return ordinaryWeek(timeZone);
  if (isBuiltinName('calendar', name)) return alwaysOpen;
  const known = calendars.get(inquiry) ?? new Map<string, Calendar>();
  calendars.set(inquiry, known);
  const before = known.get(name);
  if (before) return before;
  const calendar = calendarIn(inquiry, onlyOneOf(inquiry, name));
  known.set(name, calendar);
  return calendar;
}

/** Of two calendars of one name nobody can tell which is meant. */
function onlyOneOf(inquiry: Inquiry, name: string): DocumentOf<'BusinessCalendar'> {
  const [document, other] = named(inquiry, 'BusinessCalendar', name);
  if (other || !isDocumentOf(document, 'BusinessCalendar')) throw new Unknowable();
  return document;
}

const calendars = new WeakMap<Inquiry, Map<string, Calendar>>();

const calendarIn = shared(readyCalendar);

function readyCalendar(inquiry: Inquiry, { name }: DocumentOf<'BusinessCalendar'>): Calendar {
  const { timeZone } = inquiry.snapshot.settings;
  const spec = calendarSpec(inquiry, must(name), []);
  const key = JSON.stringify(spec) + timeZone;
  const known = compiled.get(key);
  if (known) return known;
  if (compiled.size > 500) compiled.clear();
  const calendar = compileCalendar(spec, { customerZone: timeZone });
  compiled.set(key, calendar);
  return calendar;
}

/** By content, so that the days worked out once serve until the calendar changes. */
const compiled = new Map<string, Calendar>();

function calendarSpec(inquiry: Inquiry, name: string, above: readonly string[]): CalendarSpec {
  if (isBuiltinName('calendar', name)) return { timeZone: 'Etc/UTC', weekly: allDay };
  if (above.includes(name)) throw new Unknowable();
  const { spec } = onlyOneOf(inquiry, name).playbook;
  const path = [...above, name];
  return {
    timeZone: must(spec.timeZone),
    ...(spec.weekly && { weekly: { ...spec.weekly } }),
    ...(spec.openWhenAny && { openWhenAny: spec.openWhenAny.map((member) => calendarSpec(inquiry, member, path)) }),
    holidays: holidaysOf(inquiry, spec.holidays, path),
    ...(spec.exceptions && { exceptions: spec.exceptions.map(exceptionOf) }),
  };
}

function holidaysOf(
  inquiry: Inquiry,
  holidays: BusinessCalendar['spec']['holidays'],
  above: readonly string[],
): NonNullable<CalendarSpec['holidays']> {
  if (holidays === undefined || holidays === 'none') return [];
  if (typeof holidays === 'string') return calendarSpec(inquiry, holidays, above).holidays ?? [];
  return holidays.map(({ date, title }) => ({ date, ...(typeof title === 'string' && { title }) }));
}

type Exception = NonNullable<BusinessCalendar['spec']['exceptions']>[number];

function exceptionOf(exception: Exception): NonNullable<CalendarSpec['exceptions']>[number] {
  const { from, to, hours, title } = exception;
  return { from, ...(to !== undefined && { to }), hours: must(hours), ...(typeof title === 'string' && { title }) };
}

const everyDay = '00:00-24:00';
const allDay = {
  monday: everyDay,
  tuesday: everyDay,
  wednesday: everyDay,
  thursday: everyDay,
  friday: everyDay,
  saturday: everyDay,
  sunday: everyDay,
};
