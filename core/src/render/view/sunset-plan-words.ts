// Small questions that several parts of a plan's view ask: a day, and the name of a template.
import { known } from '../../schema/value.ts';
import type { DateText } from '../../time/date.ts';
import { template } from '../../workspace/inquiry.ts';
import type { PlanFacts } from '../../workspace/plan-facts.ts';
import type { ViewContext } from './view-context.ts';

/** A date that leans on one that the plan does not have is missing, as if nobody had written it. */
export function dayOf({ dates }: PlanFacts, text: string | undefined): DateText | undefined {
  return known(() => dates.day(text));
}

export function templateTitle({ inquiry }: ViewContext, name: string): string {
  return known(() => template(inquiry, name)?.playbook.metadata.title) ?? name;
}
