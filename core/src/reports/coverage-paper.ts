// Who can reach whom as tables: one of segments and types of questions for each stretch of days.
import { type CoverageCell, type CoverageReport, distinctStages } from './coverage-report.ts';
import { cellWords, stageWords } from './coverage-svg.ts';
import type { Paper, ReportCell, Tone } from './paper.ts';

const looks = {
  human: { sign: '🟢', tone: 'good' },
  automated: { sign: '🟡', tone: 'fair' },
  stranded: { sign: '🔴', tone: 'bad' },
  unrouted: { sign: '⚪', tone: 'quiet' },
  unknown: { sign: '❔', tone: 'quiet' },
} as const satisfies Record<CoverageCell['state'], { readonly sign: string; readonly tone: Tone }>;

export function coveragePaper(report: CoverageReport): Paper {
  const { title, segments, queryTypes } = report;
  return {
    title: `Who can reach us: ${title}`,
    notes: [],
    tables: distinctStages(report).map((stage) => ({
      title: stageWords(stage),
      notes: stage.titles.length === 0 ? [] : [`Begins: ${stage.titles.join(', ')}`],
      head: ['', ...queryTypes.map((type) => type.title)],
      rows: segments.map((segment): readonly ReportCell[] => [
        { text: segment.title },
        ...queryTypes.map((type) => cellOf(stage.cells, segment.id, type.id)),
      ]),
    })),
  };
}

function cellOf(cells: readonly CoverageCell[], segment: string, queryType: string): ReportCell {
  const cell = cells.find((each) => each.segment === segment && each.queryType === queryType);
  return cell ? { text: cellWords(cell), place: cell.place, ...looks[cell.state] } : { text: '' };
}
