// Asking for new documents: of a kind, and sunset plans for channels that can be closed.

/** Asks for the text of a new document of a kind, written from the workspace's own ids. Nothing is written to disk. */
export const newRequest = 'support-playbooks/new';

export interface NewParams {
  readonly folderUri: string;
  readonly kind: string;
  readonly name: string;
  /** For a sunset plan: the channel that it closes. Without it the server takes the likeliest one. */
  readonly closing?: { readonly strategy: string; readonly channel: string };
  /** For a message template: the one that ships to start from. Without it a short message. */
  readonly from?: string;
}

export interface NewAnswer {
  /** Where the document belongs; the client creates it and never overwrites. */
  readonly uri: string;
  readonly text: string;
  /** Files that belong to it, such as the texts of a template in each language. */
  readonly more?: readonly { readonly uri: string; readonly text: string }[];
}

/** Asks which channels there are to close, in all workspaces. */
export const closableRequest = 'support-playbooks/closable';

export interface ClosableAnswer {
  readonly channels: readonly {
    /** The folder that a plan for it belongs in. */
    readonly folderUri: string;
    readonly strategy: string;
    readonly channel: string;
    readonly title: string;
    /** The plans that close it already. */
    readonly plans: readonly string[];
  }[];
}
