// `{{plural extraAgents one="agent" other="agents"}}`: the words that fit a number.
import { type MakeHelper, shown } from './helper-context.ts';

export const plural: MakeHelper =
  ({ words }) =>
  ([value], options) => {
    if (typeof value !== 'number') return { wrong: `“plural” wants a number, and gets ${shown(value)}.` };
    const form = options[words.plural(value)] ?? options.other;
    return typeof form === 'string'
      ? form
      : { wrong: '“plural” wants the words for all other numbers, as in “other="agents"”.' };
  };
