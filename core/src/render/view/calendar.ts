// What a template sees of opening hours.

import { compareText } from '../../finding.ts';
import type { BusinessCalendar } from '../../generated/playbooks.ts';
import type {
  ViewCommonCalendar,
  ViewCommonCalendarException,
  ViewCommonCalendarHoliday,
  ViewCommonCalendarRange,
  ViewCommonCalendarWeeklyItem,
  ViewCommonSpan,
} from '../../generated/views.ts';
import { remembered } from '../../time/bounded-cache.ts';
import { addDays, type DateText, type Weekday, weekday, weekdays } from '../../time/date.ts';
import { localAt } from '../../time/zone.ts';
import { calendarNamed } from '../../workspace/calendars.ts';
import { isBuiltinName, must } from '../../workspace/find.ts';
import { type DocumentOf, isDocumentOf, named } from '../../workspace/inquiry.ts';
import { openingFrom } from './opening.ts';
import { lazy, shape } from './shape.ts';
import { listed, textIn, type ViewContext } from './view-context.ts';

/** By name, `24x7` included. `Unknowable` when there is none. */
export function calendarView(context: ViewContext, name: string): ViewCommonCalendar {
  if (isBuiltinName('calendar', name)) return aroundTheClock(name);
  const document = must(named(context.inquiry, 'BusinessCalendar', name)[0]);
  return calendarViewOf(context, must(isDocumentOf(document, 'BusinessCalendar') ? document : undefined));
}

export function calendarViewOf(context: ViewContext, document: DocumentOf<'BusinessCalendar'>): ViewCommonCalendar {
  const { metadata, spec } = document.playbook;
  const week = lazyOnce(() => weekOf(context, document));
  return shape<ViewCommonCalendar>({
    name: metadata.name,
    title: lazy(() => metadata.title),
    timeZone: lazy(() => spec.timeZone),
    isAlwaysOpen: lazy(() => isAlwaysOpen(week())),
    isLocalTime: lazy(() => spec.timeZone === 'customer'),
    opensNext: lazy(() =>
      isAlwaysOpen(week()) ? undefined : openingFrom(calendarNamed(context.inquiry, metadata.name), context.today),
    ),
    weekly: lazy(week),
    ranges: lazy(() => rangesOf(week())),
    holidays: lazy(() => holidaysOf(context, document, [])),
    exceptions: lazy(() => exceptionsOf(context, document)),
  });
}

function lazyOnce<Value>(make: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => {
    known ??= { value: make() };
    return known.value;
  };
}

const wholeDay: readonly ViewCommonSpan[] = [{ opens: '00:00', closes: '24:00' }];

const aroundTheClock = remembered(10, (name: string): ViewCommonCalendar => {
  const weekly = weekdays.map((day) => ({ day, isOpen: true, spans: wholeDay }));
  return {
    name,
    isAlwaysOpen: true,
    isLocalTime: false,
    weekly,
    ranges: rangesOf(weekly),
    holidays: [],
    exceptions: [],
  };
});

function weekOf(
  context: ViewContext,
  document: DocumentOf<'BusinessCalendar'>,
): readonly ViewCommonCalendarWeeklyItem[] {
  const { weekly, openWhenAny } = document.playbook.spec;
  const usual = openWhenAny ? usualWeek(context, document) : undefined;
  return weekdays.map((day) => {
    const spans = usual ? (usual.get(day) ?? []) : listed(weekly?.[day]).map(spanFrom);
    return { day, isOpen: spans.length > 0, spans };
  });
}

/** A union has no week of its own: of the next twelve weeks, the hours that each weekday has most often. */
function usualWeek(
  context: ViewContext,
  document: DocumentOf<'BusinessCalendar'>,
): ReadonlyMap<Weekday, readonly ViewCommonSpan[]> {
  const calendar = calendarNamed(context.inquiry, document.name);
  const seen = new Map<Weekday, Map<string, number>>();
  for (let day = 0; day < 84; day++) {
    const date = addDays(context.today, day);
    const spans = calendar
      .spansOn(date)
      .map(({ start, end }) => `${clock(start, calendar.zone, date)}-${clock(end, calendar.zone, date)}`);
    const counts = seen.get(weekday(date)) ?? new Map<string, number>();
    counts.set(spans.join(' '), (counts.get(spans.join(' ')) ?? 0) + 1);
    seen.set(weekday(date), counts);
  }
  return new Map(
    [...seen].map(([day, counts]) => {
      const [most = ''] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
      return [day, most === '' ? [] : most.split(' ').map(spanFrom)];
    }),
  );
}

