// Asking for what people read: messages, checklists and templates, shown or as a file.
import type { ProtocolRange } from './position.ts';

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

/** Asks for everything that people read of one playbook: each message in every language in which it is due, and the checklist in the default one. */
export const everyTextRequest = 'support-playbooks/everyText';

export interface EveryTextParams {
  readonly uri: string;
  /** A file may hold several playbooks. */
  readonly name: string;
}

export interface EveryTextAnswer {
  readonly texts: readonly DueText[];
  /** An id that cannot be the name of a file; nothing is to be written before it is another one. */
  readonly oddId?: string;
}

export interface DueText {
  readonly id: string;
  readonly title: string;
  readonly locale: string;
  /** With `/` between folders and without an ending, as the command line names it: `phone-sunset/everyone.fr`. */
  readonly fileName: string;
}
