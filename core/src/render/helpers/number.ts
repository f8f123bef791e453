// `{{number takes}}`: a number or percentage as the language writes it.
import { readPercentage } from '../../time/percentage.ts';
import { type MakeHelper, shown } from './helper-context.ts';

export const number: MakeHelper =
  ({ words }) =>
  ([value]) => {
    if (typeof value === 'number') return words.number(value);
    const percent = typeof value === 'string' ? readPercentage(value) : undefined;
    if (percent !== undefined) return words.percent(percent);
    if (typeof value === 'string' && /^-?\d{1,15}(\.\d{1,9})?$/.test(value)) return words.number(Number(value));
    return { wrong: `“number” wants a number or a percentage, and gets ${shown(value)}.` };
  };
