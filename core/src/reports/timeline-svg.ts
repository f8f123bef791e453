// The timeline as a picture: months across, and for each plan its phases, its messages, its closing and its gaps.
import { addDays, type DateText, daysBetween } from '../time/date.ts';
import { monthOf, shortDay } from '../time/day-words.ts';
import type { Mark, ReportPlace } from './place.ts';
import { element, label, named, picture, pictureWidth, textWidth } from './svg.ts';
import type { Stretch, Timeline, TimelineEvent, TimelinePlan } from './timeline.ts';

const left = 205;
const right = pictureWidth - 20;
const row = 24;
const size = 12;

export function timelineSvg(line: Timeline, mark?: Mark): string {
  const { from, to, plans } = line;
  const title = plans.length === 1 ? (plans[0]?.title ?? '') : 'Timeline of all plans';
  const heading = label(title, { x: 20, y: 32, size: 18, class: 'heading', width: pictureWidth - 40 });
  if (from === undefined || to === undefined) {
    const none = label('No plan has a date.', { x: 20, y: 60, class: 'quiet' });
    return picture({ title, description: 'No plan has a date.', height: 80, parts: [heading, none] });
  }
  const at = scale(from, to);
  const parts: string[] = [];
  let y = 84;
  for (const plan of plans) {
    const made = planPart(plan, { line, at, to, top: y, withTitle: plans.length > 1, mark });
    parts.push(...made.parts);
    y = made.end + 12;
  }
  const behind = [...months(from, to, { at, bottom: y }), ...todayLine(line, { at, bottom: y })];
  return picture({
    title: `Timeline: ${title}`,
    description: describe(line),
    height: y + 32,
    parts: [heading, legend(y + 16), ...behind, ...parts],
  });
}

type Scale = (day: DateText) => number;

function scale(from: DateText, to: DateText): Scale {
  const days = Math.max(1, daysBetween(from, to) + 1);
  return (day) => left + Math.max(0, Math.min(1, daysBetween(from, day) / days)) * (right - left);
}

interface Ruled {
  readonly at: Scale;
  readonly bottom: number;
}

/** As many months are named as have room. */
function months(from: DateText, to: DateText, { at, bottom }: Ruled): readonly string[] {
  const parts: string[] = [];
  let free = 0;
  for (let day = `${from.slice(0, 7)}-01`; day <= to; day = firstOfNext(day)) {
    const x = at(day < from ? from : day);
    const isYear = day.endsWith('-01-01') || day < from;
    if (x < free || right - x < 36) continue;
    parts.push(element('line', { class: 'line', x1: x, y1: 62, x2: x, y2: bottom }));
    parts.push(
      label(isYear ? `${monthOf(day)} ${day.slice(0, 4)}` : monthOf(day), {
        x: x + 3,
        y: 72,
        size: 11,
        class: 'quiet',
      }),
    );
    free = x + (isYear ? 54 : 34);
  }
  return parts;
}

function firstOfNext(day: DateText): DateText {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month === 12
    ? `${String(year + 1).padStart(4, '0')}-01-01`
    : `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}-01`;
}

function todayLine({ today, from = '', to = '' }: Timeline, { at, bottom }: Ruled): readonly string[] {
  if (today < from || today > to) return [];
  const x = at(today);
  return [
    element('line', { class: 'today', x1: x, y1: 50, x2: x, y2: bottom }),
    label('Today', { x: x + 4, y: 56, size: 11, class: 'now' }),
  ];
}

