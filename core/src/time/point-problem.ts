// What is wrong with a text that should be a point on the way to a deadline.
import { closestWord } from './closest-word.ts';
import { readDuration } from './duration.ts';
import { durationProblem } from './duration-problem.ts';
import { closePercentage } from './percentage-problem.ts';
import { readPoint } from './point.ts';
import { changedPart, problem, quoted, type ScalarProblem } from './scalar-problem.ts';

export function pointProblem(text: string): ScalarProblem | undefined {
  if (readPoint(text) !== undefined) return undefined;
  const written = closePercentage(text) ?? closeOffset(text);
  const suggestion = written !== undefined && readPoint(written) !== undefined ? written : undefined;
  return problem(
    `${quoted(text)} is not a point in time; write it like “75%”, “breach” or “breach + 2 business days”.`,
    suggestion,
    suggestion === undefined ? undefined : changedPart(text, suggestion),
  );
}

const anchors = ['start', 'breach'] as const;
const synonyms: Readonly<Record<string, 'start' | 'breach'>> = {
  begin: 'start',
  beginning: 'start',
  created: 'start',
  breached: 'breach',
  deadline: 'breach',
  due: 'breach',
};

function closeOffset(text: string): string | undefined {
  const plain = text.trim().toLowerCase();
  const before = /^(.+?) (before|after) (?:the )?([a-z]+)$/.exec(plain);
  if (before !== null) return written(before[3] ?? '', before[2] === 'after' ? '+' : '-', before[1] ?? '');
  const match = /^(?:at )?(?:the )?([a-z]+)(?:\s*([+\-−–])\s*(.+))?$/s.exec(plain);
  return match === null ? undefined : written(match[1] ?? '', match[2] === '+' ? '+' : '-', match[3]);
}

function written(word: string, sign: '+' | '-', length: string | undefined): string | undefined {
  const anchor = synonyms[word] ?? closestWord(word, anchors);
  if (anchor === undefined || length === undefined) return anchor;
  const duration = readDuration(length) === undefined ? durationProblem(length)?.suggestion : length;
  return duration && `${anchor} ${sign} ${duration}`;
}
