// How a server that follows one that fell names the file it is about to read, so that the file that ends it is known.

/** Server to client, before each file that it tries, and without a URI when that went well. */
export const attemptNotification = 'support-playbooks/attempt';

export interface AttemptParams {
  readonly uri?: string;
}

/** Comes along as `caution` in the options of `initialize`, when the server before this one ended unasked. */
export interface CautionParams {
  /** Files that ended a server twice: not to be read until somebody changes them. */
  readonly leaveAlone: readonly string[];
}
