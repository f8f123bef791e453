// When an answer is due as tables: one for each metric.
import type { AnswerAxes, AnswerTimes } from './answer-times.ts';
import { answerWords, askedWords } from './answer-times-words.ts';
import type { Paper, ReportCell } from './paper.ts';
import { metricTitles } from './response-times-svg.ts';

export function answerTimesPaper(times: AnswerTimes, axes: AnswerAxes): Paper {
  const metrics = [...new Set(times.answers.map(({ metric }) => metric))];
  return {
    title: `${times.title}: ${askedWords(times)}`,
    notes: metrics.length === 0 ? ['The policy gives no time for that.'] : [],
    tables: metrics.map((metric) => ({
      title: metricTitles[metric] ?? metric,
      notes: [],
      head: ['For', 'Due', 'Because', 'How it is counted'],
      rows: times.answers
        .filter((answer) => answer.metric === metric)
        .map((answer): readonly ReportCell[] => {
          const { forWhom, due, because, notes } = answerWords(answer, times, axes);
          return [
            { text: forWhom, place: answer.place },
            { text: due, tone: 'strong' },
            { text: because },
            { text: notes.join('; '), tone: 'quiet' },
          ];
        }),
    })),
  };
}
