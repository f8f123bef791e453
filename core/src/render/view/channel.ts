// What a template sees of a channel.

import type { ChannelStrategyChannel, ChannelStrategyEndpoint } from '../../generated/playbooks.ts';
import type {
  ViewCommonChannel,
  ViewCommonChannelBooking,
  ViewCommonChannelHandoff,
  ViewCommonChannelInShort,
  ViewCommonChannelSessions,
  ViewCommonEndpoint,
} from '../../generated/views.ts';
import { known } from '../../schema/value.ts';
import { botChannelTypes, liveChannelTypes } from '../../workspace/channel-types.ts';
import type { DocumentOf } from '../../workspace/inquiry.ts';
import { channelOf } from '../../workspace/plan-facts.ts';
import { wordsOf } from '../words.ts';
import { calendarView } from './calendar.ts';
import { type Lazy, lazy, shape } from './shape.ts';
import { listed, readable, textIn, type ViewContext } from './view-context.ts';

type Strategy = DocumentOf<'ChannelStrategy'>;
type Type = ChannelStrategyChannel['type'];
type EndpointKind = NonNullable<ChannelStrategyEndpoint['kind']>;

const automatedTypes: ReadonlySet<Type> = new Set<Type>(['portal', ...botChannelTypes]);

/** Which kind of contact point is the address of a channel of this type; for all others the first one is. */
const ownKinds: Partial<Readonly<Record<Type, EndpointKind>>> = {
  phone: 'phone-number',
  ivr: 'phone-number',
  voicebot: 'phone-number',
  email: 'email-address',
  post: 'postal-address',
  'scheduled-call': 'web-page',
  portal: 'web-page',
  'web-form': 'web-page',
  messaging: 'messaging-account',
  social: 'social-profile',
  'in-person': 'place',
};

export function channelView(
  context: ViewContext,
  strategy: Strategy,
  channel: ChannelStrategyChannel,
): ViewCommonChannel {
  const home = { context, document: strategy };
  const points = () => pointsFor(context, channel);
  return shape<ViewCommonChannel>({
    id: channel.id,
    title: named(home, channel, 'title'),
    reachedBy: named(home, channel, 'reachedBy'),
    type: channel.type,
    isHuman: !automatedTypes.has(channel.type),
    isLive: liveChannelTypes.has(channel.type),
    isBooked: lazy(() => channel.booking !== undefined || channel.type === 'scheduled-call'),
    address: lazy(() => addressOf(context, channel)),
    link: lazy(() => linkOf(points())),
    phone: lazy(() => valueAt(points(), 'phone-number')),
    email: lazy(() => valueAt(points(), 'email-address')),
    post: lazy(() => valueAt(points(), 'postal-address')),
    endpoints: lazy(() => (channel.endpoints ?? []).map((endpoint) => endpointView(context, strategy, endpoint))),
    languages: lazy(() => listed(channel.languages)),
    opensOn: lazy(() => channel.opensOn),
    hours: lazy(() => (channel.calendar === undefined ? undefined : calendarView(context, channel.calendar))),
    booking: lazy(() => bookingView(context, strategy, channel)),
    sessions: lazy(() => sessionsView(channel)),
    disclosure: textIn(home, channel, 'disclosure'),
    handoff: lazy(() => handoffView(context, strategy, channel)),
  });
}

/** Readers never see an id: a channel without a name of its own is called what its type is called. */
function named(
  { context, document }: StrategyHome,
  channel: ChannelStrategyChannel,
  key: 'title' | 'reachedBy',
): Lazy<string | undefined> {
  const own = textIn({ context, document }, channel, key);
  if (own) return own;
  return lazy(() => {
    if (!sharesItsWord(document, channel)) return wordsOf(context.locale).channel(channel.type)?.[key];
    return key === 'title' ? inWords(channel.id) : undefined;
  });
}

interface StrategyHome {
  readonly context: ViewContext;
  readonly document: Strategy;
}

/** Two forums that are both called “Community” would make a message contradict itself. */
function sharesItsWord({ playbook }: Strategy, { id, type }: ChannelStrategyChannel): boolean {
  return readable(() => playbook.spec.channels).some(
    (other) => known(() => other.id !== id && other.type === type && !Object.hasOwn(other, 'title')) ?? false,
  );
}

