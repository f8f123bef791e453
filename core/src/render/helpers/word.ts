// `{{word becomes}}`: a fixed word of the playbook language, such as `redirect`, as the reader's language says it.
import { type MakeHelper, shown } from './helper-context.ts';

export const word: MakeHelper =
  ({ words, locale }) =>
  ([value]) => {
    if (typeof value !== 'string' || value.trim() === '')
      return { wrong: `“word” wants a fixed word such as redirect, and gets ${shown(value)}.` };
    return words.fixed(value) ?? { wrong: `There are no words for ${shown(value)} in “${locale}” yet.` };
  };
