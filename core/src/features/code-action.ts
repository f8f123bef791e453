// What an editor offers at a place: a change of the workspace, or something that a person has to say or read first.
import type { FileEdit, Finding } from '../finding.ts';

export interface CodeAction {
  readonly title: string;
  readonly kind: CodeActionKind;
  /** There is exactly one right answer, and this is it. */
  readonly isPreferred: boolean;
  /** What is gone afterwards. */
  readonly mends: readonly Finding[];
  readonly does: Deed;
}

export const fixAllKind = 'source.fixAll.supportPlaybooks';

export const codeActionKinds = ['quickfix', 'refactor.rewrite', fixAllKind] as const;
export type CodeActionKind = (typeof codeActionKinds)[number];

export type Deed =
  | { readonly kind: 'change'; readonly change: Change }
  /** Costly, so it is worked out when somebody chooses it; see `changeFor`. */
  | { readonly kind: 'later'; readonly task: BulkTask }
  /** The edit alone leaves `reasonPlaceholder` for the author to fill; an editor that can ask puts the reason there. */
  | { readonly kind: 'suppress'; readonly edit: FileEdit }
  /** Opens the page of a rule. */
  | { readonly kind: 'explain'; readonly rule: string };

export interface Change {
  readonly edits: readonly FileEdit[];
  /** Files that do not exist yet, with their whole text. */
  readonly files: readonly NewFile[];
}

export interface NewFile {
  readonly path: string;
  readonly content: string;
}

/** Mends all that has one right answer in a file, or all findings of one rule there. */
export interface BulkTask {
  readonly path: string;
  readonly rule?: string;
  readonly kinds: 'safe' | 'unsafe';
}
