// What a walk over a tree learns: the typed value, the mistakes, and what the document defines and points to.
import type { Range } from '../text/range.ts';
import type { RefersTo } from './schema.ts';

export type ShapeRule =
  | 'unknown-key'
  | 'missing-key'
  | 'empty-value'
  | 'wrong-type'
  | 'wrong-value'
  | 'wrong-format'
  | 'unquoted-value';

export interface ShapeProblem {
  readonly rule: ShapeRule;
  readonly message: string;
  readonly range: Range;
  readonly fix?: { readonly title: string; readonly range: Range; readonly newText: string };
}

export interface Definition {
  readonly type: string;
  readonly id: string;
  /** Where the id is written. */
  readonly range: Range;
  /** The mapping that it names, or the word itself. */
  readonly owner: unknown;
}

export interface Reference {
  readonly to: RefersTo;
  readonly id: string;
  readonly range: Range;
}

export interface WrittenScalar {
  readonly name: string;
  readonly text: string;
  readonly range: Range;
}

/** What a grammar says about a text; the same shape as the time room's own. */
export interface GrammarProblem {
  /** What is wrong; behind a semicolon, how to write it instead. */
  readonly message: string;
  /** The whole text put right. */
  readonly suggestion?: string;
  /** Offsets of the narrowest wrong part. */
  readonly from?: number;
  readonly to?: number;
}

export type Grammar = (name: string, text: string) => GrammarProblem | undefined;

export interface Checked {
  /** Reading a part that is broken throws `Unknowable`; `undefined` when all of it is. */
  readonly value: unknown;
  readonly problems: readonly ShapeProblem[];
  readonly definitions: readonly Definition[];
  readonly references: readonly Reference[];
  readonly scalars: readonly WrittenScalar[];
  /** Types of which some definitions may be hidden by a mistake, so that an unknown name proves nothing. */
  readonly uncertain: ReadonlySet<string>;
}
