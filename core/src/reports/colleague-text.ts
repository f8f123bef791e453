// A text of the workspace as colleagues read it: in the default language, else in any.
import type { Text } from '../generated/playbooks.ts';
import { known } from '../schema/value.ts';
import { singleLine } from '../template/escape.ts';
import type { Inquiry } from '../workspace/inquiry.ts';

/** One line. `undefined` when it is not written, empty or broken. */
export function colleagueText({ snapshot }: Inquiry, read: () => Text | undefined): string | undefined {
  const text = known(read);
  const { defaultLocale } = snapshot.settings;
  const chosen =
    text === undefined || typeof text === 'string' ? text : known(() => text[defaultLocale] ?? Object.values(text)[0]);
  const line = singleLine(chosen ?? '').trim();
  return line === '' ? undefined : line;
}
