// The messages of a plan to customers, with their days: what the rules about reminders and briefings count.
import type { SunsetPlanCommunication } from '../generated/playbooks.ts';
import type { DateText } from '../time/date.ts';
import { must } from '../workspace/find.ts';
import { listOf, type PlanFacts } from '../workspace/plan-facts.ts';
import { universeOf } from '../workspace/universe.ts';

export interface PlannedMessage {
  readonly communication: SunsetPlanCommunication;
  /** The day it was sent, else the day it is due; `undefined` when neither is written. */
  readonly day: DateText | undefined;
}

const fixedAudiences = ['agents', 'public', 'all-affected', 'frequent-users', 'still-active'];

/** To anybody but agents. */
export function customerMessages(plan: PlanFacts): readonly PlannedMessage[] {
  return messages(plan).filter(({ communication }) => listOf(communication.audience).some((one) => one !== 'agents'));
}

export function agentMessages(plan: PlanFacts): readonly PlannedMessage[] {
  return messages(plan).filter(({ communication }) => listOf(communication.audience).includes('agents'));
}

/** A misspelled audience has its finding; until it is mended nobody knows who is told. */
function messages({ document, dates, strategy }: PlanFacts): readonly PlannedMessage[] {
  const known = [...fixedAudiences, ...universeOf(strategy).segments];
  const communications = document.playbook.spec.communications ?? [];
  for (const { audience } of communications) for (const one of listOf(audience)) must(known.find((id) => id === one));
  return communications.map((communication) => ({
    communication,
    day: communication.sentOn ?? dates.day(communication.sendOn),
  }));
}
