// `{{comparison is}}`: what a measured value has to be, such as “at least 60%”.
import { readComparison } from '../../time/comparison.ts';
import { type MakeHelper, shown } from './helper-context.ts';

export const comparison: MakeHelper =
  ({ words, locale }) =>
  ([value]) => {
    const read = typeof value === 'string' ? readComparison(value) : undefined;
    if (!read)
      return { wrong: `“comparison” wants what a value has to be, such as at least 60%, and gets ${shown(value)}.` };
    return words.comparison(read) ?? { wrong: `There are no words for “${String(value)}” in “${locale}” yet.` };
  };
