// Names that the author wrote, as they stand in a sentence.

import type { Cell } from '../workspace/rows.ts';
import { everything } from '../workspace/universe.ts';

/** “a”, “b” and “c”. */
export function quotedNames(names: readonly string[]): string {
  const quoted = names.map((name) => `“${name}”`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
}

/** “enterprise” customers, or only customers where the strategy knows no segments. */
export function customersOf(cell: Cell): string {
  const { segment } = cell;
  return segment === undefined || segment === everything ? 'customers' : `“${segment}” customers`;
}

/** ` about “billing” and “outage”`, or nothing where the strategy knows no query types. */
export function aboutWhat(cells: readonly Cell[]): string {
  const types = [...new Set(cells.map(({ queryType }) => queryType ?? everything))].filter((id) => id !== everything);
  return types.length === 0 ? '' : ` about ${quotedNames(types)}`;
}
