// The page of response times: those of one strategy, beside what customers expect.
import { papersMarkdown } from '../../reports/paper-markdown.ts';
import { reportJson } from '../../reports/report-json.ts';
import { responseTimes } from '../../reports/response-times.ts';
import { responseTimesPaper } from '../../reports/response-times-paper.ts';
import { responseTimesSvg } from '../../reports/response-times-svg.ts';
import { blockedSentence } from './blocked-sentence.ts';
import { choice, documentsOf, nearest, worthChoosing } from './report-inputs.ts';
import type { ReportKind } from './report-view.ts';

export const responseTimesView: ReportKind = {
  needs: ['ChannelStrategy'],
  view: (asked) => {
    const strategies = documentsOf(asked, 'ChannelStrategy');
    const options = strategies.map(({ name, title }) => ({ value: name, title }));
    const strategy = choice(asked, 'strategy', options, nearest(strategies, asked));
    const inputs = worthChoosing([strategy]);
    const times = responseTimes(asked.snapshot, strategy.value, asked.today);
    if (!times)
      return { inputs, shown: { kind: 'blocked', sentence: blockedSentence('response times', [strategy.value]) } };
    const paper = responseTimesPaper(times);
    return {
      inputs,
      shown: {
        kind: 'made',
        paper,
        picture: (mark) => responseTimesSvg(times, mark),
        fileName: `${strategy.value}.response-times`,
        files: {
          svg: () => responseTimesSvg(times),
          md: () => papersMarkdown([paper]),
          json: () => reportJson({ reports: [times] }),
        },
      },
    };
  },
};
