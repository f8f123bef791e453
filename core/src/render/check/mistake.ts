// A mistake in a template, as each check of one expression gives it, and what such a check may look at.
import type { Kind } from '../../generated/playbooks.ts';
import type { Schema } from '../../schema/schema.ts';
import type { Range } from '../../text/range.ts';

export type TypedRule =
  | 'template-unknown-variable'
  | 'template-unguarded-value'
  | 'template-wrong-value'
  | 'template-wrong-block'
  | 'template-idle-block'
  | 'template-missing-partial'
  | 'template-too-complex'
  /** The check itself stumbled. */
  | 'unreadable-file';

export interface TemplateMistake {
  readonly rule: TypedRule;
  readonly message: string;
  /** What to do; said where the author can mend the place itself. */
  readonly hint?: string;
  /** In the file of the event; the whole of what is read when absent. */
  readonly range?: Range;
  /** What to write there instead, when it is clear. */
  readonly fix?: { readonly range: Range; readonly newText: string };
  /** A shared piece serves several templates: this counts only when it is so wherever the piece stands. */
  readonly isEverywhere?: true;
  /** See `Finding`. */
  readonly bug?: string;
}

/** What a check of one expression may look at. */
export interface ReadContext {
  readonly view: Schema;
  readonly kind: Kind;
  readonly recipient: readonly string[] | undefined;
}
