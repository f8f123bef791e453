// What a template sees of a channel strategy.
import type { ChannelStrategy } from '../../generated/playbooks.ts';
import type {
  ChannelStrategyView,
  ChannelStrategyViewStrategy,
  ChannelStrategyViewStrategyGoal,
  ChannelStrategyViewStrategyRoute,
} from '../../generated/views.ts';
import { compareDates } from '../../time/date.ts';
import type { DocumentOf } from '../../workspace/inquiry.ts';
import { channelOf } from '../../workspace/plan-facts.ts';
import { calendarView } from './calendar.ts';
import { cellsServed } from './cells.ts';
import { channelInShort, channelView } from './channel.ts';
import { promiseFor } from './promise.ts';
import { selfServiceOf } from './self-service.ts';
import { lazy, shape } from './shape.ts';
import { brandView, listed, textIn, type ViewContext, workspaceView } from './view-context.ts';
import { priorityView, queryTypeView, scoped, segmentView } from './words-of-strategy.ts';

type Strategy = DocumentOf<'ChannelStrategy'>;

/** `about`: the channel that a receipt is sent from. */
export function channelStrategyView(
  context: ViewContext,
  document: Strategy,
  about: { readonly channel?: string | undefined } = {},
): ChannelStrategyView {
  const { spec } = document.playbook;
  const own = () => (about.channel === undefined ? undefined : channelOf(document, about.channel));
  return shape<ChannelStrategyView>({
    strategy: lazy(() => strategyView(context, document)),
    channels: lazy(() => openChannels(context, document).map((channel) => channelView(context, document, channel))),
    channel: lazy(() => {
      const channel = own();
      return channel && channelView(context, document, channel);
    }),
    hours: lazy(() => {
      const calendar = own()?.calendar;
      return calendar === undefined ? undefined : calendarView(context, calendar);
    }),
    promise: lazy(() => {
      const channel = own();
      return (
        channel &&
        promiseFor(context, document, {
          channel: channel.id,
          cells: cellsServed(context.inquiry, document, channel.id),
        })
      );
    }),
    selfService: lazy(() => selfServiceOf(context, document)),
    brand: lazy(() => brandView(context, spec.brand)),
    workspace: workspaceView(context),
  });
}

/**
 * Tells the channels of receipts apart as far as these fields of the view do: where two agree, both are written from the
 * same values.
 */
export function distinctionOf(document: Strategy, channel: string, fields: ReadonlyMap<string, unknown>): string {
  if (fields.has('channel') || fields.has('promise')) return `channel ${channel}`;
  return fields.has('hours') ? `hours ${channelOf(document, channel).calendar ?? ''}` : '';
}

function openChannels({ today }: ViewContext, { playbook }: Strategy): ChannelStrategy['spec']['channels'] {
  return playbook.spec.channels.filter(
    ({ lifecycle, opensOn }) => lifecycle !== 'closed' && (opensOn === undefined || compareDates(opensOn, today) <= 0),
  );
}

function strategyView(context: ViewContext, document: Strategy): ChannelStrategyViewStrategy {
  const { metadata, spec } = document.playbook;
  const idOf = (item: string | { readonly id: string }) => (typeof item === 'string' ? item : item.id);
  return shape<ChannelStrategyViewStrategy>({
    name: metadata.name,
    title: lazy(() => metadata.title),
    owner: lazy(() => metadata.owner),
    description: lazy(() => metadata.description),
    principles: lazy(() => listed(spec.principles)),
    goals: lazy(() =>
      (spec.goals ?? []).map((goal) =>
        shape<ChannelStrategyViewStrategyGoal>({
          id: goal.id,
          title: textIn({ context, document }, goal, 'title'),
          metric: lazy(() => goal.metric),
          is: lazy(() => goal.is),
          by: lazy(() => goal.by),
        }),
      ),
    ),
    segments: lazy(() => (spec.segments ?? []).flatMap(({ id }) => segmentView(context, document, id) ?? [])),
    queryTypes: lazy(() => (spec.queryTypes ?? []).flatMap(({ id }) => queryTypeView(context, document, id) ?? [])),
    priorities: lazy(() => (spec.priorities ?? []).map((priority) => priorityView(context, document, idOf(priority)))),
    routes: lazy(() => (spec.routes ?? []).map((route) => routeView(context, document, route))),
  });
}

type Route = NonNullable<ChannelStrategy['spec']['routes']>[number];

function routeView(context: ViewContext, document: Strategy, route: Route): ChannelStrategyViewStrategyRoute {
  return shape<ChannelStrategyViewStrategyRoute>({
    segments: lazy(() => scoped(route.segment, (id) => segmentView(context, document, id))),
    queryTypes: lazy(() => scoped(route.queryType, (id) => queryTypeView(context, document, id))),
    channels: lazy(() => listed(route.channels).map((id) => channelInShort(context, document, id))),
    team: lazy(() => route.team),
  });
}
