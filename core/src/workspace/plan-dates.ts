// The dates of a plan: its named ones, resolved on the closing channel's calendar, and any other that leans on them.
import type { SunsetPlan } from '../generated/playbooks.ts';
import { known, Unknowable } from '../schema/value.ts';
import { type Calendar, compileCalendar, ordinaryWeek } from '../time/calendar.ts';
import type { DateText } from '../time/date.ts';
import { dateAnchors, type Resolved, resolveDate, resolveDateExpressions } from '../time/date-expression.ts';
import { calendarNamed } from './calendars.ts';
import { must, strategyOf } from './find.ts';
import { type DocumentOf, type Inquiry, shared } from './inquiry.ts';

export type NamedDate = keyof NonNullable<SunsetPlan['spec']['dates']>;

export interface PlanDates {
  /** The calendar on which business days count: the closing channel's own, else Monday to Friday. */
  readonly calendar: Calendar;
  /** What `announceOn`, `closeOn`, `reopenOn`, `redirectUntil` and each `<phase>.starts` stand for, if written and whole. */
  readonly named: ReadonlyMap<string, Resolved>;
  /** What any date expression of the plan stands for. */
  readonly resolve: (text: string) => Resolved;
  /**
   * The day of any date expression; `undefined` for one that is not written or `none`. `Unknowable` for one that leans
   * on a date that the plan does not have: `date-circle` says so.
   */
  readonly day: (text: string | undefined) => DateText | undefined;
  /** The day under `dates`, in the same way. */
  readonly on: (name: NamedDate) => DateText | undefined;
  /** Whether a name such as `closeOn` or `redirect.starts` is written in a way that cannot be read. */
  readonly isBroken: (name: string) => boolean;
}

export const planDates: (inquiry: Inquiry, document: DocumentOf<'SunsetPlan'>) => PlanDates = shared(datesOf);

function datesOf(inquiry: Inquiry, document: DocumentOf<'SunsetPlan'>): PlanDates {
  const { texts, isBroken } = namedTexts(document);
  const calendar = known(() => calendarOf(inquiry, document)) ?? neverOpen;
  const named = resolveDateExpressions(texts, { calendar });
  const resolved = new Map<string, ReturnType<PlanDates['resolve']>>();
  const resolve = (text: string) => {
    const date = resolved.get(text) ?? resolveDate(text, named, { calendar });
    resolved.set(text, date);
    return date;
  };
  const day = (text: string | undefined) => {
    if (text === undefined || text === 'none') return undefined;
    const found = resolve(text);
    if (found.kind !== 'date') throw new Unknowable();
    return found.date;
  };
  const on = (name: NamedDate) => day(document.playbook.spec.dates?.[name]);
  return { calendar, named, resolve, day, on, isBroken };
}

/** When the closing channel or its calendar is unknown, business days cannot be counted, and other dates still can. */
const neverOpen: Calendar = compileCalendar({ timeZone: 'Etc/UTC' });

function calendarOf(inquiry: Inquiry, document: DocumentOf<'SunsetPlan'>): Calendar {
  const { channel } = document.playbook.spec;
  const id = typeof channel === 'string' ? channel : channel[0];
  const strategy = must(strategyOf(inquiry, document));
  const closing = must(strategy.playbook.spec.channels.find((each) => each.id === id));
  return closing.calendar === undefined
    ? ordinaryWeek(inquiry.snapshot.settings.timeZone)
    : calendarNamed(inquiry, closing.calendar);
}

/** The texts of the named dates, part by part, so that one broken date takes no other with it. */
function namedTexts(document: DocumentOf<'SunsetPlan'>): Pick<PlanDates, 'isBroken'> & { texts: Map<string, string> } {
  const texts = new Map<string, string>();
  const broken = new Set<string>();
  let arePhasesBroken = document.uncertain.has('phase') || document.yaml.breaks.length > 0;
  const note = (name: string, read: () => string | undefined) => {
    const text = known(() => ({ text: read() }));
    if (!text) broken.add(name);
    else if (text.text !== undefined && !texts.has(name)) texts.set(name, text.text);
  };
  for (const name of dateAnchors) note(name, () => document.playbook.spec.dates?.[name]);
  const phases = known(() => document.playbook.spec.phases ?? []);
  if (!phases) arePhasesBroken = true;
  for (let index = 0; index < (phases?.length ?? 0); index++) {
    const id = known(() => phases?.[index]?.id);
    if (id === undefined) arePhasesBroken = true;
    else note(`${id}.starts`, () => phases?.[index]?.starts);
  }
  return { texts, isBroken: (name) => broken.has(name) || (arePhasesBroken && name.endsWith('.starts')) };
}
