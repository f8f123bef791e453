// What a rule is: one file holds its id, its words, its examples, its check and its fix.
import type { Finding, Severity } from '../finding.ts';
import type { Kind } from '../generated/playbooks.ts';
import type { PlaybookDocument } from '../playbook/document.ts';
import type { DueMessage } from '../render/due.ts';
import type { Range } from '../text/range.ts';
import type { DateText } from '../time/date.ts';
import type { DocumentOf, Inquiry } from '../workspace/inquiry.ts';
import type { Settings } from '../workspace/settings.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { TemplateTextFile } from '../workspace/source-file.ts';

/** The words of a rule, for hover, `explain` and its page. Plain sentences that a support manager understands. */
export interface RuleWords {
  readonly id: string;
  readonly severity: Severity;
  /** A short sentence without a full stop: what a reader sees in a list. */
  readonly title: string;
  /** What it looks at, and when it speaks. */
  readonly what: string;
  /** What happens to a customer or a colleague if nobody acts. */
  readonly why: string;
  readonly todo: string;
  /** Where the rule comes from: a norm, a law, a real case, common practice. */
  readonly source: string;
  /** Gives exactly this finding, at the place between « and », and no other. */
  readonly bad: Example;
  /** Gives no finding. `sample` is the sample as it stands. */
  readonly good: Example | 'sample';
}

/** A change of the sample in `examples/fernway`. */
export type Example = readonly [ExampleEdit, ...ExampleEdit[]];

export type ExampleEdit =
  /** `find` stands exactly once in the file; « and » in `replace` mark the place of the finding. */
  | { readonly file: string; readonly find: string; readonly replace: string }
  /** A file that the sample does not have. */
  | { readonly file: string; readonly content: string };

/** A mistake that reading a file finds; it needs no check of its own. */
export interface ReadingRule extends RuleWords {
  readonly looksAt: 'reading';
}

/** A mistake that shows when a message is made for somebody or for another program; `validate` does not make it. */
export interface RenderingRule extends RuleWords {
  readonly looksAt: 'rendering';
  /** Makes what the examples are about, as whoever asks for it gets it. */
  readonly shown: (snapshot: Snapshot, today: DateText) => readonly Finding[];
}

/** What a rule may do besides looking at a document. */
export interface TextChecks {
  /** Looks at one text of a template or shared piece of the workspace, beside its siblings. Ranges count from the start of the file. */
  readonly checkTemplate?: (context: TemplateContext) => Iterable<Report>;
  /** Looks at a message as it goes out. */
  readonly checkMessage?: (due: DueMessage, settings: Settings) => Iterable<MessageReport>;
}

export interface TemplateContext {
  /** Of the template or the shared piece. */
  readonly name: string;
  /** Its texts by `<locale>` or `<locale>.<voice>`. */
  readonly variants: ReadonlyMap<string, TemplateTextFile>;
  /** The one to look at. */
  readonly variant: string;
  readonly locale: string;
  readonly content: string;
  readonly settings: Settings;
}

export interface MessageReport {
  /** Where to say it: at a field between the lines at the top, or at the whole text. */
  readonly at: 'subject' | 'text';
  readonly message: string;
}

/** Looks at one document, and at others through the inquiry. */
export interface DocumentRule<K extends Kind = Kind> extends RuleWords, TextChecks {
  readonly looksAt: 'document';
  readonly on: readonly K[];
  /** Reading a broken part throws `Unknowable`, which ends the check in silence; use `each` to skip item by item. */
  readonly check: (context: RuleContext<K>) => Iterable<Report>;
}

export interface RuleContext<K extends Kind = Kind> {
  readonly document: DocumentOf<K>;
  readonly playbook: DocumentOf<K>['playbook'];
  readonly inquiry: Inquiry;
  readonly settings: Settings;
  readonly today: DateText;
}

export interface Report {
  /** From the start of the document; see `rangeOf` and `keyRangeOf`. */
  readonly range: Range;
  readonly message: string;
  readonly related?: readonly RelatedReport[];
  readonly fix?: ReportFix;
  /** See `Finding`. */
  readonly bug?: string;
}

/** A report on its way out: which rule, in which document, where that starts. */
export interface PlacedReport extends Report {
  readonly rule: string;
  readonly start: number;
  readonly document: PlaybookDocument | undefined;
}

export interface RelatedReport {
  readonly document: PlaybookDocument;
  readonly range: Range;
  readonly message: string;
}

export interface ReportFix {
  readonly title: string;
  /** Safe when it cannot change what the author meant. */
  readonly isSafe: boolean;
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

/** A rule for the list: how its check was typed no longer matters. */
export type AnyRule = ReadingRule | RenderingRule | ErasedDocumentRule | ErasedChangeRule;

export interface ErasedDocumentRule extends RuleWords, TextChecks {
  readonly looksAt: 'document';
  readonly on: readonly Kind[];
  readonly checkAny: (document: PlaybookDocument, rest: Omit<RuleContext, 'document' | 'playbook'>) => Iterable<Report>;
}

/** Compares a document with what it was at another revision; runs only where there are two, as under `--changed-since`. */
export interface ChangeRule<K extends Kind = Kind> extends RuleWords {
  readonly looksAt: 'change';
  readonly on: readonly K[];
  /** What the sample was before the change, as an edit of it; left out, the sample itself. `bad` and `good` are what came after. */
  readonly earlier?: Example;
  readonly check: (context: ChangeContext<K>) => Iterable<Report>;
}

export interface ChangeContext<K extends Kind = Kind> extends RuleContext<K> {
  /** The same document before: of the same name, or of the one that it says it had. `undefined` when it is new. */
  readonly before: DocumentOf<K> | undefined;
  /** Documents of its kind that had a name which nobody has any more. */
  readonly gone: readonly DocumentOf<K>[];
  /** Documents of its kind that are new. */
  readonly added: readonly DocumentOf<K>[];
}

export interface ErasedChangeRule extends RuleWords {
  readonly looksAt: 'change';
  readonly on: readonly Kind[];
  readonly earlier?: Example;
  readonly checkAny: (document: PlaybookDocument, rest: ChangeRest) => Iterable<Report>;
}

/** The same without the types of one kind. */
export interface ChangeRest extends Omit<RuleContext, 'document' | 'playbook'> {
  readonly before: PlaybookDocument | undefined;
  readonly gone: readonly PlaybookDocument[];
  readonly added: readonly PlaybookDocument[];
}
