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
  /** What stands for fields that the help desk fills in; `sample` when it is not said. */
  readonly recipients?: PreviewRecipients;
}

export type PreviewRecipients = 'sample' | 'empty' | 'placeholder';

export interface RenderPlace {
  readonly uri: string;
  readonly range: ProtocolRange;
}

export interface RenderProblem extends RenderPlace {
  readonly message: string;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
}

export interface RenderedLocale {
  readonly locale: string;
  readonly isMissing: boolean;
  readonly isOutdated: boolean;
  readonly isMachine: boolean;
  /** Whether the message goes out in it. */
  readonly isDue: boolean;
}

/**
 * In its texts stands `⟦plan.title⟧` for what is missing, with the private character U+E000 and the number of its place
 * in `holes` behind the name.
 */
export interface RenderAnswer {
  readonly locale: string;
  readonly locales: readonly RenderedLocale[];
  readonly subject?: string;
  readonly preheader?: string;
  readonly title?: string;
  readonly html: string;
  readonly text: string;
  readonly markdown: string;
  /** The checklist of the plan that sends the message; its HTML is a whole page. */
  readonly checklist?: { readonly html: string; readonly text: string };
  readonly problems: readonly RenderProblem[];
  readonly holes: readonly RenderPlace[];
  /** The kinds of files that can be made of it, such as `eml` and `html`. */
  readonly exports: readonly { readonly format: string; readonly title: string }[];
}

/** Asks for one rendered item as a file, or as several that belong together. Nothing is written to disk. */
export const exportRequest = 'support-playbooks/export';

export interface ExportParams {
  readonly uri: string;
  readonly id: string;
  readonly locale: string;
  readonly format: string;
}

export interface ExportAnswer {
  /** Mostly one; none when there is nothing of this kind to give. Names are without a folder. */
  readonly files: readonly { readonly fileName: string; readonly text: string }[];
  /** What is wrong with the message: nothing that has an error may be sent. */
  readonly errors: number;
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

/** Asks for all rules, sorted by id; their pages are built-in documents. */
export const rulesRequest = 'support-playbooks/rules';

export interface RulesAnswer {
  readonly rules: readonly { readonly id: string; readonly title: string }[];
}

/** Asks which templates ship, and where copies of them would belong. */
export const templatesRequest = 'support-playbooks/templates';

export interface TemplatesParams {
  /** A file of the workspace that is meant; without it the first workspace. */
  readonly uri?: string;
}

export interface TemplatesAnswer {
  readonly templates: readonly {
    readonly name: string;
    readonly title: string;
    readonly files: readonly ReadyFile[];
  }[];
}

/** Asks for the example workspace. */
export const exampleRequest = 'support-playbooks/example';

export interface ExampleAnswer {
  /** Paths are relative to wherever the example is copied. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

export interface ReadyFile {
  readonly uri: string;
  readonly text: string;
}

/** Server to client, where the server has no disk of its own: the paths of all files below a folder that may be ours. */
export const listFilesRequest = 'support-playbooks/listFiles';

export interface ListFilesParams {
  readonly folderUri: string;
}

export interface ListFilesAnswer {
  /** Relative to the folder, with forward slashes. */
  readonly paths: readonly string[];
}

/** Server to client: one file as it is stored. */
export const readFileRequest = 'support-playbooks/readFile';

export interface ReadFileParams {
  readonly uri: string;
  /** A larger file is not sent. */
  readonly maximumBytes: number;
}

export type ReadFileAnswer =
  | { readonly kind: 'file' /** In base64. */; readonly bytes: string }
  | { readonly kind: 'too-large'; readonly size: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Commands of the client that code lenses run; both sides know them by these names. */
export const previewCommand = 'supportPlaybooks.preview';
export const showReferencesCommand = 'supportPlaybooks.showReferences';

/** The file, and the id of what to show from it; without one, the first that there is. */
export type PreviewArguments = readonly [uri: string, id?: string];

/** The file and the place of the lens, and the places to show. */
export type ReferencesArguments = readonly [
  uri: string,
  position: ProtocolPosition,
  places: readonly { readonly uri: string; readonly range: ProtocolRange }[],
];

/**
 * Commands of the client that a code action may name. A client that has them says so in its capabilities, under
 * `experimental.commands.commands`, as for other servers; any other client gets plain edits.
 */
export const suppressCommand = 'supportPlaybooks.suppressFinding';

/** The one argument of `suppressCommand`. */
export interface SuppressParams {
  readonly uri: string;
  readonly rule: string;
  /** Where the comment belongs. */
  readonly position: ProtocolPosition;
  /** The whole comment; the reason belongs where `placeholder` stands. */
  readonly text: string;
  readonly placeholder: string;
}

/** Opens the page of the rule whose id is its one argument. */
export const explainCommand = 'supportPlaybooks.explainRule';
