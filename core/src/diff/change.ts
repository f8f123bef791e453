// One change as everybody reads it: plain data, for a terminal, a pull request, an editor or a program.
import type { Kind } from '../generated/playbooks.ts';
import type { Range } from '../text/range.ts';
import type { Affected } from './change-kind.ts';
import type { ChangeSeverity } from './severity.ts';

export interface Change {
  /** The kind of change, such as `promise-loosened`. */
  readonly id: string;
  readonly title: string;
  readonly severity: ChangeSeverity;
  /** With old and new, in words, without a full stop. */
  readonly sentence: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** What it belongs to: a document, a template, or the settings of the workspace. */
  readonly subject: Subject;
  /** `undefined` where it concerns nobody in particular, or where that cannot be known. */
  readonly affected: Affected | undefined;
  /** For a text: the language. */
  readonly locale: string | undefined;
  readonly before: ChangePlace | undefined;
  readonly after: ChangePlace | undefined;
  /** The same for the same change wherever it stands in its file; another one for another old or new value. */
  readonly fingerprint: string;
}

export interface Subject {
  readonly kind: Kind | 'Template' | 'Workspace';
  /** `undefined` for a document that does not say its name. */
  readonly name: string | undefined;
  readonly title: string;
  /** Where it is now; where it was, when it is gone. */
  readonly path: string;
}

export interface ChangePlace {
  /** Relative to the workspace. */
  readonly path: string;
  /** From the start of the file. */
  readonly range: Range;
}
