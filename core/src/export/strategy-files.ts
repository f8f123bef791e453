// What a strategy and a calendar give to other programs: sessions, contact points, opening hours.
import { findingsFrom, fromGap } from '../render/render-finding.ts';
import { calendarViewOf } from '../render/view/calendar.ts';
import { channelView } from '../render/view/channel.ts';
import { readable, type TextGap, type ViewContext } from '../render/view/view-context.ts';
import { known } from '../schema/value.ts';
import { closingChannels } from '../workspace/closing-channels.ts';
import { type DocumentOf, inquire } from '../workspace/inquiry.ts';
import type { ExportedFiles, ExportJob } from './exported.ts';
import { sessionsFile } from './session-calendar.ts';
import { contactPointsJson, openingHoursJson } from './structured-data.ts';

export interface LocaleJob extends ExportJob {
  readonly locale: string;
}

type Strategy = DocumentOf<'ChannelStrategy'>;

/** One file for each channel with sessions that says when they are; customers can add it to their calendar. */
export function sessionFiles(strategy: Strategy, job: LocaleJob): ExportedFiles {
  return withContext(job, (context) => {
    const { name } = strategy.playbook.metadata;
    return openChannels(context, strategy).flatMap(({ channel, closesOn }) => {
      const content = sessionsFile(channel, channelView(context, strategy, channel), {
        strategy: name,
        locale: job.locale,
        today: job.today,
        timeZone: job.snapshot.settings.timeZone,
        closesOn,
      });
      return content === undefined ? [] : [{ name: `${name}/sessions/${channel.id}.${job.locale}.ics`, content }];
    });
  });
}

export function contactPointsFile(strategy: Strategy, job: LocaleJob): ExportedFiles {
  return withContext(job, (context) => {
    const { metadata, spec } = strategy.playbook;
    const organization = known(() => spec.brand?.name) ?? known(() => job.snapshot.settings.brand.name);
    const channels = openChannels(context, strategy).map(({ channel, closesOn }) => ({
      view: channelView(context, strategy, channel),
      closesOn,
    }));
    const content = contactPointsJson({ organization, today: job.today, channels });
    return channels.length === 0 ? [] : [{ name: `${metadata.name}/contact-points.${job.locale}.jsonld`, content }];
  });
}

export function openingHoursFile(calendar: DocumentOf<'BusinessCalendar'>, job: LocaleJob): ExportedFiles {
  return withContext(job, (context) => {
    const { name, title } = calendar.playbook.metadata;
    const content = openingHoursJson(calendarViewOf(context, calendar), title ?? name, job.today);
    return [{ name: `${name}/opening-hours.${job.locale}.jsonld`, content }];
  });
}

/** A text that is not written in the language is a finding, as in a message. */
function withContext(
  { snapshot, locale, today }: LocaleJob,
  make: (context: ViewContext) => ExportedFiles['files'],
): ExportedFiles {
  const gaps: TextGap[] = [];
  const context: ViewContext = { inquiry: inquire(snapshot), locale, today, onGap: (gap) => gaps.push(gap) };
  const files = known(() => make(context)) ?? [];
  return {
    files,
    findings: findingsFrom(
      gaps.map((gap) => fromGap(gap, locale)),
      snapshot,
    ),
  };
}

/** Those that customers can use today, with the first day without them where a plan closes them for good. */
function openChannels({ inquiry, today }: ViewContext, strategy: Strategy) {
  const closing = known(() => closingChannels(inquiry, strategy)) ?? new Map<string, undefined>();
  return readable(() => strategy.playbook.spec.channels).flatMap((channel) => {
    const closesOn = closing.get(channel.id);
    const isClosed = closing.has(channel.id) && (closesOn === undefined || closesOn <= today);
    const opensOn = known(() => channel.opensOn);
    return isClosed || (opensOn !== undefined && opensOn > today) ? [] : [{ channel, closesOn }];
  });
}