/** “google-groups” as people write it. */
function inWords(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}

export function channelInShort(context: ViewContext, strategy: Strategy, id: string): ViewCommonChannelInShort {
  const channel = channelOf(strategy, id);
  const home = { context, document: strategy };
  return shape<ViewCommonChannelInShort>({
    id: channel.id,
    title: named(home, channel, 'title'),
    reachedBy: named(home, channel, 'reachedBy'),
    type: channel.type,
    address: lazy(() => addressOf(context, channel)),
    link: lazy(() => linkOf(pointsFor(context, channel))),
  });
}

export function endpointView(
  context: ViewContext,
  strategy: Strategy,
  endpoint: ChannelStrategyEndpoint,
): ViewCommonEndpoint {
  return shape<ViewCommonEndpoint>({
    id: endpoint.id,
    title: textIn({ context, document: strategy }, endpoint, 'title'),
    kind: lazy(() => endpoint.kind),
    value: lazy(() => endpoint.value),
  });
}

/** Contact points for readers of this language: those made for other languages come last. */
function pointsFor({ locale }: ViewContext, channel: ChannelStrategyChannel): readonly ChannelStrategyEndpoint[] {
  const points = (channel.endpoints ?? []).filter(({ value }) => value !== undefined && value.trim() !== '');
  const fits = ({ languages }: ChannelStrategyEndpoint) => languages === undefined || languages.includes(locale);
  return [...points.filter(fits), ...points.filter((point) => !fits(point))];
}

export function addressOf(context: ViewContext, channel: ChannelStrategyChannel): string | undefined {
  const points = pointsFor(context, channel);
  const kind = ownKinds[channel.type];
  return (kind && valueAt(points, kind)) ?? points[0]?.value;
}

function linkOf(points: readonly ChannelStrategyEndpoint[]): string | undefined {
  return points.find(({ value }) => value !== undefined && /^https?:\/\//i.test(value))?.value;
}

function valueAt(points: readonly ChannelStrategyEndpoint[], kind: EndpointKind): string | undefined {
  return points.find((point) => point.kind === kind)?.value;
}

function bookingView(
  context: ViewContext,
  strategy: Strategy,
  channel: ChannelStrategyChannel,
): ViewCommonChannelBooking | undefined {
  const { booking } = channel;
  if (!booking) return undefined;
  return shape<ViewCommonChannelBooking>({
    slot: lazy(() => booking.slot),
    leadTime: lazy(() => booking.leadTime),
    link: lazy(() => valueAt(pointsFor(context, channel), 'web-page')),
    askVia: lazy(() => listed(booking.askVia).map((id) => channelInShort(context, strategy, id))),
  });
}

function sessionsView({ sessions, endpoints }: ChannelStrategyChannel): ViewCommonChannelSessions | undefined {
  if (!sessions) return undefined;
  const [opens, closes] = sessions.hours?.split('-') ?? [];
  return shape<ViewCommonChannelSessions>({
    repeats: lazy(() => sessions.repeats),
    isWeekly: lazy(() => sessions.repeats === 'weekly'),
    isFortnightly: lazy(() => sessions.repeats === 'fortnightly'),
    isMonthly: lazy(() => sessions.repeats === 'monthly'),
    on: lazy(() => sessions.on),
    opens,
    closes,
    firstOn: lazy(() => sessions.firstOn),
    signUp: lazy(() => endpoints?.find(({ id }) => id === sessions.signUp)?.value),
  });
}

function handoffView(
  context: ViewContext,
  strategy: Strategy,
  { handoff }: ChannelStrategyChannel,
): ViewCommonChannelHandoff | undefined {
  if (!handoff) return undefined;
  const { outsideHours } = handoff;
  return shape<ViewCommonChannelHandoff>({
    to: lazy(() => channelInShort(context, strategy, handoff.to)),
    outsideHours: lazy(() =>
      outsideHours === undefined ? undefined : channelInShort(context, strategy, outsideHours),
    ),
    hours: lazy(() => {
      const { calendar } = channelOf(strategy, handoff.to);
      return calendar === undefined ? undefined : calendarView(context, calendar);
    }),
    message: textIn({ context, document: strategy }, handoff, 'message'),
  });
}
