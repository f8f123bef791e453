// A broken promise of ours, as opposed to a mistake of the author's.
import { shorten } from './text/wording.ts';

/** Thrown by `assert` only. One guard per front catches it, logs it and goes on. */
export class Bug extends Error {
  override readonly name = 'Bug';
}

export function assert(condition: unknown, promise: string): asserts condition {
  if (!condition) throw new Bug(promise);
}

/** What breaks on our side costs one thing its answer and no other: it is told there, and its details are for the log. */
export interface Fault {
  readonly message: string;
  /** What was thrown, and where. */
  readonly bug: string;
}

/** `who` stumbled: this program, or one rule of it. */
export function faultOf(error: unknown, who = 'Support Playbooks'): Fault {
  const bug = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const what = shorten(error instanceof Error ? `${error.name}: ${error.message}` : bug);
  const message = `${who} stumbled here, which is our fault; everything else is checked. Please report it, with the file if you may share it: ${what}`;
  return { message, bug };
}