function legend(y: number): string {
  const items = [
    [element('rect', { class: 'phase', x: 20, y: y - 9, width: 12, height: 10, rx: 2 }), 38, 'phase'],
    [element('circle', { class: 'message', cx: 106, cy: y - 4, r: 5 }), 116, 'message'],
    [element('rect', { class: 'shut', x: 186, y: y - 9, width: 12, height: 10, rx: 2 }), 204, 'channel closed'],
    [element('rect', { class: 'bad', x: 308, y: y - 9, width: 12, height: 10, rx: 2 }), 326, 'nobody to turn to'],
    [element('rect', { class: 'busy', x: 446, y: y - 9, width: 12, height: 10 }), 464, 'busy period'],
    [element('rect', { class: 'holiday', x: 552, y: y - 9, width: 12, height: 10 }), 570, 'holiday'],
  ] as const;
  return items.map(([shape, x, words]) => shape + label(words, { x, y, size: 11, class: 'quiet' })).join('');
}

interface Frame {
  readonly line: Timeline;
  readonly at: Scale;
  readonly to: DateText;
  readonly top: number;
  readonly withTitle: boolean;
  readonly mark: Mark | undefined;
}

function planPart(
  plan: TimelinePlan,
  { line, at, to, top, withTitle, mark }: Frame,
): { readonly parts: readonly string[]; readonly end: number } {
  const rows: string[] = [];
  let y = top;
  const start = (words: string, kind = '') => {
    rows.push(label(words, { x: 20, y: y + 15, size, width: left - 28, ...(kind !== '' && { class: kind }) }));
  };
  if (withTitle) {
    rows.push(label(plan.title, { x: 20, y: y + 15, size: 14, class: 'heading', width: pictureWidth - 40 }));
    y += row;
  }
  for (const phase of plan.phases) {
    start(phase.title);
    const words = `${phase.title}: ${stretchWords(phase)}${phase.doneOn === undefined ? '' : `, done on ${shortDay(phase.doneOn)}`}`;
    rows.push(bar(phase, { at, to, y, mark, kind: 'phase', words, said: dates(phase) }));
    y += row;
  }
  for (const event of plan.events.filter(({ kind, on }) => kind === 'message' && on <= to)) {
    start(event.title);
    rows.push(dot(event, { at, y, mark, today: line.today }));
    y += row - 4;
  }
  const actions = plan.events.filter(({ kind, on }) => kind === 'action' && on <= to);
  for (const event of actions) {
    start(event.title, 'quiet');
    rows.push(dot(event, { at, y, mark, today: line.today }));
    y += row - 4;
  }
  for (const closed of plan.closed) {
    const words = `${plan.channels.join(', ')} closed: ${stretchWords(closed)}`;
    start(`${plan.channels.join(', ')} closed`);
    rows.push(bar(closed, { at, to, y, mark, kind: 'shut', words, said: dates(closed) }));
    y += row;
  }
  for (const gap of plan.gaps.filter((each) => each.from <= to)) {
    const about = gap.queryTypes.length === 0 ? '' : ` about ${gap.queryTypes.join(', ')}`;
    start(gap.segment, 'alert');
    rows.push(
      bar(gap, {
        at,
        to,
        y,
        mark,
        kind: 'bad',
        words: `Nobody to turn to for ${gap.segment}${about}: ${stretchWords(gap)}`,
        said: `nobody to turn to, ${dates(gap)}`,
      }),
    );
    y += row;
  }
  const height = Math.max(0, y - top);
  const behind = [
    ...plan.freezeWindows.map((window) =>
      column(window, { at, top, height, mark, kind: 'busy', words: `${window.title}: ${stretchWords(window)}` }),
    ),
    ...plan.holidays.map(({ on, title }) =>
      column({ from: on, to: on }, { at, top, height, mark, kind: 'holiday', words: `${title}: ${shortDay(on)}` }),
    ),
  ];
  return { parts: [...behind, ...rows], end: y };
}

/** As a bar takes it: only what is written somewhere can be marked. */
type Placed = Stretch & { readonly place?: ReportPlace };

interface Bar {
  readonly at: Scale;
  readonly to: DateText;
  readonly y: number;
  readonly mark: Mark | undefined;
  readonly kind: string;
  readonly words: string;
  /** Inside the bar, or beside it. */
  readonly said: string;
}

