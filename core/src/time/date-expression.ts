// A date that may lean on other dates of the plan, such as `closeOn - 5 weeks` or `redirect.starts + 1 business day`.
import { remembered } from './bounded-cache.ts';
import { openDayAfter } from './business-time.ts';
import type { Calendar } from './calendar.ts';
import { addPeriod, type DateText, dateOfDay, dayNumber, readDate } from './date.ts';
import { type PeriodUnit, readPeriod } from './period.ts';

export const dateAnchors = ['announceOn', 'closeOn', 'reopenOn', 'redirectUntil'] as const;
export type DateAnchor = (typeof dateAnchors)[number];

export interface DateExpression {
  readonly base:
    | { readonly kind: 'date'; readonly date: DateText }
    | { readonly kind: 'anchor'; readonly name: DateAnchor }
    | { readonly kind: 'phase'; readonly id: string };
  readonly shift?: DateShift;
}

export interface DateShift {
  readonly sign: 1 | -1;
  readonly amount: number;
  readonly unit: PeriodUnit | 'business-day';
}

/** The expression, when the text is one. Whether a phase of that name exists is not asked here. */
export const readDateExpression: (text: string) => DateExpression | undefined = remembered(2000, parse);

/** What an expression stands for. One that leans on no date is itself none: there is nothing to count from. */
export type Resolved =
  | { readonly kind: 'date'; readonly date: DateText }
  /** The names that lean on one another, each on the next and the last on the first. */
  | { readonly kind: 'circle'; readonly names: readonly string[] }
  /** The name that has no date, or the text that is no expression or counts days on which the calendar never opens. */
  | { readonly kind: 'unknown'; readonly name: string }
  /** Written `none`: there is no such day, on purpose. */
  | { readonly kind: 'none' };

/** Resolves the named dates of a plan: `announceOn`, `closeOn`, `redirect.starts` and so on, each to its expression. */
export function resolveDateExpressions(
  named: ReadonlyMap<string, string>,
  options: { readonly calendar: Calendar },
): ReadonlyMap<string, Resolved> {
  const resolved = new Map<string, Resolved>();
  for (const name of named.keys()) resolveChain(name, named, resolved, options.calendar);
  return resolved;
}

/** Resolves any other date of the plan against the named ones. */
export function resolveDate(
  text: string,
  named: ReadonlyMap<string, Resolved>,
  options: { readonly calendar: Calendar },
): Resolved {
  if (text === 'none') return { kind: 'none' };
  const expression = readDateExpression(text);
  if (expression === undefined) return { kind: 'unknown', name: text };
  const name = leansOn(expression);
  const base: Resolved =
    expression.base.kind === 'date'
      ? { kind: 'date', date: expression.base.date }
      : (named.get(name ?? '') ?? { kind: 'unknown', name: name ?? text });
  if (base.kind !== 'date' || expression.shift === undefined) return base;
  const date = shifted(base.date, expression.shift, options.calendar);
  return date === undefined ? { kind: 'unknown', name: text } : { kind: 'date', date };
}

/** An expression leans on one name at most, so the names form chains: walk to the end of one, then resolve it backwards. */
function resolveChain(
  name: string,
  named: ReadonlyMap<string, string>,
  resolved: Map<string, Resolved>,
  calendar: Calendar,
): void {
  const chain = new Set<string>();
  for (let at: string | undefined = name; at !== undefined && named.has(at) && !resolved.has(at); ) {
    if (chain.has(at)) {
      const walked = [...chain];
      const names = walked.slice(walked.indexOf(at));
      for (const each of names) resolved.set(each, { kind: 'circle', names });
      break;
    }
    chain.add(at);
    const expression: DateExpression | undefined = readDateExpression(named.get(at) ?? '');
    at = expression && leansOn(expression);
  }
  for (const each of [...chain].reverse()) {
    if (!resolved.has(each)) resolved.set(each, resolveDate(named.get(each) ?? '', resolved, { calendar }));
  }
}

function leansOn({ base }: DateExpression): string | undefined {
  switch (base.kind) {
    case 'date':
      return undefined;
    case 'anchor':
      return base.name;
    case 'phase':
      return `${base.id}.starts`;
    default:
      return base satisfies never;
  }
}

function shifted(date: DateText, { sign, amount, unit }: DateShift, calendar: Calendar): DateText | undefined {
  if (unit !== 'business-day') return addPeriod(date, { amount, unit }, sign);
  const day = openDayAfter(calendar, dayNumber(date), sign * amount);
  return day === undefined ? undefined : dateOfDay(day);
}

function parse(text: string): DateExpression | undefined {
  const match = /^([^ ]+)(?: ([+-]) (.+))?$/.exec(text);
  const base = readBase(match?.[1] ?? '');
  if (base === undefined) return undefined;
  if (match?.[3] === undefined) return { base };
  const shift = readShift(match[3]);
  return shift && { base, shift: { sign: match[2] === '+' ? 1 : -1, ...shift } };
}

function readBase(text: string): DateExpression['base'] | undefined {
  const name = dateAnchors.find((anchor) => anchor === text);
  if (name !== undefined) return { kind: 'anchor', name };
  const date = readDate(text);
  if (date !== undefined) return { kind: 'date', date };
  const id = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.starts$/.exec(text)?.[1];
  return id === undefined ? undefined : { kind: 'phase', id };
}

function readShift(text: string): Omit<DateShift, 'sign'> | undefined {
  const days = Number(/^(\d{1,9}) business days?$/.exec(text)?.[1] ?? 0);
  return days > 0 ? { amount: days, unit: 'business-day' } : readPeriod(text);
}
