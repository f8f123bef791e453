// Dates of a plan that lean on each other in a circle, or on a date that the plan does not have.
import type { SunsetPlanSpec } from '../generated/playbooks.ts';
import { rangeOf } from '../schema/value.ts';
import type { Range } from '../text/range.ts';
import { type DateExpression, readDateExpression } from '../time/date-expression.ts';
import type { DocumentOf } from '../workspace/inquiry.ts';
import type { PlanFacts } from '../workspace/plan-facts.ts';
import { leadsOn } from './leads-on.ts';
import { quotedNames } from './names-in-words.ts';
import { planRule } from './plan-rule.ts';
import type { Report } from './rule.ts';

export const dateCircle = planRule({
  id: 'date-circle',
  severity: 'error',
  title: 'A date leans on itself, or on a date that is not there',
  what: 'Dates of a plan may count from others, such as `closeOn - 2 weeks`. Speaks once for each circle of dates that only count from each other, and once for each date that others count from and that is `none` or not written. A missing `closeOn` belongs to `open-ended-sunset`, a missing `announceOn` of a plan that closes to `insufficient-notice`, a missing `redirectUntil` of a plan whose contact points lead on to `redirect-too-short`, an unknown phase to `dangling-ref`.',
  why: 'The day cannot be worked out, so no agenda, reminder or check can use it.',
  todo: 'Write one of the dates as a day, or add the missing one.',
  source: 'The language, part “Scalars”.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: 'announceOn: 2027-01-11\n    closeOn: 2027-04-06  ',
      replace: 'announceOn: «closeOn - 12 weeks»\n    closeOn: announceOn + 12 weeks  ',
    },
  ],
  good: 'sample',
  *check({ document, plan, spec }) {
    const { named, isBroken } = plan.dates;
    const leaning = document.scalars.flatMap(({ name, text, range }) => {
      const base = name === 'date-expression' ? baseOf(readDateExpression(text)) : undefined;
      return base === undefined ? [] : [{ base, range }];
    });
    const told = new Set<string>();
    for (const { base, range } of leaning) {
      const resolved = named.get(base);
      if (told.has(base) || isBroken(base)) continue;
      told.add(base);
      if (resolved?.kind === 'circle') {
        // What leans on a circle from outside inherits its names.
        if (base !== resolved.names[0] && resolved.names.some((name) => name !== base && told.has(name))) continue;
        for (const name of resolved.names) told.add(name);
        yield circle(resolved.names, spec);
      } else if (isMissing(base, plan)) {
        const others = leaning.filter((other) => other.base === base && other.range !== range);
        const related = others.map((other) => ({
          document,
          range: other.range,
          message: 'This date counts from it too',
        }));
        yield { range, message: `This date counts from “${base}”, and ${whyMissing(base, document)}.`, related };
      }
    }
  },
});

/** The name that an expression counts from, such as `closeOn` or `redirect.starts`. */
function baseOf(expression: DateExpression | undefined): string | undefined {
  if (!expression || expression.base.kind === 'date') return undefined;
  return expression.base.kind === 'anchor' ? expression.base.name : `${expression.base.id}.starts`;
}

function circle(names: readonly string[], spec: SunsetPlanSpec): Report {
  const places = names.map((name) => placeOf(name, spec)).sort((a, b) => a.start - b.start);
  const [first, second = first] = names;
  const message =
    names.length === 1
      ? `“${first}” counts from itself; write it as a day.`
      : names.length === 2
        ? `“${first}” and “${second}” count from each other; write one of them as a day.`
        : `${quotedNames(names)} count from each other in a circle; write one of them as a day.`;
  return { range: places[0] ?? { start: 0, end: 0 }, message };
}

function placeOf(name: string, spec: SunsetPlanSpec): Range {
  const phase = spec.phases?.find(({ id }) => `${id}.starts` === name);
  return phase ? rangeOf(phase, 'starts') : rangeOf(spec.dates ?? spec, name);
}

function isMissing(base: string, plan: PlanFacts): boolean {
  const { playbook, definitions } = plan.document;
  const { dates, phases } = playbook.spec;
  switch (base) {
    case 'announceOn':
      return (
        dates?.announceOn === 'none' ||
        (dates?.announceOn === undefined && (dates?.closeOn ?? dates?.closedOn) === undefined)
      );
    case 'closeOn':
      return dates?.closeOn === undefined && dates?.closedOn !== undefined;
    case 'reopenOn':
      return dates?.reopenOn === undefined;
    case 'redirectUntil':
      return dates?.redirectUntil === undefined && !leadsOn(plan);
    default: {
      const isDefined = definitions.some(({ type, id }) => type === 'phase' && `${id}.starts` === base);
      return isDefined && phases?.find(({ id }) => `${id}.starts` === base)?.starts === undefined;
    }
  }
}

function whyMissing(base: string, { playbook }: DocumentOf<'SunsetPlan'>): string {
  if (base === 'announceOn' && playbook.spec.dates?.announceOn === 'none') return 'that is “none”, which is no day';
  return base.endsWith('.starts') ? 'that phase has no first day' : 'the plan does not have that date';
}
