// Cursor cases of hover: the lines that the answer starts with, part by part, and the word it stands on.
import { type CursorCase, edited } from './cursor-case.ts';

/** The word that the hover covers, and words that each have to be in its text; `undefined` when nothing is to be said. */
export type HoverExpected = { readonly word: string; readonly says: readonly string[] } | undefined;

export const hoverCases: readonly CursorCase<HoverExpected>[] = [
  {
    name: 'the channel of a plan, which another file defines',
    form: 'plain',
    files: edited('plan', '  channel: phone\n', '  channel: pho$0ne\n'),
    expected: { word: 'phone', says: ['(channel `phone`)', 'Defined in support/channels.playbook.yaml'] },
  },
  {
    name: 'a blank line between two keys',
    form: 'plain',
    files: edited('plan', '  channel: phone\n', '  channel: phone\n$0\n'),
    expected: undefined,
  },
];
