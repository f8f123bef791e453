// `{{hours spans}}`: the open stretches of a day, such as 09:00–12:00, 13:00–17:30.
import { type MakeHelper, shown } from './helper-context.ts';

export const hours: MakeHelper =
  ({ words }) =>
  ([value]) => {
    const spans = Array.isArray(value) ? value.map(spanText) : [];
    if (spans.length === 0 || spans.includes(undefined)) {
      return {
        wrong:
          Array.isArray(value) && value.length === 0
            ? 'There are no hours to write: it is closed. Ask with “{{#if}}” first.'
            : `“hours” wants the hours of a day, and gets ${shown(value)}.`,
      };
    }
    return words.list(spans.map(String), 'and');
  };

function spanText(span: unknown): string | undefined {
  if (typeof span !== 'object' || span === null || !('opens' in span) || !('closes' in span)) return undefined;
  return `${String(span.opens)}–${String(span.closes)}`;
}
