// What client and server say to each other beyond LSP: names, parameters and answers. Plain data, no imports, so both sides may read it.

/** As in LSP: line and character count from 0, characters are UTF-16 code units. */
export interface ProtocolPosition {
  readonly line: number;
  readonly character: number;
}

export interface ProtocolRange {
  readonly start: ProtocolPosition;
  readonly end: ProtocolPosition;
}

/** Asks for the text of a new document of a kind, written from the workspace's own ids. Nothing is written to disk. */
export const newRequest = 'support-playbooks/new';

export interface NewParams {
  readonly folderUri: string;
  readonly kind: string;
  readonly name: string;
}

export interface NewAnswer {
  /** Where the document belongs; the client creates it and never overwrites. */
  readonly uri: string;
  readonly text: string;
}

/** Asks what can be rendered from a file: the messages and checklists of its documents, or a template with sample data. */
export const renderingsRequest = 'support-playbooks/renderings';

export interface RenderingsParams {
  readonly uri: string;
  /** The cursor, counted in UTF-16 code units from the start of the text; decides `selected`. */
  readonly offset?: number;
}

export interface RenderingItem {
  /** Stable while the document keeps its name, so that a preview can find its item again. */
  readonly id: string;
  readonly title: string;
  /** The document that the item belongs to, as its author titled it. */
  readonly document: string;
  readonly locales: readonly string[];
  readonly isChecklist: boolean;
}

export interface RenderingsAnswer {
  readonly items: readonly RenderingItem[];
  /** The id of the item at the offset. */
  readonly selected?: string;
}

/** Asks for one rendered item. Without `locale` the server picks the default one. */
export const renderRequest = 'support-playbooks/render';

export interface RenderParams {
  readonly uri: string;
  readonly id: string;
  readonly locale?: string;
}

export interface RenderProblem {
  readonly message: string;
  readonly uri: string;
  readonly range: ProtocolRange;
}

export interface RenderAnswer {
  readonly locale: string;
  readonly locales: readonly { readonly locale: string; readonly isMissing: boolean }[];
  readonly subject?: string;
  readonly preheader?: string;
  readonly title?: string;
  readonly html: string;
  readonly text: string;
  readonly markdown: string;
  readonly problems: readonly RenderProblem[];
}

/** Asks for a document that ships with the product: a built-in template, or the page of a rule. */
export const builtinRequest = 'support-playbooks/builtin';

/** Their URIs are `support-playbooks-builtin:/PATH`; editors show them read-only. */
export const builtinScheme = 'support-playbooks-builtin';

export interface BuiltinParams {
  /** Such as `rules/stranded-cell.md` or `sunset-announcement/en.hbs`. */
  readonly path: string;
}

export interface BuiltinAnswer {
  /** Absent when nothing of that name ships. */
  readonly text?: string;
}

/** Server to client, after every check of the workspace. */
export const statusNotification = 'support-playbooks/status';

export interface StatusParams {
  readonly playbooks: number;
  readonly findings: { readonly error: number; readonly warning: number };
  readonly message?: string;
}

/** Server to client, after every change of the model; carries nothing. A preview asks again, and the newest answer wins. */
export const changedNotification = 'support-playbooks/changed';

/** Client to server: what another extension for YAML does here. It also comes along as `yamlNeighbour` in the options of `initialize`. */
export const yamlNeighbourNotification = 'support-playbooks/yamlNeighbour';

export interface YamlNeighbour {
  readonly isActive: boolean;
  /** Whether the user gave it our schema for our files. */
  readonly mapsOurSchema: boolean;
}
