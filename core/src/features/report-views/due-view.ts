// The page that says when an answer is due: a policy, the moment at which somebody writes, and as much of the case as is known.
import { type AnswerAxes, answerAxes, answerTimes } from '../../reports/answer-times.ts';
import { answerTimesJson } from '../../reports/answer-times-json.ts';
import { answerTimesPaper } from '../../reports/answer-times-paper.ts';
import { papersMarkdown } from '../../reports/paper-markdown.ts';
import { metricTitles } from '../../reports/response-times-svg.ts';
import { readMoment } from '../../time/moment.ts';
import { blockedSentence } from './blocked-sentence.ts';
import { choice, documentsOf, everyOption, moment, nearest, worthChoosing } from './report-inputs.ts';
import type { Asked, ReportKind, ShownReport } from './report-view.ts';

export const dueView: ReportKind = {
  needs: ['SlaPolicy'],
  view: (asked) => {
    const { snapshot, today } = asked;
    const policies = documentsOf(asked, 'SlaPolicy');
    const options = policies.map(({ name, title }) => ({ value: name, title }));
    const policy = choice(asked, 'policy', options, nearest(policies, asked));
    const at = moment(asked, 'at', `${today} 09:00`);
    const axes = answerAxes(snapshot, policy.value);
    const scopes = axes === undefined ? [] : axisNames.map((axis) => axisChoice(asked, axis, axes));
    const scope = Object.fromEntries(scopes.flatMap(({ name, value }) => (value === '' ? [] : [[name, value]])));
    return {
      inputs: worthChoosing([policy, at, ...scopes]),
      shown: shownFor(asked, { policy: policy.value, at: at.value, axes, scope }),
    };
  },
};

const axisNames = ['channel', 'priority', 'segment', 'queryType', 'metric'] as const;

function axisChoice(asked: Asked, axis: (typeof axisNames)[number], axes: AnswerAxes) {
  const ids = axes[axis];
  const options = ids.map((id) => ({ value: id, title: axis === 'metric' ? (metricTitles[id] ?? id) : id }));
  return choice(asked, axis, ids.length > 1 ? [everyOption, ...options] : [everyOption]);
}

interface Case {
  readonly policy: string;
  readonly at: string;
  readonly axes: AnswerAxes | undefined;
  readonly scope: Readonly<Record<string, string>>;
}

function shownFor({ snapshot }: Asked, { policy, at, axes, scope }: Case): ShownReport {
  const from = readMoment(at);
  const times = from && answerTimes(snapshot, policy, { from, scope });
  if (!times || !axes) return { kind: 'blocked', sentence: blockedSentence('times', [policy]) };
  const paper = answerTimesPaper(times, axes);
  return {
    kind: 'made',
    paper,
    fileName: `${policy}.due`,
    files: { md: () => papersMarkdown([paper]), json: () => answerTimesJson(times) },
  };
}
