// Makes a rule about one sunset plan: it gets the facts, and a plan that was taken back is left in peace.
import type { SunsetPlan, SunsetPlanSpec } from '../generated/playbooks.ts';
import { keyRangeOf, rangeOf, Unknowable } from '../schema/value.ts';
import type { Range } from '../text/range.ts';
import { areDatesCrossed, withoutDays } from '../workspace/crossed-dates.ts';
import { isWithdrawn, type PlanFacts, planFacts } from '../workspace/plan-facts.ts';
import { documentRule } from './define.ts';
import type { ErasedDocumentRule, Report, RuleContext, RuleWords } from './rule.ts';

export interface PlanContext extends RuleContext<'SunsetPlan'> {
  readonly plan: PlanFacts;
  readonly spec: SunsetPlanSpec;
}

export function planRule(
  rule: RuleWords & {
    readonly check: (context: PlanContext) => Iterable<Report>;
    /** Speaks about a plan that closes before it is announced; for the others its days are unknown then. */
    readonly judgesCrossedDates?: true;
  },
): ErasedDocumentRule {
  const { judgesCrossedDates, ...words } = rule;
  return documentRule({
    ...words,
    on: ['SunsetPlan'],
    *check(context) {
      const { document, playbook, inquiry, settings } = context;
      const facts = planFacts(inquiry, document);
      if (hasWithdrawal(playbook) && isWithdrawn(facts, context.today)) return;
      const plan = !judgesCrossedDates && areDatesCrossed(facts) ? withoutDays(facts) : facts;
      // Only a rule that asks for the day depends on it.
      const asked = {
        get today() {
          return context.today;
        },
      };
      yield* rule.check(Object.assign(asked, { document, playbook, inquiry, settings, plan, spec: playbook.spec }));
    },
  });
}

function hasWithdrawal({ spec }: SunsetPlan): boolean {
  try {
    return spec.dates?.withdrawnOn !== undefined;
  } catch (error) {
    if (error instanceof Unknowable) return false;
    throw error;
  }
}

/** Where to say that a part is missing or falls short: at its key if it is there, else at the key `spec`. */
export function partRange(playbook: SunsetPlan, key: keyof SunsetPlanSpec): Range {
  return playbook.spec[key] === undefined ? keyRangeOf(playbook, 'spec') : keyRangeOf(playbook.spec, key);
}

/** Where the closing day stands, for rules that have one: `closeOn`, else the real day `closedOn`. */
export function closingDayRange(playbook: SunsetPlan): Range {
  const { dates } = playbook.spec;
  if (!dates) return partRange(playbook, 'dates');
  return rangeOf(dates, dates.closeOn === undefined ? 'closedOn' : 'closeOn');
}
