// The data for one rendering, by the kind of its document.
import type { View } from '../../generated/views.ts';
import { Unknowable } from '../../schema/value.ts';
import { isSource, type PlannedRendering } from '../rendering.ts';
import { businessCalendarView } from './business-calendar.ts';
import { channelStrategyView } from './channel-strategy.ts';
import { slaPolicyView } from './sla-policy.ts';
import { sunsetPlanView } from './sunset-plan.ts';
import type { ViewContext } from './view-context.ts';

/** `Unknowable` when the document does not say what it is. */
export function viewFor(context: ViewContext, { source, about }: Pick<PlannedRendering, 'source' | 'about'>): View {
  if (isSource(source, 'SunsetPlan')) {
    const communication = about.kind === 'communication' ? about.id : undefined;
    return sunsetPlanView(context, source, { communication, surface: about.kind === 'surface' ? about : undefined });
  }
  if (isSource(source, 'ChannelStrategy')) {
    return channelStrategyView(context, source, {
      channel: about.kind === 'acknowledgement' ? about.channel : undefined,
    });
  }
  if (isSource(source, 'SlaPolicy')) return slaPolicyView(context, source);
  if (isSource(source, 'BusinessCalendar')) return businessCalendarView(context, source);
  throw new Unknowable();
}
