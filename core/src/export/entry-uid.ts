// The identity of an entry in a calendar program.
import { hashText } from '../text/hash.ts';
import { textValue } from './calendar-file.ts';

/** The same in every language and on every day, so that importing again updates instead of doubling. */
export function uidsFor(plan: string, use: 'date' | 'task') {
  const seen = new Map<string, number>();
  return ({ kind, id, title }: { readonly kind: string; readonly id?: string; readonly title?: string }): string => {
    const name = id ?? (title === undefined ? undefined : hashText(title));
    const key = [plan, kind, ...(name === undefined ? [] : [name]), use].join('.');
    const turn = (seen.get(key) ?? 0) + 1;
    seen.set(key, turn);
    return textValue(`${turn === 1 ? key : `${key}.${turn}`}@support-playbooks`);
  };
}
