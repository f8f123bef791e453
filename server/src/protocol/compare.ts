// Asking what a change means to customers: between a revision of git and what is typed now, or between two revisions.
import type { ProtocolRange } from './position.ts';

/** Asks for all that changed since `base`, as sentences and as texts. */
export const compareRequest = 'support-playbooks/compare';

export interface Compared {
  /** A revision as git understands it. It counts from where the histories parted. */
  readonly base: string;
  /** The workspace as it is now, with what is not saved, when left out. */
  readonly head?: string;
}

export interface CompareParams extends Compared {
  /** A file: its workspace only, and what is about it is marked. Without it all workspaces. */
  readonly near?: string;
}

export type CompareAnswer =
  | {
      readonly kind: 'compared';
      /** Those that could be compared, in the order of their folders. */
      readonly workspaces: readonly ComparedWorkspace[];
      readonly problems: readonly string[];
    }
  | CompareProblem;

export interface CompareProblem {
  readonly kind: 'problem';
  /** A plain sentence. */
  readonly problem: string;
  /** `no-disk`: the files are on no disk on which git could be asked. */
  readonly reason?: 'no-disk' | 'no-git' | 'no-repository' | 'no-commit' | 'unknown-revision';
}

export interface ComparedWorkspace {
  readonly uri: string;
  /** Worst first. */
  readonly changes: readonly ComparedChange[];
  readonly texts: readonly ComparedText[];
  /** The commit that counts as the older side, when it is not the one that was named. */
  readonly commonAncestor?: string;
  /** The histories share nothing, so every difference counts. */
  readonly isPastUnknown: boolean;
}

export interface ComparedChange {
  /** Such as `promise-loosened`. */
  readonly id: string;
  readonly severity: 'breaking' | 'weakened' | 'neutral' | 'improved';
  /** With old and new, in words, without a full stop. */
  readonly sentence: string;
  /** Of the playbook. */
  readonly title: string;
  readonly isNear: boolean;
  /** Absent where it concerns nobody in particular, or everybody. */
  readonly affected?: { readonly segments: 'all' | readonly string[]; readonly queryTypes: 'all' | readonly string[] };
  readonly accepted?: { readonly reason: string; readonly until?: string };
  /** Paths relative to the workspace; one that is absent was not there, or is gone. */
  readonly before?: { readonly path: string };
  readonly after?: { readonly path: string; readonly uri: string; readonly range: ProtocolRange };
}

export interface ComparedText {
  /** As a preview calls it, which begins with the name of its playbook: `phone-sunset/everyone`. */
  readonly id: string;
  readonly title: string;
  readonly locale: string;
  readonly isNear: boolean;
  readonly state: 'changed' | 'new' | 'gone';
}

/** Asks for one side of a message or of a file; empty when it is not there. */
export const comparedTextRequest = 'support-playbooks/comparedText';

export interface ComparedTextParams extends Compared {
  readonly workspace: string;
  readonly side: 'before' | 'after';
  readonly of:
    | { readonly kind: 'message'; readonly id: string; readonly locale: string }
    | { readonly kind: 'file'; readonly path: string };
}

export type ComparedTextAnswer = { readonly kind: 'text'; readonly text: string } | CompareProblem;

/** Asks what there is to compare with. */
export const revisionsRequest = 'support-playbooks/revisions';

export interface RevisionsParams {
  /** A file of the workspace that is meant; without it the first. */
  readonly near?: string;
  /** Only whether git knows this one. */
  readonly only?: string;
}

export type RevisionsAnswer =
  | { readonly kind: 'revisions'; readonly revisions: readonly NamedRevision[] }
  | CompareProblem;

export interface NamedRevision {
  readonly kind: 'branch' | 'tag' | 'remote-branch' | 'commit';
  /** As people call it: `main`, `v1.2`, or the first digits of a commit. */
  readonly name: string;
  readonly ref: string;
  /** As YYYY-MM-DD. */
  readonly date: string;
  /** The first line of what its author said. */
  readonly subject: string;
}