function clock(instant: number, zone: string, date: DateText): string {
  const { day, milliseconds } = localAt(instant, zone);
  const minutes = Math.floor(milliseconds / 60_000);
  if (
    minutes === 0 &&
    localAt(instant - 1, zone).day === day - 1 &&
    date !== undefined &&
    instant % 60_000 === 0 &&
    isEnd(instant, zone, date)
  )
    return '24:00';
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

function isEnd(instant: number, zone: string, date: DateText): boolean {
  return localAt(instant, zone).day > localAt(Date.parse(`${date}T12:00:00Z`), 'Etc/UTC').day;
}

function spanFrom(hours: string): ViewCommonSpan {
  const [opens = '', closes = ''] = hours.split('-');
  return { opens, closes };
}

function isAlwaysOpen(week: readonly ViewCommonCalendarWeeklyItem[]): boolean {
  return week.every(({ spans }) => spans.length === 1 && spans[0]?.opens === '00:00' && spans[0].closes === '24:00');
}

function rangesOf(week: readonly ViewCommonCalendarWeeklyItem[]): readonly ViewCommonCalendarRange[] {
  const ranges: ViewCommonCalendarRange[] = [];
  let before: ViewCommonCalendarWeeklyItem | undefined;
  for (const item of week) {
    const last = ranges.at(-1);
    const isSame = before?.isOpen === true && last !== undefined && written(last.spans) === written(item.spans);
    if (isSame) ranges[ranges.length - 1] = { ...last, to: item.day, isOneDay: false };
    else if (item.isOpen) ranges.push({ from: item.day, to: item.day, isOneDay: true, spans: item.spans });
    before = item;
  }
  return ranges;
}

function written(spans: readonly ViewCommonSpan[]): string {
  return spans.map(({ opens, closes }) => `${opens}-${closes}`).join(' ');
}

/** Its own, those of the calendar that it names, and those of the members of a union; each date once. */
function holidaysOf(
  context: ViewContext,
  document: DocumentOf<'BusinessCalendar'>,
  above: readonly string[],
): readonly ViewCommonCalendarHoliday[] {
  const { spec, metadata } = document.playbook;
  const path = [...above, metadata.name];
  const others = [
    ...(typeof spec.holidays === 'string' && spec.holidays !== 'none' ? [spec.holidays] : []),
    ...(spec.openWhenAny ?? []),
  ].filter((name) => !isBuiltinName('calendar', name) && !path.includes(name));
  const own = typeof spec.holidays === 'object' ? spec.holidays : [];
  const found = [
    ...own.map((holiday) =>
      shape<ViewCommonCalendarHoliday>({ date: holiday.date, title: textIn({ context, document }, holiday, 'title') }),
    ),
    ...others.flatMap((name) => {
      const other = named(context.inquiry, 'BusinessCalendar', name)[0];
      return isDocumentOf(other, 'BusinessCalendar') ? holidaysOf(context, other, path) : [];
    }),
  ];
  const dates = new Set<string>();
  return found.filter(({ date }) => !dates.has(date) && dates.add(date)).sort((a, b) => compareText(a.date, b.date));
}

type Exception = NonNullable<BusinessCalendar['spec']['exceptions']>[number];

function exceptionsOf(
  context: ViewContext,
  document: DocumentOf<'BusinessCalendar'>,
): readonly ViewCommonCalendarException[] {
  const from = (exception: Exception) => {
    const spans = exception.hours === 'none' ? [] : listed<string>(exception.hours).map(spanFrom);
    const to = exception.to ?? exception.from;
    return shape<ViewCommonCalendarException>({
      from: exception.from,
      to,
      isOneDay: to === exception.from,
      isOpen: spans.length > 0,
      spans,
      title: textIn({ context, document }, exception, 'title'),
    });
  };
  return (document.playbook.spec.exceptions ?? []).map(from).sort((a, b) => compareText(a.from, b.from));
}
