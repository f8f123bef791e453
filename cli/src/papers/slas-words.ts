// Response times side by side, for a terminal, for a page, and for programs.
import { metricTitles, type PriorityTime, type ResponseTimes, timeWords } from '#core';
import type { Colors } from '../colors.ts';
import { jsonText } from '../sinks/json.ts';
import { markdownText } from '../sinks/markdown.ts';
import { terminalText } from '../sinks/terminal.ts';
import { markdownTable } from './markdown-table.ts';
import { type TextCell, textTable } from './text-table.ts';

const signs = {
  'well-within': '🟢 ',
  within: '🟡 ',
  later: '🔴 ',
  'no-norm': '',
  none: '',
  unsaid: '❔ ',
} as const satisfies Record<PriorityTime['level'], string>;

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

export function slasMarkdown(reports: readonly ResponseTimes[]): string {
  return `${reports
    .flatMap((report) => [
      `# Response times: ${markdownText(report.title)}`,
      '🟢 at most half of what customers expect, 🟡 as customers expect, 🔴 later than customers expect, ❔ nothing said',
      ...(report.metrics.length === 0 ? ['No policy in force gives a time.'] : []),
      ...report.metrics.flatMap(({ metric, channels }) => [
        `## ${markdownText(metricTitles[metric] ?? metric)}`,
        markdownTable(
          ['', ...report.priorities.map(({ title }) => title)],
          channels.map(({ title, norm, cells }) => [
            norm === undefined ? title : `${title} (customers expect ${norm})`,
            ...cells.map((cell) => `${signs[cell.level]}${briefly(cell)}`),
          ]),
        ),
      ]),
    ])
    .join('\n\n')}\n`;
}

/** The sign says already how it lies to what customers expect. */
function briefly(cell: PriorityTime): string {
  return timeWords(cell.targets.length === 0 ? cell : { ...cell, level: 'no-norm' });
}

export function slasJson(reports: readonly ResponseTimes[]): string {
  return jsonText({ version: 1, reports });
}
