// The messages of a plan to customers, with their days: what the rules about reminders and briefings count.
import type { SunsetPlanCommunication } from '../generated/playbooks.ts';
import type { DateText } from '../time/date.ts';
import { listOf, type PlanFacts } from '../workspace/plan-facts.ts';

export interface PlannedMessage {
  readonly communication: SunsetPlanCommunication;
  /** The day it was sent, else the day it is due; `undefined` when neither is written. */
  readonly day: DateText | undefined;
}

/** To anybody but agents. */
export function customerMessages(plan: PlanFacts): readonly PlannedMessage[] {
  return messages(plan).filter(({ communication }) => listOf(communication.audience).some((one) => one !== 'agents'));
}

export function agentMessages(plan: PlanFacts): readonly PlannedMessage[] {
  return messages(plan).filter(({ communication }) => listOf(communication.audience).includes('agents'));
}

function messages({ document, dates }: PlanFacts): readonly PlannedMessage[] {
  return (document.playbook.spec.communications ?? []).map((communication) => ({
    communication,
    day: communication.sentOn ?? dates.day(communication.sendOn),
  }));
}
