// Says in one sentence how two rows compete, with a case that both claim.
import type { Crossing } from '../workspace/rows.ts';
import { everything } from '../workspace/universe.ts';

export function crossingWords<Item>({ kind, cell, row, with: [other] }: Crossing<Item>): string {
  if (kind === 'same') return 'This row is for exactly the same cases as another one, and only one can hold.';
  const isOdd = (axis: string) => !isSame(row.cover.get(axis), other.cover.get(axis));
  const shared = Object.entries(cell).filter(([axis, id]) => id !== everything && isOdd(axis));
  const words = shared.map(([, id]) => `“${id}”`).join(', ');
  return `This row and another one both speak for ${words}, and neither lies inside the other.`;
}

function isSame(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean {
  return a?.size === b?.size && [...(a ?? [])].every((id) => b?.has(id));
}
