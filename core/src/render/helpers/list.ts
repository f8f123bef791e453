// `{{list alternatives "channel.title"}}`: things joined as the language joins them.
import { type MakeHelper, shown } from './helper-context.ts';

export const list: MakeHelper =
  ({ words }) =>
  ([items, field], { type }) => {
    if (!Array.isArray(items)) return { wrong: `“list” wants a list, and gets ${shown(items)}.` };
    const steps = typeof field === 'string' ? field.split('.') : [];
    const texts = items.map((item: unknown) => steps.reduce(down, item));
    const bad = texts.find((text) => typeof text !== 'string' && typeof text !== 'number');
    if (bad !== undefined || texts.includes(undefined)) {
      return {
        wrong:
          field === undefined
            ? '“list” cannot write these items. Name a field, as in “{{list alternatives "channel.title"}}”.'
            : `Not every item has the field ${shown(field)}.`,
      };
    }
    return words.list(texts.map(String), type === 'or' ? 'or' : 'and');
  };

function down(value: unknown, step: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, step)
    ? Reflect.get(value, step)
    : undefined;
}
