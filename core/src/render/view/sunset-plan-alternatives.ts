// What a template sees of the channels that customers use instead.
import type { SunsetPlanAlternative } from '../../generated/playbooks.ts';
import type { ViewSunsetPlanAlternative, ViewSunsetPlanAlternativeParity } from '../../generated/views.ts';
import type { PlanFacts } from '../../workspace/plan-facts.ts';
import { affectedCells } from './cells.ts';
import { channelView } from './channel.ts';
import { promiseFor } from './promise.ts';
import { lazy, shape } from './shape.ts';
import { type Home, listed, textIn, type ViewContext } from './view-context.ts';
import { queryTypeView, scoped, segmentView } from './words-of-strategy.ts';

export function alternativesOf(context: ViewContext, facts: PlanFacts): readonly ViewSunsetPlanAlternative[] {
  const { strategy } = facts;
  const home = { context, document: facts.document };
  return facts.alternatives.map(({ alternative, channel, until, covers }) => {
    const { parity } = alternative;
    const cellsCovered = () => affectedCells(context.inquiry, facts).filter(covers);
    return shape<ViewSunsetPlanAlternative>({
      channel: lazy(() => channelView(context, strategy, channel)),
      promise: lazy(() => promiseFor(context, strategy, { channel: channel.id, cells: cellsCovered() })),
      segments: lazy(() => scoped(alternative.covers?.segments, (id) => segmentView(context, strategy, id))),
      queryTypes: lazy(() => scoped(alternative.covers?.queryTypes, (id) => queryTypeView(context, strategy, id))),
      coversAll: lazy(() => isAll(alternative.covers?.segments) && isAll(alternative.covers?.queryTypes)),
      takes: lazy(() => alternative.takes),
      offer: lazy(() => alternative.offer),
      isOnRequest: lazy(() => alternative.offer === 'on-request'),
      isPaid: lazy(() => alternative.offer === 'paid'),
      howToGet: textIn(home, alternative, 'howToGet'),
      until,
      description: lazy(() => alternative.description),
      parity: parity && lazy(() => parityView(home, parity)),
    });
  });
}

function isAll(scope: string | readonly string[] | undefined): boolean {
  return scoped(scope, (id) => id).length === 0;
}

type Parity = NonNullable<SunsetPlanAlternative['parity']>;

function parityView(home: Home, parity: Parity): ViewSunsetPlanAlternativeParity {
  return shape<ViewSunsetPlanAlternativeParity>({
    verdict: lazy(() => parity.verdict),
    gaps: lazy(() => listed(parity.gaps)),
    outcomes: lazy(() => listed(parity.outcomes)),
    note: textIn(home, parity, 'note'),
  });
}
