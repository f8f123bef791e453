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
    check(context) {
      const facts = planFacts(context.inquiry, context.document);
      if (hasWithdrawal(context.playbook) && isWithdrawn(facts, context.today)) return [];
      return rule.check(new Asked(context, judgesCrossedDates ? facts : uncrossed(facts)));
    },
  });
}

/** Only a rule that asks for the day depends on it. */
class Asked implements PlanContext {
  readonly document: PlanContext['document'];
  readonly playbook: PlanContext['playbook'];
  readonly inquiry: PlanContext['inquiry'];
  readonly settings: PlanContext['settings'];
  readonly plan: PlanFacts;
  readonly spec: SunsetPlanSpec;
  readonly #context: RuleContext<'SunsetPlan'>;

  constructor(context: RuleContext<'SunsetPlan'>, plan: PlanFacts) {
    this.document = context.document;
    this.playbook = context.playbook;
    this.inquiry = context.inquiry;
    this.settings = context.settings;
    this.plan = plan;
    this.spec = context.playbook.spec;
    this.#context = context;
  }

  get today(): PlanContext['today'] {
    return this.#context.today;
  }
}

const uncrossedBefore = new WeakMap<PlanFacts, PlanFacts>();

/** Facts belong to one inquiry, and all rules ask for the same. */
function uncrossed(facts: PlanFacts): PlanFacts {
  const plan = uncrossedBefore.get(facts) ?? (areDatesCrossed(facts) ? withoutDays(facts) : facts);
  uncrossedBefore.set(facts, plan);
  return plan;
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
