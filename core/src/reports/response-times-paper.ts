// Response times as tables: one of channels and priorities for each metric.
import type { Paper, ReportCell, Tone } from './paper.ts';
import type { PriorityTime, ResponseTimes } from './response-times.ts';
import { metricTitles, timeWords } from './response-times-svg.ts';

interface Look {
  readonly sign?: string;
  readonly tone?: Tone;
}

const looks: Readonly<Record<PriorityTime['level'], Look>> = {
  'well-within': { sign: '🟢', tone: 'good' },
  within: { sign: '🟡', tone: 'fair' },
  later: { sign: '🔴', tone: 'bad' },
  'no-norm': {},
  none: { tone: 'quiet' },
  unsaid: { sign: '❔', tone: 'quiet' },
};

const meaning =
  '🟢 at most half of what customers expect, 🟡 as customers expect, 🔴 later than customers expect, ❔ nothing said';

export function responseTimesPaper({ title, metrics, priorities }: ResponseTimes): Paper {
  return {
    title: `Response times: ${title}`,
    notes: [meaning, ...(metrics.length === 0 ? ['No policy in force gives a time.'] : [])],
    tables: metrics.map(({ metric, channels }) => ({
      title: metricTitles[metric] ?? metric,
      notes: [],
      head: ['', ...priorities.map((priority) => priority.title)],
      rows: channels.map((channel): readonly ReportCell[] => [
        {
          text: channel.norm === undefined ? channel.title : `${channel.title} (customers expect ${channel.norm})`,
        },
        ...channel.cells.map(cellOf),
      ]),
    })),
  };
}

/** The sign says already how it lies to what customers expect. */
function cellOf(cell: PriorityTime): ReportCell {
  const brief = timeWords(cell.targets.length === 0 ? cell : { ...cell, level: 'no-norm' });
  return { text: timeWords(cell), brief, ...looks[cell.level], ...(cell.place && { place: cell.place }) };
}
