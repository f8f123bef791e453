// Places that lead to each other in a circle.
import type { SunsetPlanPlanSurface } from '../generated/playbooks.ts';
import { each, rangeOf } from '../schema/value.ts';
import { listOf, type PlanFacts } from '../workspace/plan-facts.ts';
import { quotedNames } from './names-in-words.ts';
import { planRule } from './plan-rule.ts';

export const redirectLoop = planRule({
  id: 'redirect-loop',
  severity: 'error',
  title: 'Old places lead round in a circle',
  what: 'Follows `to` from each entry under `surfaces` to the next that it names. Speaks once for each circle, and for an entry that leads to itself. A contact point that leads to another one of the closing channel belongs to `redirect-target-missing`.',
  why: 'Customers follow one sign to the next and end where they began.',
  todo: 'Let one of them lead to an open channel or a page that stays.',
  source: 'Common practice.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '{ surface: contact-page, becomes: updated, due: announceOn }',
      replace: '{ surface: contact-page, becomes: redirect, to: «invoice-footer», due: announceOn }',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '{ surface: invoice-footer, becomes: updated, due: redirect.starts }',
      replace: '{ surface: invoice-footer, becomes: redirect, to: contact-page, due: redirect.starts }',
    },
  ],
  good: 'sample',
  *check({ plan, spec }) {
    const next = new Map<string, Step>();
    for (const step of each(spec.surfaces, (entry) => stepsFrom(entry, plan))) {
      if (!next.has(step.from)) next.set(step.from, step);
    }
    const done = new Set<string>();
    for (const start of next.keys()) {
      const path: Step[] = [];
      let step = next.get(start);
      while (step && !done.has(step.from)) {
        done.add(step.from);
        path.push(step);
        step = next.get(step.to);
      }
      const first = step && path.indexOf(step);
      const circle = first === undefined || first < 0 ? [] : path.slice(first);
      const [head] = circle;
      if (!head) continue;
      const message =
        circle.length === 1
          ? `“${head.from}” leads to itself.`
          : `${quotedNames(circle.map(({ from }) => from))} lead to each other in a circle.`;
      yield { range: rangeOf(head.entry, 'to'), message };
    }
  },
});

interface Step {
  readonly from: string;
  readonly to: string;
  readonly entry: SunsetPlanPlanSurface;
}

function* stepsFrom(entry: SunsetPlanPlanSurface, plan: PlanFacts): Iterable<Step> {
  const { to } = entry;
  if (to === undefined) return;
  const closing = plan.isPartial && plan.document.playbook.spec.scope?.endpoints === undefined ? [] : plan.endpoints;
  const target = placeOf(to, plan);
  if (closing.some(({ id }) => id === target)) return;
  for (const from of [...listOf(entry.endpoint ?? []), ...listOf(entry.surface ?? [])])
    yield { from, to: target, entry };
}

/** A web address that a surface or an endpoint has stands for it. */
function placeOf(to: string, { strategy }: PlanFacts): string {
  if (!to.startsWith('https://')) return to;
  const { surfaces, channels } = strategy.playbook.spec;
  const surface = surfaces?.find(({ locator }) => locator === to);
  return (
    surface?.id ?? channels.flatMap(({ endpoints }) => endpoints ?? []).find(({ value }) => value === to)?.id ?? to
  );
}
