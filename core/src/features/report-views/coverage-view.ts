// The page of the coverage: a plan in all of its stages or in one, or a strategy on a day.
import { coveragePaper } from '../../reports/coverage-paper.ts';
import { type CoverageReport, coverageReport, distinctStages } from '../../reports/coverage-report.ts';
import { coverageSvg, stageWords } from '../../reports/coverage-svg.ts';
import { papersMarkdown } from '../../reports/paper-markdown.ts';
import { reportJson } from '../../reports/report-json.ts';
import { blockedSentence } from './blocked-sentence.ts';
import { choice, day, documentsOf, everyOption, worthChoosing } from './report-inputs.ts';
import type { Asked, ReportInput, ReportKind, ReportView, ShownReport } from './report-view.ts';

export const coverageView: ReportKind = {
  needs: ['SunsetPlan', 'ChannelStrategy'],
  view: (asked) => {
    const documents = kinds.flatMap((kind) => documentsOf(asked, kind).map((document) => ({ kind, ...document })));
    const options = documents.map(({ kind, name, title }) => ({ value: `${kind}/${name}`, title, group: kind }));
    const near = documents.findIndex(({ path }) => path === asked.near);
    const of = choice(asked, 'of', options, options[near]?.value);
    const chosen = documents.find(({ kind, name }) => `${kind}/${name}` === of.value);
    return chosen?.kind === 'SunsetPlan' ? ofPlan(asked, of, chosen.name) : ofStrategy(asked, of, chosen?.name ?? '');
  },
};

const kinds = ['SunsetPlan', 'ChannelStrategy'] as const;

function ofPlan(asked: Asked, of: ReportInput, name: string): ReportView {
  const { snapshot, today } = asked;
  const report = coverageReport(snapshot, name, { kind: 'SunsetPlan', today });
  if (!report) return { inputs: worthChoosing([of]), shown: blocked(name) };
  const stages = distinctStages(report);
  const options = stages.map((each) => ({ value: each.from, title: stageTitle(each) }));
  const stage = choice(asked, 'stage', [everyOption, ...options]);
  const one = stages.filter(({ from }) => from === stage.value);
  return { inputs: worthChoosing([of, stage]), shown: made(one.length === 0 ? report : { ...report, stages: one }) };
}

/** When it begins, and what begins then. */
function stageTitle(stage: CoverageReport['stages'][number]): string {
  return [stageWords(stage), ...(stage.titles.length === 0 ? [] : [stage.titles.join(', ')])].join(': ');
}

function ofStrategy(asked: Asked, of: ReportInput, name: string): ReportView {
  const { snapshot, today } = asked;
  const on = day(asked, 'on', today);
  const when = on.value === '' ? today : on.value;
  const report = coverageReport(snapshot, name, { kind: 'ChannelStrategy', today, on: when });
  return { inputs: worthChoosing([of, { ...on, value: when }]), shown: report ? made(report) : blocked(name) };
}

function made(report: CoverageReport): ShownReport {
  return {
    kind: 'made',
    paper: coveragePaper(report),
    picture: (mark) => coverageSvg(report, mark),
    fileName: `${report.name}.coverage`,
    files: {
      svg: () => coverageSvg(report),
      md: () => papersMarkdown([coveragePaper(report)]),
      json: () => reportJson({ reports: [report] }),
    },
  };
}

function blocked(name: string): ShownReport {
  return { kind: 'blocked', sentence: blockedSentence('coverage', [name]) };
}
