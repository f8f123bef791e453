// What a template sees of a business calendar.

import { compareText } from '../../finding.ts';
import type {
  BusinessCalendarView,
  BusinessCalendarViewSpecialDay,
  ViewCommonCalendar,
} from '../../generated/views.ts';
import { compareDates } from '../../time/date.ts';
import type { DocumentOf } from '../../workspace/inquiry.ts';
import { calendarViewOf } from './calendar.ts';
import { type Lazy, lazy, shape } from './shape.ts';
import { brandView, type ViewContext, workspaceView } from './view-context.ts';

export function businessCalendarView(
  context: ViewContext,
  document: DocumentOf<'BusinessCalendar'>,
): BusinessCalendarView {
  const calendar = calendarViewOf(context, document);
  return shape<BusinessCalendarView>({
    calendar,
    specialDays: lazy(() => specialDaysOf(context, calendar)),
    brand: brandView(context),
    workspace: workspaceView(context),
  });
}

/** From today on; an exception wins over a holiday on the same day. */
function specialDaysOf(
  { today }: ViewContext,
  calendar: ViewCommonCalendar,
): readonly BusinessCalendarViewSpecialDay[] {
  const { exceptions } = calendar;
  const isException = (date: string) =>
    exceptions.some(({ from, to }) => compareDates(from, date) <= 0 && compareDates(date, to) <= 0);
  const holidays = calendar.holidays
    .filter(({ date }) => !isException(date))
    .map((holiday) =>
      shape<BusinessCalendarViewSpecialDay>({
        from: holiday.date,
        to: holiday.date,
        isOneDay: true,
        isOpen: false,
        spans: [],
        title: titleOf(holiday),
      }),
    );
  return [...holidays, ...exceptions]
    .filter(({ to }) => compareDates(today, to) <= 0)
    .sort((a, b) => compareText(a.from, b.from) || compareText(a.to, b.to));
}

/** Read only when the template reads it: a missing translation counts only then. */
function titleOf(holder: { readonly title?: string }): Lazy<string | undefined> {
  return lazy(() => holder.title);
}
