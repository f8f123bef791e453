// What every part of completion knows of the place.
import type { PlaybookDocument } from '../playbook/document.ts';
import type { DateText } from '../time/date.ts';
import type { Inquiry } from '../workspace/inquiry.ts';
import type { Cursor } from './cursor.ts';

export interface CompletionContext {
  readonly cursor: Cursor;
  /** What stands between the start of the word and the cursor. */
  readonly typed: string;
  /** With the line made whole; read when it is first asked for. `undefined` in the config. */
  readonly document: () => PlaybookDocument | undefined;
  readonly inquiry: Inquiry;
  readonly today: DateText;
  /** Keys and fixed words are left to another tool that knows our schema. */
  readonly leavesSchema: boolean;
}
