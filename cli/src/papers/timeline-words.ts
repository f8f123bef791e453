// How plans run, for a terminal, as a Gantt of Mermaid on a page, and for programs.
import { shortDay, stretchWords, type Timeline, type TimelineEvent, type TimelinePlan } from '#core';
import type { Colors } from '../colors.ts';
import { jsonText } from '../sinks/json.ts';
import { markdownText } from '../sinks/markdown.ts';
import { mermaidText } from '../sinks/mermaid.ts';
import { terminalText } from '../sinks/terminal.ts';
import { type TextCell, textTable } from './text-table.ts';

export function timelinePretty(timeline: Timeline, colors: Colors): string {
  const plans = timeline.plans.map((plan) =>
    [colors.bold(terminalText(plan.title)), ...textTable(rowsOf(plan).map(cellsOf), colors)].join('\n'),
  );
  return `${plans.length === 0 ? 'No plan has a date.' : plans.join('\n\n')}\n`;
}

interface Row {
  readonly from: string;
  readonly when: string;
  readonly what: string;
  readonly who: string;
  readonly color?: NonNullable<TextCell['color']>;
}

function cellsOf({ when, what, who, color }: Row): readonly (string | TextCell)[] {
  return [when, { text: what, ...(color && { color }) }, { text: who, color: 'dim' }];
}

/** In date order. */
function rowsOf({ phases, events, closed, gaps, holidays, freezeWindows, channels }: TimelinePlan): readonly Row[] {
  const rows: readonly Row[] = [
    ...phases.map((phase) => ({
      from: phase.from,
      when: stretchWords(phase),
      what: `Phase ${phase.title}`,
      who: '',
      color: 'bold' as const,
    })),
    ...holidays.map(({ on, title }) => ({
      from: on,
      when: shortDay(on),
      what: `Holiday: ${title}`,
      who: '',
      color: 'dim' as const,
    })),
    ...freezeWindows.map((each) => ({
      from: each.from,
      when: stretchWords(each),
      what: `Busy period: ${each.title}`,
      who: '',
      color: 'yellow' as const,
    })),
    ...events.map((event) => ({
      from: event.on,
      when: shortDay(event.on),
      what: eventWords(event),
      who: event.owner ?? '',
      ...(event.state === 'overdue' && { color: 'red' as const }),
    })),
    ...closed.map((each) => ({
      from: each.from,
      when: stretchWords(each),
      what: `${channels.join(', ')} closed`,
      who: '',
    })),
    ...gaps.map((gap) => ({
      from: gap.from,
      when: stretchWords(gap),
      what: gapWords(gap),
      who: '',
      color: 'red' as const,
    })),
  ];
  return rows.toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));
}

function eventWords({ kind, title, state }: TimelineEvent): string {
  const notes = { done: ', done', overdue: ', overdue', today: ', today', coming: '', past: '', undated: '' };
  return `${kind === 'message' ? 'Message ' : ''}${title}${notes[state]}`;
}

function gapWords({ segment, queryTypes }: TimelinePlan['gaps'][number]): string {
  return `Nobody to turn to: ${segment}${queryTypes.length === 0 ? '' : ` (${queryTypes.join(', ')})`}`;
}

/** One Gantt for each plan: GitHub, GitLab and many editors draw it. */
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
    nextDay(day === undefined || day > to ? later(to, from) : day);
  const bar = (
    words: string,
    tag: string,
    { from, to: end }: { readonly from: string; readonly to: string | undefined },
  ) => `    ${mermaidText(words)} :${tag}${from}, ${last(end, from)}`;
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

function nextDay(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

export function timelineJson(timeline: Timeline): string {
  return jsonText({ version: 1, ...timeline });
}
