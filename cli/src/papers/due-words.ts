// When an answer is due, for a terminal.
import {
  type AnswerAxes,
  type AnswerTime,
  type AnswerTimes,
  answerWords,
  askedWords,
  metricTitles,
  terminalText,
} from '#core';
import type { Colors } from '../colors.ts';

export function duePretty(times: AnswerTimes, axes: AnswerAxes, colors: Colors): string {
  const head = `${colors.bold(terminalText(times.title))}: ${terminalText(askedWords(times))}`;
  const metrics = [...new Set(times.answers.map(({ metric }) => metric))];
  const blocks = metrics.flatMap((metric) => [
    '',
    colors.bold(metricTitles[metric] ?? terminalText(metric)),
    ...times.answers
      .filter((answer) => answer.metric === metric)
      .flatMap((answer) => answerLines(answer, { times, axes, colors })),
  ]);
  const none = times.answers.length === 0 ? ['', 'The policy gives no time for that.'] : [];
  return `${[head, ...blocks, ...none].join('\n')}\n`;
}

interface Around {
  readonly times: AnswerTimes;
  readonly axes: AnswerAxes;
  readonly colors: Colors;
}

function answerLines(answer: AnswerTime, { times, axes, colors }: Around): readonly string[] {
  const { forWhom, due, because, notes } = answerWords(answer, times, axes);
  return [
    `  ${terminalText(forWhom)}`,
    `    ${colors.bold(terminalText(due))}  ${terminalText(because)}`,
    ...notes.map((note) => `      ${colors.dim(terminalText(note))}`),
  ];
}
