// Whether old contact points of a plan lead on to others, so that it has to say how long.
import { listOf, type PlanFacts } from '../workspace/plan-facts.ts';

/** Not in a plan whose channel comes back: then they are as they were. */
export function leadsOn({ document, retiredEndpoints }: Pick<PlanFacts, 'document' | 'retiredEndpoints'>): boolean {
  const { dates, surfaces } = document.playbook.spec;
  if (dates?.reopenOn !== undefined) return false;
  return (surfaces ?? []).some(
    ({ endpoint, becomes }) =>
      (becomes === 'message' || becomes === 'redirect') &&
      listOf(endpoint ?? []).some((id) => retiredEndpoints.some((retired) => retired.id === id)),
  );
}
