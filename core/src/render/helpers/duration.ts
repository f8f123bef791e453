// `{{duration promise.firstReply}}`: a length of time in words, such as “4 business hours” or “6 months”.
import { readDuration } from '../../time/duration.ts';
import { readPeriod } from '../../time/period.ts';
import { type DurationWord, durationWord } from '../duration-word.ts';
import { type MakeHelper, shown } from './helper-context.ts';

export const duration: MakeHelper =
  ({ words, locale }) =>
  ([value], options) => {
    const length = typeof value === 'string' ? lengthOf(value) : undefined;
    if (!length)
      return { wrong: `“duration” wants a length of time such as 4 business hours, and gets ${shown(value)}.` };
    const text = words.duration(length.amount, length.word, { isDative: options.case === 'dative' });
    return (
      text ?? {
        wrong: `There are no words for business time in “${locale}” yet. Write the sentence without “duration”.`,
      }
    );
  };

function lengthOf(text: string): { readonly amount: number; readonly word: DurationWord } | undefined {
  const duration = readDuration(text);
  if (duration) return { amount: duration.amount, word: durationWord(duration.unit, duration.business) };
  const period = readPeriod(text);
  return period && { amount: period.amount, word: period.unit };
}
