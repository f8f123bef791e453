// Asking for the workspace at a glance, and for the edits that mark a task as done.
import type { ProtocolPosition, ProtocolRange } from './position.ts';

/** Asks for the workspace at a glance: what the tree view shows. */
export const overviewRequest = 'support-playbooks/overview';

export interface OverviewParams {
  /** The language of the person who looks; names of tasks come in it where we have words. */
  readonly locale: string;
}

export interface OverviewAnswer {
  /** Those that hold a playbook, in the order of the folders. */
  readonly workspaces: readonly WorkspaceOverview[];
}

export interface WorkspaceOverview {
  /** Of the folder of its config, else of the root folder. */
  readonly uri: string;
  /** The day that counts as today there, as YYYY-MM-DD. */
  readonly today: string;
  readonly plans: readonly OverviewPlan[];
  readonly strategies: readonly OverviewStrategy[];
  readonly policies: readonly OverviewDocument[];
  readonly calendars: readonly OverviewDocument[];
}

export interface OverviewDocument {
  readonly name: string;
  readonly title: string;
  readonly uri: string;
  readonly range: ProtocolRange;
  readonly detail?: string;
}

export interface OverviewPlan extends OverviewDocument {
  readonly closeOn?: string;
  readonly isOver: boolean;
  /** The checklist's id for a preview. */
  readonly checklist: string;
  readonly strategy?: OverviewDocument;
  readonly open: readonly OverviewTask[];
  readonly nextCommunication?: OverviewTask;
  readonly nextAction?: OverviewTask;
}

export interface OverviewTask {
  /** Such as `communication`, `action`, `surface`. */
  readonly kind: string;
  readonly name: string;
  readonly fullName: string;
  readonly owner?: string;
  readonly due?: string;
  readonly state: 'overdue' | 'today' | 'coming' | 'undated';
  readonly uri: string;
  readonly range: ProtocolRange;
  readonly canBeMarked: boolean;
  /** What a preview of it is called; only messages have one. */
  readonly rendering?: string;
}

export interface OverviewStrategy extends OverviewDocument {
  readonly channels: readonly OverviewChannel[];
}

export interface OverviewChannel {
  readonly title: string;
  readonly type?: string;
  readonly lifecycle?: string;
  readonly closesOn?: string;
  readonly uri: string;
  readonly range: ProtocolRange;
}

/** Asks for the edits that mark the thing at a place as done today. Nothing is written. */
export const markDoneRequest = 'support-playbooks/markDone';

export interface MarkDoneParams {
  readonly uri: string;
  readonly position: ProtocolPosition;
}

export type MarkDoneAnswer =
  | { readonly edits: readonly { readonly range: ProtocolRange; readonly newText: string }[]; readonly on: string }
  | { readonly refused: 'nothing-here' | 'already' | 'by-hand' };
