// The page of the timeline: one plan, or all of them on one scale.
import { reportJson } from '../../reports/report-json.ts';
import { timeline } from '../../reports/timeline.ts';
import { timelineMarkdown } from '../../reports/timeline-mermaid.ts';
import { timelinePaper } from '../../reports/timeline-paper.ts';
import { timelineSvg } from '../../reports/timeline-svg.ts';
import { isWholePlan } from '../../reports/whole-plan.ts';
import { blockedSentence, leftOut } from './blocked-sentence.ts';
import { choice, documentsOf, everyOption, nearest, worthChoosing } from './report-inputs.ts';
import type { ReportKind } from './report-view.ts';

export const timelineView: ReportKind = {
  needs: ['SunsetPlan'],
  view: (asked) => {
    const { snapshot, today } = asked;
    const plans = documentsOf(asked, 'SunsetPlan');
    const options = plans.map(({ name, title }) => ({ value: name, title }));
    const plan = choice(asked, 'plan', options.length > 1 ? [everyOption, ...options] : options, nearest(plans, asked));
    const inputs = worthChoosing([plan]);
    const line = timeline(snapshot, { today, ...(plan.value !== '' && { plans: [plan.value] }) });
    const { unreadable } = line;
    if (line.plans.length === 0 && unreadable.length > 0)
      return { inputs, shown: { kind: 'blocked', sentence: blockedSentence('timeline', unreadable) } };
    const partly = line.plans.filter(({ name }) => !isWholePlan(snapshot, name, today)).map(({ name }) => name);
    const faulty = [...unreadable, ...partly];
    return {
      inputs,
      shown: {
        kind: 'made',
        paper: timelinePaper(line),
        picture: (mark) => timelineSvg(line, mark),
        ...(faulty.length > 0 && { warning: leftOut(faulty) }),
        fileName: plan.value === '' ? 'timeline' : `${plan.value}.timeline`,
        files: {
          svg: () => timelineSvg(line),
          md: () => timelineMarkdown(line),
          json: () => reportJson(line),
        },
      },
    };
  },
};
