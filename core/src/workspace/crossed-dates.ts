// A plan that closes before it is announced: which of its days is wrong is unknown, and so are all that count from them.
import { Unknowable } from '../schema/value.ts';
import { compareDates } from '../time/date.ts';
import type { PlanFacts } from './plan-facts.ts';

/** Whether customers lose the channel before they are told, or on that very day. Unknown days prove nothing. */
export function areDatesCrossed(plan: PlanFacts): boolean {
  try {
    const announced = plan.dates.on('announceOn');
    const closing = plan.closure?.from;
    return announced !== undefined && closing !== undefined && compareDates(closing, announced) <= 0;
  } catch (error) {
    if (error instanceof Unknowable) return false;
    throw error;
  }
}

/** The same facts, and each day among them is `Unknowable`. */
export function withoutDays(plan: PlanFacts): PlanFacts {
  return {
    document: plan.document,
    includes: plan.includes,
    get strategy() {
      return plan.strategy;
    },
    get dates() {
      return { ...plan.dates, day: refuse, on: refuse };
    },
    get channels() {
      return plan.channels;
    },
    get endpoints() {
      return plan.endpoints;
    },
    get retiredEndpoints() {
      return plan.retiredEndpoints;
    },
    get isPartial() {
      return plan.isPartial;
    },
    get closure() {
      return refuse();
    },
    get phases() {
      return refuse();
    },
    get alternatives() {
      return plan.alternatives;
    },
  };
}

function refuse(): never {
  throw new Unknowable();
}
