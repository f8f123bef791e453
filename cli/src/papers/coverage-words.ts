// Who can reach whom, for a terminal.
import { type CoverageCell, type CoverageReport, coverageWords, distinctStages, stageWords, terminalText } from '#core';
import type { Colors } from '../colors.ts';
import { type TextCell, textTable } from './text-table.ts';

const stateColors = {
  human: 'green',
  automated: 'yellow',
  stranded: 'red',
  unrouted: 'dim',
  unknown: 'dim',
} as const satisfies Record<CoverageCell['state'], TextCell['color']>;

/** A row for each cell: in a terminal, four columns of channel names would not fit. */
export function coveragePretty(reports: readonly CoverageReport[], colors: Colors): string {
  return `${reports
    .map((report) => {
      const stages = distinctStages(report).flatMap((stage) => {
        const titles = stage.titles.length === 0 ? '' : `: ${stage.titles.join(', ')}`;
        const rows = stage.cells.map((cell) => [
          titleIn(report.segments, cell.segment),
          titleIn(report.queryTypes, cell.queryType),
          { text: coverageWords[cell.state], color: stateColors[cell.state] },
          waysOf(cell),
        ]);
        return ['', `${colors.bold(stageWords(stage))}${terminalText(titles)}`, ...textTable(rows, colors)];
      });
      return [colors.bold(`Who can reach us: ${terminalText(report.title)}`), ...stages].join('\n');
    })
    .join('\n\n')}\n`;
}

function titleIn(axis: CoverageReport['segments'], id: string): string {
  return axis.find((each) => each.id === id)?.title ?? id;
}

function waysOf({ ways, closed }: CoverageCell): string {
  const live = ways.map(({ title, isAlternative }) => `${title}${isAlternative ? ' (offered by a plan)' : ''}`);
  return [live.join(', '), ...(closed.length === 0 ? [] : [`closed: ${closed.map(({ title }) => title).join(', ')}`])]
    .filter((part) => part !== '')
    .join('; ');
}
