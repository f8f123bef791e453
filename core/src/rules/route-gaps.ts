// Which segments have no route for which query types.
import { eachOne } from '../schema/value.ts';
import type { DocumentOf } from '../workspace/inquiry.ts';
import { rowAt } from '../workspace/rows.ts';
import { routeRows, universeOf } from '../workspace/universe.ts';

/** By segment, the query types without a route; empty while a strategy has no routes, which lets everybody use every channel. */
export function routeGaps(document: DocumentOf<'ChannelStrategy'>): ReadonlyMap<string, readonly string[]> {
  const gaps = new Map<string, readonly string[]>();
  if ((document.playbook.spec.routes?.length ?? 0) === 0) return gaps;
  const rows = routeRows(document);
  const { segments, queryTypes } = universeOf(document);
  for (const segment of segments) {
    const what = eachOne(queryTypes, (queryType) =>
      rowAt(rows, { segment, queryType }) === undefined ? queryType : undefined,
    );
    if (what.length > 0) gaps.set(segment, what);
  }
  return gaps;
}
