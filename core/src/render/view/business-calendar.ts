// What a template sees of a business calendar.

import { compareText } from '../../finding.ts';
import type {
  BusinessCalendarView,
  ViewBusinessCalendarSpecialDay,
  ViewCommonCalendar,
} from '../../generated/views.ts';
import type { Calendar } from '../../time/calendar.ts';
import { addDays, compareDates } from '../../time/date.ts';
import { calendarNamed } from '../../workspace/calendars.ts';
import type { DocumentOf } from '../../workspace/inquiry.ts';
import { calendarViewOf } from './calendar.ts';
import { lastClosedDay, openingFrom } from './opening.ts';
import { type Lazy, lazy, shape } from './shape.ts';
import { brandView, type ViewContext, workspaceView } from './view-context.ts';

export function businessCalendarView(
  context: ViewContext,
  document: DocumentOf<'BusinessCalendar'>,
): BusinessCalendarView {
  const calendar = calendarViewOf(context, document);
  const ready = () => calendarNamed(context.inquiry, document.name);
  return shape<BusinessCalendarView>({
    calendar,
    specialDays: lazy(() => specialDaysOf(context, calendar, ready())),
    comingDays: lazy(() => comingDaysOf(context, calendar, ready())),
    brand: brandView(context),
    workspace: workspaceView(context),
  });
}

/** From today on; an exception wins over a holiday on the same day. */
function specialDaysOf(
  { today }: ViewContext,
  calendar: ViewCommonCalendar,
  ready: Calendar,
): readonly ViewBusinessCalendarSpecialDay[] {
  const { exceptions } = calendar;
  const isException = (date: string) =>
    exceptions.some(({ from, to }) => compareDates(from, date) <= 0 && compareDates(date, to) <= 0);
  const holidays = calendar.holidays
    .filter(({ date }) => !isException(date))
    .map((holiday) => ({ from: holiday.date, to: holiday.date, spans: [], title: titleOf(holiday) }));
  const own = exceptions.map((exception) => ({
    from: exception.from,
    to: exception.to,
    spans: exception.spans,
    title: titleOf(exception),
  }));
  return [...holidays, ...own]
    .filter(({ to }) => compareDates(today, to) <= 0)
    .sort((a, b) => compareText(a.from, b.from) || compareText(a.to, b.to))
    .map((day) => specialDay(day, ready));
}

type Days = Pick<ViewBusinessCalendarSpecialDay, 'from' | 'to' | 'spans'> & {
  readonly title: Lazy<string | undefined> | undefined;
};

function specialDay({ from, to, spans, title }: Days, ready: Calendar): ViewBusinessCalendarSpecialDay {
  const isOpen = spans.length > 0;
  return shape<ViewBusinessCalendarSpecialDay>({
    from,
    to,
    isOneDay: from === to,
    isOpen,
    spans,
    title,
    opensAgain: lazy(() => (isOpen ? undefined : openingFrom(ready, addDays(to, 1)))),
  });
}

/** A holiday on a Friday and the weekend after it are one stretch: customers want to know when somebody is there again. */
function comingDaysOf(
  context: ViewContext,
  calendar: ViewCommonCalendar,
  ready: Calendar,
): readonly ViewBusinessCalendarSpecialDay[] {
  const end = addDays(context.today, 30);
  const coming: ViewBusinessCalendarSpecialDay[] = [];
  for (const day of specialDaysOf(context, calendar, ready)) {
    if (compareDates(day.from, end) > 0 || (!day.isOpen && isOpenAfterAll(day, ready))) continue;
    const before = coming.at(-1);
    if (before && !before.isOpen && !day.isOpen && compareDates(day.from, before.to) <= 0) continue;
    coming.push(day.isOpen ? day : stretch(day, ready));
  }
  return coming;
}

/** A member of a union may be there on the holiday of another. */
function isOpenAfterAll({ from, to }: ViewBusinessCalendarSpecialDay, ready: Calendar): boolean {
  for (let date = from; compareDates(date, to) <= 0; date = addDays(date, 1)) if (!ready.isOpenDay(date)) return false;
  return true;
}

function stretch(day: ViewBusinessCalendarSpecialDay, ready: Calendar): ViewBusinessCalendarSpecialDay {
  const to = lastClosedDay(ready, day.to);
  const title = to === day.to ? titleOf(day) : undefined;
  return specialDay({ from: day.from, to, spans: [], title }, ready);
}

/** Read only when the template reads it: a missing translation counts only then. */
function titleOf(holder: { readonly title?: string }): Lazy<string | undefined> {
  return lazy(() => holder.title);
}
