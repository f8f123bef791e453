// The one known word that a misspelt one stands for, if there is one.

/** The single nearest candidate, letter case aside; `undefined` when none is near or two are as near. */
export function closestWord<Word extends string>(word: string, candidates: readonly Word[]): Word | undefined {
  if (word.length > 64) return undefined;
  const lower = word.toLowerCase();
  let best: Word | undefined;
  // One slip is forgiven in a short word, one more for every three letters further on.
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = slips(lower, candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
    else if (distance === bestDistance && best !== undefined) best = undefined;
  }
  return best;
}

/** Letters added, dropped, changed or swapped with their neighbour (optimal string alignment); `limit` or less is exact. */
function slips(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(changed, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? limit + 1;
}
