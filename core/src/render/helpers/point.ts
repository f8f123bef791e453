// `{{point at}}`: a moment in the life of a case, such as “2 business days after the time has run out”.
import { readPoint } from '../../time/point.ts';
import { type MakeHelper, shown } from './helper-context.ts';

export const point: MakeHelper =
  ({ words, locale }) =>
  ([value]) => {
    const read = typeof value === 'string' ? readPoint(value) : undefined;
    if (!read) return { wrong: `“point” wants a moment such as breach + 2 business days, and gets ${shown(value)}.` };
    return words.point(read) ?? { wrong: `There are no words for “${String(value)}” in “${locale}” yet.` };
  };
