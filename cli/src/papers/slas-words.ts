// Response times side by side, for a terminal.
import { metricTitles, type PriorityTime, type ResponseTimes, terminalText, timeWords } from '#core';
import type { Colors } from '../colors.ts';
import { type TextCell, textTable } from './text-table.ts';

const colorOf = {
  'well-within': 'green',
  within: 'yellow',
  later: 'red',
  'no-norm': undefined,
  none: 'dim',
  unsaid: 'dim',
} as const satisfies Record<PriorityTime['level'], TextCell['color']>;

/** Priorities that a channel treats alike share a line. */
export function slasPretty(reports: readonly ResponseTimes[], colors: Colors): string {
  const blocks = reports.map((report) => {
    const metrics = report.metrics.flatMap(({ metric, channels }) => {
      const rows = channels.flatMap(({ title, norm, cells }) =>
        alike(cells).map((same, index): readonly (string | TextCell)[] => {
          const [first] = same;
          const color = colorOf[first.level];
          const isAll = same.length === report.priorities.length;
          return [
            index === 0 ? title : '',
            isAll ? 'all' : same.map(({ priority }) => titleOf(report, priority)).join(', '),
            { text: timeWords(first), ...(color && { color }) },
            { text: index === 0 && norm !== undefined ? `customers expect ${norm}` : '', color: 'dim' },
          ];
        }),
      );
      return ['', colors.bold(metricTitles[metric] ?? terminalText(metric)), ...textTable(rows, colors)];
    });
    const none = metrics.length === 0 ? ['', 'No policy in force gives a time.'] : [];
    return [colors.bold(`Response times: ${terminalText(report.title)}`), ...metrics, ...none].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

type Alike = [PriorityTime, ...PriorityTime[]];

function alike(cells: readonly PriorityTime[]): readonly Alike[] {
  const groups = new Map<string, Alike>();
  for (const cell of cells) {
    const key = timeWords(cell);
    const group = groups.get(key);
    if (group) group.push(cell);
    else groups.set(key, [cell]);
  }
  return [...groups.values()];
}

function titleOf({ priorities }: ResponseTimes, id: string): string {
  return priorities.find((each) => each.id === id)?.title ?? id;
}
