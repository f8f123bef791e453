// What a template sees of the contact points and places of a plan.
import type { SunsetPlanPlanSurface } from '../../generated/playbooks.ts';
import type { ViewSunsetPlanSurface } from '../../generated/views.ts';
import type { PlanFacts } from '../../workspace/plan-facts.ts';
import { channelInShort } from './channel.ts';
import { placesOf, titleOf } from './plan-items.ts';
import { lazy, shape } from './shape.ts';
import { dayOf, templateTitle } from './sunset-plan-words.ts';
import { textIn, type ViewContext } from './view-context.ts';

export function surfaceViews(
  context: ViewContext,
  facts: PlanFacts,
  surface: SunsetPlanPlanSurface,
): readonly ViewSunsetPlanSurface[] {
  const { to, template: name } = surface;
  const leadsTo = to === undefined ? undefined : facts.strategy.playbook.spec.channels.find(({ id }) => id === to);
  return placesOf(context, facts, surface).map((place) =>
    shape<ViewSunsetPlanSurface>({
      id: place.id,
      title: lazy(() => titleOf(place)?.read()),
      kind: place.kind,
      locator: place.locator,
      where: lazy(() => (titleOf(place)?.read() === place.locator ? undefined : place.locator)),
      isEndpoint: place.isEndpoint,
      becomes: surface.becomes,
      to: lazy(() =>
        leadsTo
          ? (textIn({ context, document: facts.strategy }, leadsTo, 'title')?.read() ?? leadsTo.id)
          : placeNamed(facts, to),
      ),
      toChannel: lazy(() => leadsTo && channelInShort(context, facts.strategy, leadsTo.id)),
      template: lazy(() => (name === undefined ? undefined : templateTitle(context, name))),
      from: lazy(() => dayOf(facts, surface.from)),
      due: lazy(() => dayOf(facts, surface.due)),
      releaseOn: lazy(() => dayOf(facts, surface.releaseOn)),
      owner: lazy(() => surface.owner ?? place.owner),
      description: lazy(() => surface.description),
      doneOn: lazy(() => surface.doneOn),
      isDone: lazy(() => surface.doneOn !== undefined),
    }),
  );
}

/** An endpoint is known by its address, an https address by itself. */
function placeNamed({ strategy }: PlanFacts, to: string | undefined): string | undefined {
  const endpoint = strategy.playbook.spec.channels
    .flatMap((channel) => channel.endpoints ?? [])
    .find(({ id }) => id === to);
  return endpoint?.value ?? to;
}
