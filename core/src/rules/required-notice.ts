// How much notice customers of a closing channel are owed, by what the policies that cover it commit to.

import type { SlaPolicy } from '../generated/playbooks.ts';
import { addPeriod, compareDates, type DateText } from '../time/date.ts';
import { readPeriod } from '../time/period.ts';
import { must } from '../workspace/find.ts';
import { type Inquiry, isDocumentOf, referring } from '../workspace/inquiry.ts';
import { listOf, type PlanFacts } from '../workspace/plan-facts.ts';
import type { Settings } from '../workspace/settings.ts';
import { universeOf } from '../workspace/universe.ts';

export interface RequiredNotice {
  /** As the settings say it, such as `30 days`. */
  readonly period: string;
  readonly commitment: keyof Settings['notice'];
  /** The policy that asks for it; `undefined` when none covers the channel. */
  readonly policy: string | undefined;
  /** The first day on which the channel may close. */
  readonly earliest: DateText;
}

/** The longest of those that hold; a policy without a commitment, and a channel without a policy, count as a target. */
export function requiredNotice(
  inquiry: Inquiry,
  plan: PlanFacts,
  options: { readonly settings: Settings; readonly announced: DateText },
): RequiredNotice | undefined {
  const { settings, announced } = options;
  const covering = policiesOf(inquiry, plan).map((policy) => ({
    commitment: policy.spec.commitment ?? 'target',
    policy: policy.metadata.name,
  }));
  const candidates = covering.length > 0 ? covering : [{ commitment: 'target', policy: undefined } as const];
  return candidates
    .flatMap(({ commitment, policy }) => {
      const period = settings.notice[commitment];
      const read = readPeriod(period);
      return read ? [{ period, commitment, policy, earliest: addPeriod(announced, read, 1) }] : [];
    })
    .sort((a, b) => compareDates(b.earliest, a.earliest))[0];
}

/** Agreements between teams, or with a supplier, promise customers nothing. */
function policiesOf(inquiry: Inquiry, plan: PlanFacts): readonly SlaPolicy[] {
  const name = plan.strategy.name;
  const documents = name === undefined ? [] : referring(inquiry, 'strategy', name);
  return documents.flatMap((document) => {
    if (!isDocumentOf(document, 'SlaPolicy')) return [];
    const { spec } = document.playbook;
    const isForCustomers = (spec.agreementType ?? 'sla') === 'sla';
    return isForCustomers && coversChannel(spec, plan) && meetsSegments(spec, plan) ? [document.playbook] : [];
  });
}

/** A misspelled channel may be the closing one, so nothing is known of that policy. */
function coversChannel({ appliesTo, targets }: SlaPolicy['spec'], { channels, strategy }: PlanFacts): boolean {
  const { channels: known } = universeOf(strategy);
  const isNamed = (scope: string | readonly string[] | undefined) => {
    if (scope === undefined) return true;
    const ids = listOf(scope).filter((id) => id !== 'all');
    for (const id of ids) must(known.find((each) => each === id));
    return ids.length < listOf(scope).length || channels.some(({ id }) => ids.includes(id));
  };
  if (appliesTo?.channels !== undefined) return isNamed(appliesTo.channels);
  return targets === undefined || targets.some(({ channel }) => isNamed(channel));
}

function meetsSegments({ appliesTo }: SlaPolicy['spec'], { document }: PlanFacts): boolean {
  const theirs = listOf(appliesTo?.segments ?? 'all');
  const ours = listOf(document.playbook.spec.scope?.segments ?? 'all');
  return theirs.includes('all') || ours.includes('all') || theirs.some((id) => ours.includes(id));
}
