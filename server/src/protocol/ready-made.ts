// Asking for what ships with the product: built-in documents, rules, templates and the example.

/** Asks for a document that ships with the product: a built-in template, or a page of the rules or the reference. */
export const builtinRequest = 'support-playbooks/builtin';

/** Their URIs are `support-playbooks-builtin:/PATH`; editors show them read-only. */
export const builtinScheme = 'support-playbooks-builtin';

export interface BuiltinParams {
  /** Such as `rules/stranded-cell.md`, `reference/view-sunset-plan.md` or `sunset-announcement/en.hbs`. */
  readonly path: string;
}

export interface BuiltinAnswer {
  /** Absent when nothing of that name ships. */
  readonly text?: string;
}

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
