// The data for one rendering, by the kind of its document.
import type { View } from '../../generated/views.ts';
import { Unknowable } from '../../schema/value.ts';
import type { DocumentOf } from '../../workspace/inquiry.ts';
import { isSource, type PlannedRendering } from '../rendering.ts';
import { businessCalendarView } from './business-calendar.ts';
import { channelStrategyView } from './channel-strategy.ts';
import { readBy, tell } from './part.ts';
import { slaPolicyView } from './sla-policy.ts';
import { type PlanParts, planParts, sunsetPlanView } from './sunset-plan.ts';
import type { ViewContext } from './view-context.ts';

/** `Unknowable` when the document does not say what it is. */
export function viewFor(context: ViewContext, { source, about }: Pick<PlannedRendering, 'source' | 'about'>): View {
  if (isSource(source, 'SunsetPlan')) {
    const { shared, parts, views } = sharedBy(context, source);
    const key = Object.values(about).join(' ');
    const before = views.get(key);
    if (before) return before;
    const communication = about.kind === 'communication' ? about.id : undefined;
    const surface = about.kind === 'surface' ? about : undefined;
    const view = sunsetPlanView(shared, parts, { communication, surface });
    views.set(key, view);
    return view;
  }
  if (isSource(source, 'ChannelStrategy')) {
    return channelStrategyView(context, source, {
      channel: about.kind === 'acknowledgement' || about.kind === 'channel' ? about.channel : undefined,
    });
  }
  if (isSource(source, 'SlaPolicy')) return slaPolicyView(context, source);
  if (isSource(source, 'BusinessCalendar')) return businessCalendarView(context, source);
  throw new Unknowable();
}

interface Sharing {
  readonly shared: ViewContext;
  readonly parts: PlanParts;
  /** By what they are about. */
  readonly views: Map<string, View>;
  /** Whose message is being made. */
  reader: ViewContext;
}

let latest:
  | { readonly about: ViewContext; readonly source: object; readonly byLocale: Map<string, Sharing> }
  | undefined;

/** The messages of a plan are made one after the other and show the same things, so one language of it is seen once. */
function sharedBy(context: ViewContext, source: DocumentOf<'SunsetPlan'>): Sharing {
  const { inquiry, locale, today, gapText } = context;
  const before = latest?.about;
  const isSame =
    latest?.source === source && before?.inquiry === inquiry && before.today === today && before.gapText === gapText;
  if (!latest || !isSame) latest = { about: context, source, byLocale: new Map() };
  const sharing = latest.byLocale.get(locale) ?? sharingOf(context, source);
  latest.byLocale.set(locale, sharing);
  sharing.reader = context;
  readBy(context);
  return sharing;
}

function sharingOf(reader: ViewContext, source: DocumentOf<'SunsetPlan'>): Sharing {
  const { inquiry, locale, today, gapText } = reader;
  const shared: ViewContext = {
    inquiry,
    locale,
    today,
    ...(gapText && { gapText }),
    onGap: (gap) => tell(() => sharing.reader.onGap(gap)),
    onRead: (read) => tell(() => sharing.reader.onRead?.(read)),
  };
  const sharing: Sharing = { shared, parts: planParts(shared, source), views: new Map(), reader };
  return sharing;
}
