// Response times as a picture: a table of channels and priorities for each metric, coloured by what customers expect.
import { shortDay } from '../time/day-words.ts';
import type { Mark } from './place.ts';
import type { ChannelTimes, MetricTimes, PriorityTime, ResponseTimes, TimeLevel } from './response-times.ts';
import { element, label, named, picture, pictureWidth, wrapped } from './svg.ts';

const margin = 20;
const labelWidth = 160;
const lineHeight = 16;
const size = 12;

const looks = {
  'well-within': { class: 'good', sign: '●' },
  within: { class: 'fair', sign: '◐' },
  later: { class: 'bad', sign: '✕' },
  'no-norm': { class: 'box', sign: '' },
  none: { class: 'box', sign: '' },
  unsaid: { class: 'box', sign: '?' },
} as const satisfies Record<TimeLevel, object>;

export const levelWords = {
  'well-within': 'at most half of what customers expect',
  within: 'as customers expect',
  later: 'later than customers expect',
  'no-norm': 'nothing to compare with',
  none: 'no time, on purpose',
  unsaid: 'nothing said',
} as const satisfies Record<TimeLevel, string>;

export const metricTitles: Readonly<Record<string, string>> = {
  'first-reply': 'First reply',
  'next-reply': 'Next reply',
  'periodic-update': 'Update',
  resolution: 'Resolution',
  'speed-of-answer': 'Speed of answer',
};

export function responseTimesSvg(times: ResponseTimes, mark?: Mark): string {
  const parts = [
    label(`Response times: ${times.title}`, {
      x: margin,
      y: 32,
      size: 18,
      class: 'heading',
      width: pictureWidth - 2 * margin,
    }),
    ...legend(),
  ];
  let y = 72;
  if (times.metrics.length === 0) {
    parts.push(label('No policy in force gives a time.', { x: margin, y: y + 16, class: 'quiet' }));
    y += 40;
  }
  for (const metric of times.metrics) {
    const made = table(times, metric, { top: y, mark });
    parts.push(...made.parts);
    y = made.end + 24;
  }
  return picture({ title: `Response times: ${times.title}`, description: describe(times), height: y, parts });
}

function legend(): readonly string[] {
  const spots = { 'well-within': margin, within: 300, later: 470 } as const;
  return (['well-within', 'within', 'later'] as const).flatMap((level) => {
    const { class: name, sign } = looks[level];
    const x = spots[level];
    return [
      element('rect', { class: name, x, y: 44, width: 14, height: 14, rx: 3 }),
      label(`${sign} ${levelWords[level]}`, { x: x + 20, y: 56, size, class: 'quiet' }),
    ];
  });
}

function table(
  { priorities }: ResponseTimes,
  { metric, channels }: MetricTimes,
  { top, mark }: { readonly top: number; readonly mark: Mark | undefined },
): { readonly parts: readonly string[]; readonly end: number } {
  const parts: string[] = [];
  const width = (pictureWidth - 2 * margin - labelWidth) / Math.max(1, priorities.length);
  let y = top + 16;
  parts.push(
    label(metricTitles[metric] ?? metric, { x: margin, y, size: 14, class: 'heading', width: labelWidth - 8 }),
  );
  for (const [column, { title }] of priorities.entries())
    parts.push(
      label(title, { x: margin + labelWidth + column * width + 6, y, size, class: 'quiet', width: width - 10 }),
    );
  y += 10;
  for (const channel of channels) {
    const texts = channel.cells.map((cell) => linesOf(cell, width - 16));
    const height =
      Math.max(channel.norm === undefined ? 1 : 2, ...texts.map((lines) => lines.length)) * lineHeight + 12;
    parts.push(label(channel.title, { x: margin, y: y + 18, size, width: labelWidth - 12 }));
    if (channel.norm !== undefined)
      parts.push(
        label(`expected: ${channel.norm}`, {
          x: margin,
          y: y + 18 + lineHeight,
          size: 11,
          class: 'quiet',
          width: labelWidth - 12,
        }),
      );
    for (const [column, cell] of channel.cells.entries()) {
      const x = margin + labelWidth + column * width;
      const box = element('rect', { class: looks[cell.level].class, x: x + 1, y, width: width - 4, height, rx: 4 });
      const lines = (texts[column] ?? []).map(({ text, kind }, index) =>
        label(text, {
          x: x + 8,
          y: y + 18 + index * lineHeight,
          size,
          width: width - 16,
          ...(kind !== '' && { class: kind }),
        }),
      );
      const words = `${channel.title}, ${priorities[column]?.title ?? ''}: ${timeWords(cell)}`;
      parts.push(named(words, box + lines.join(''), cell.place && mark?.(cell.place)));
    }
    y += height + 4;
  }
  return { parts, end: y };
}

/** What a cell has room for; the rest is under the pointer. */
const most = 5;

function linesOf(cell: PriorityTime, width: number): readonly { readonly text: string; readonly kind: string }[] {
  const { level, targets, promises } = cell;
  const { sign } = looks[level];
  const own = targets.length === 0 ? [levelWords[level]] : targets;
  const said = own.flatMap((words) =>
    wrapped(sign === '' ? words : `${sign} ${words}`, { width, size, lines: 2 }).map((text) => ({
      text,
      kind: level === 'later' ? 'alert' : targets.length === 0 ? 'quiet' : '',
    })),
  );
  const told = promises.flatMap((words) =>
    wrapped(`told: ${words}`, { width, size, lines: 2 }).map((text) => ({ text, kind: 'quiet' })),
  );
  const lines = [...said, ...told];
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), { text: 'and more', kind: 'quiet' }];
}

/** `4 business hours, at most half of what customers expect; customers were told 1 business day` */
export function timeWords({ level, targets, promises }: PriorityTime): string {
  const own =
    targets.length === 0
      ? levelWords[level]
      : `${targets.join(' or ')}${level === 'no-norm' ? '' : `, ${levelWords[level]}`}`;
  return promises.length === 0 ? own : `${own}; customers were told ${promises.join(' or ')}`;
}

function describe({ today, metrics, priorities }: ResponseTimes): string {
  const late = (channel: ChannelTimes) =>
    channel.cells
      .filter(({ level }) => level === 'later')
      .map(({ priority }) => `${channel.title} for ${priorities.find(({ id }) => id === priority)?.title ?? priority}`);
  const all = metrics.flatMap(({ channels }) => channels.flatMap(late));
  const verdict =
    all.length === 0
      ? 'No first reply is later than customers expect.'
      : `Later than customers expect: ${all.join(', ')}.`;
  return `As of ${shortDay(today)}. ${verdict}`;
}
