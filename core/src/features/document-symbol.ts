// One entry of an outline, and what an entry may be.
import type { Range } from '../text/range.ts';

/** What stands there: a type that playbooks define, such as `channel`, or a part of the page. */
export type SymbolKind = string;

export interface DocumentSymbol {
  readonly name: string;
  /** The id, or a few words of what it says. */
  readonly detail: string;
  readonly kind: SymbolKind;
  /** Everything that belongs to it, from the start of the file; holds `selection` and all children. */
  readonly range: Range;
  /** The name as written. */
  readonly selection: Range;
  readonly children: readonly DocumentSymbol[];
}
