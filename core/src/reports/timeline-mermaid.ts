// How plans run as Markdown, with a Gantt of Mermaid for each: GitHub, GitLab and many editors draw it.
import { markdownText } from '../text/markdown-text.ts';
import { mermaidText } from '../text/mermaid-text.ts';
import { addDays } from '../time/date.ts';
import type { Stretch, Timeline, TimelineEvent, TimelinePlan } from './timeline.ts';
import { gapWords } from './timeline-paper.ts';
import { stretchWords } from './timeline-svg.ts';

export function timelineMarkdown(timeline: Timeline): string {
  const plans = timeline.plans.flatMap((plan) => [
    `## ${markdownText(plan.title)}`,
    `\`\`\`mermaid\n${gantt(plan, timeline)}\n\`\`\``,
    ...plan.gaps.map((gap) => `- **${markdownText(gapWords(gap))}**, ${markdownText(stretchWords(gap))}`),
  ]);
  return `${['# Timeline', ...(plans.length === 0 ? ['No plan has a date.'] : plans)].join('\n\n')}\n`;
}

/** Mermaid wants the day after the last one, and draws what goes on until the end of the picture. */
function gantt(plan: TimelinePlan, { to = '' }: Timeline): string {
  const { phases, events, closed, gaps, holidays, freezeWindows, channels } = plan;
  const last = (day: string | undefined, from: string) =>
    addDays(day === undefined || day > to ? later(to, from) : day, 1);
  const bar = (words: string, tag: string, { from, to: end }: Stretch) =>
    `    ${mermaidText(words)} :${tag}${from}, ${last(end, from)}`;
  const section = (words: string, bars: readonly string[]) =>
    bars.length === 0 ? [] : [`    section ${words}`, ...bars];
  const milestones = (wanted: TimelineEvent['kind']) =>
    events.filter(({ on, kind }) => kind === wanted && on <= to).map(milestone);
  return [
    'gantt',
    '    dateFormat YYYY-MM-DD',
    '    axisFormat %d %b %Y',
    ...section(
      'Phases',
      phases.map((phase) => bar(`Phase ${phase.title}`, phase.doneOn === undefined ? '' : 'done, ', phase)),
    ),
    ...section('Messages', milestones('message')),
    ...section('Actions', milestones('action')),
    ...section('Days to know', milestones('day')),
    ...section(
      'Closed',
      closed.map((stretch) => bar(`Closed, ${channels.join(', ')}`, 'active, ', stretch)),
    ),
    ...section(
      'Nobody to turn to',
      gaps.filter(({ from }) => from <= to).map((gap) => bar(gapWords(gap), 'crit, ', gap)),
    ),
    ...section(
      'Busy periods',
      freezeWindows.map((each) => bar(`Busy period ${each.title}`, '', each)),
    ),
    ...section(
      'Holidays',
      holidays.map(({ on, title }) => bar(`Holiday ${title}`, '', { from: on, to: on })),
    ),
  ].join('\n');
}

function milestone(event: TimelineEvent): string {
  const tag = event.state === 'done' ? 'done, ' : event.state === 'overdue' ? 'crit, ' : '';
  return `    ${mermaidText(milestoneWords(event))} :${tag}milestone, ${event.on}, 0d`;
}

/** A line that begins with a word of Mermaid's would be a statement, so it begins with one of ours. */
function milestoneWords({ kind, title }: TimelineEvent): string {
  if (kind === 'message') return `Message ${title}`;
  return kind === 'action' ? `Action ${title}` : title;
}

function later(a: string, b: string): string {
  return a < b ? b : a;
}