function bar({ from, to: last, place }: Placed, { at, to, y, mark, kind, words, said }: Bar): string {
  const x = at(from);
  const end = last === undefined ? right : at(addDays(last < to ? last : to, 1));
  const width = Math.max(4, end - x);
  const shape = element('rect', { class: kind, x, y: y + 3, width, height: 16, rx: 3 });
  const room = textWidth(said, 11) + 8;
  const spot =
    room <= width
      ? { x: x + 5 }
      : x + width + room <= right
        ? { x: x + width + 4 }
        : { x: x - 4, anchor: 'end' as const };
  return named(
    words,
    shape + (said === '' ? '' : label(said, { ...spot, y: y + 15, size: 11 })),
    place && mark?.(place),
  );
}

function dot(
  event: TimelineEvent,
  { at, y, mark, today }: Pick<Bar, 'at' | 'y' | 'mark'> & { readonly today: DateText },
): string {
  const { title, on, state, owner, kind } = event;
  const isLate = state === 'overdue' && on < today;
  const x = at(on);
  const words = `${title}: ${shortDay(on)}${owner === undefined ? '' : `, ${owner}`}${isLate ? ', overdue' : state === 'done' ? ', done' : ''}`;
  const look = isLate ? 'bad' : state === 'done' ? 'done' : kind === 'message' ? 'message' : 'box';
  const shape =
    kind === 'message'
      ? element('circle', { class: look, cx: x + 2, cy: y + 11, r: 5 })
      : element('rect', { class: look, x: x - 2, y: y + 7, width: 8, height: 8, rx: 1 });
  const said = `${Number(on.slice(8))} ${monthOf(on)}${isLate ? ', overdue' : state === 'done' ? ' ✓' : ''}`;
  const isRight = x + 12 + textWidth(said, 11) <= right;
  return named(
    words,
    shape +
      label(said, {
        x: isRight ? x + 11 : x - 8,
        y: y + 15,
        size: 11,
        class: isLate ? 'alert' : 'quiet',
        anchor: isRight ? 'start' : 'end',
      }),
    mark?.(event.place),
  );
}

interface Column extends Pick<Bar, 'at' | 'mark' | 'kind' | 'words'> {
  readonly top: number;
  readonly height: number;
}

function column({ from, to, place }: Placed, { at, top, height, mark, kind, words }: Column): string {
  const x = at(from);
  const width = Math.max(2, at(addDays(to ?? from, 1)) - x);
  return named(words, element('rect', { class: kind, x, y: top, width, height }), place && mark?.(place));
}

/** `4 Jan – 10 Jan` */
function dates({ from, to }: Stretch): string {
  const short = (day: DateText) => `${Number(day.slice(8))} ${monthOf(day)}`;
  if (to === undefined) return `from ${short(from)}`;
  return from === to ? short(from) : `${short(from)} – ${short(to)}`;
}

export function stretchWords({ from, to }: Stretch): string {
  if (to === undefined) return `from ${shortDay(from)} on`;
  return from === to ? shortDay(from) : `${shortDay(from)} to ${shortDay(to)}`;
}

function describe({ plans }: Timeline): string {
  return plans
    .map(({ title, phases, events, closed, gaps, freezeWindows }) => {
      const messages = events.filter(({ kind }) => kind === 'message').length;
      const parts = [
        ...phases.map((phase) => `${phase.title} ${stretchWords(phase)}`),
        `${messages} ${messages === 1 ? 'message' : 'messages'}`,
        ...closed.map((stretch) => `closed ${stretchWords(stretch)}`),
        ...freezeWindows.map((each) => `busy period ${each.title} ${stretchWords(each)}`),
        ...(gaps.length === 0
          ? ['nobody is left without a way']
          : gaps.map((gap) => `nobody to turn to for ${gap.segment} ${stretchWords(gap)}`)),
      ];
      return `${title}: ${parts.join('; ')}.`;
    })
    .join(' ');
}
