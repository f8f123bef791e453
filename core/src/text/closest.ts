// "Did you mean": the word that an author most likely wanted.

/**
 * The one candidate that differs in at most a third of the longer word, or that the word begins; `undefined` when none
 * or several are as close. Upper and lower case are the same.
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Infinity;
  let isTied = false;
  for (const candidate of candidates) {
    const limit = Math.min(bestDistance, limitFor(word, candidate));
    const away = distance(wanted, candidate.toLowerCase(), limit);
    if (away > limit || candidate === best) continue;
    isTied = away === bestDistance;
    best = isTied ? best : candidate;
    bestDistance = away;
  }
  if (best === undefined) return wanted.length < 4 ? undefined : onlyOneThatStarts(wanted, candidates);
  return isTied ? undefined : best;
}

/** All candidates that are close enough to be meant, the closest first, each once; without those that the word only begins. */
export function closeWords(word: string, candidates: Iterable<string>): readonly string[] {
  const wanted = word.toLowerCase();
  const found = [...new Set(candidates)].flatMap((candidate) => {
    const limit = limitFor(word, candidate);
    const away = distance(wanted, candidate.toLowerCase(), limit);
    return away > limit || candidate === word ? [] : [{ candidate, away }];
  });
  return found.sort((a, b) => a.away - b.away).map(({ candidate }) => candidate);
}

/** The same from either side. */
function limitFor(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return longer < 2 ? 0 : Math.max(1, Math.floor(longer / 3));
}

/** A half-typed word, such as `desc`. */
function onlyOneThatStarts(start: string, candidates: Iterable<string>): string | undefined {
  const found = new Set<string>();
  for (const candidate of candidates) if (candidate.toLowerCase().startsWith(start)) found.add(candidate);
  const [only, another] = found;
  return another === undefined ? only : undefined;
}

/** Optimal string alignment distance: insert, delete, replace, and swap of neighbours count one each; above `limit` any larger number. */
function distance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit || a.length > 80) return limit + 1;
  let beforePrevious: number[] = [];
  let previous: number[] = [];
  for (let j = 0; j <= b.length; j++) previous.push(j);
  let leastBefore = 0;
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let leastHere = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (beforePrevious[j - 2] ?? 0) + 1);
      }
      current.push(least);
      leastHere = Math.min(leastHere, least);
    }
    // It never gets less; a swap looks back two rows.
    if (leastHere > limit && leastBefore > limit) return limit + 1;
    leastBefore = leastHere;
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? limit + 1;
}
