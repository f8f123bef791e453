// "Did you mean", for a word on the command line.

/** Starts with a space, or is empty: the one candidate that differs by a slip of the pen, or holds the word. */
export function suggestion(word: string, candidates: readonly string[]): string {
  const wanted = plain(word);
  const scored = candidates
    .map((candidate) => ({ candidate, away: distanceToStart(wanted, plain(candidate)) }))
    .filter(
      ({ candidate, away }) =>
        away <= Math.max(1, Math.floor(wanted.length / 3)) || (wanted.length > 2 && plain(candidate).includes(wanted)),
    )
    .sort((a, b) => a.away - b.away);
  const [best] = scored;
  return best ? ` Did you mean “${best.candidate}”?` : '';
}

/** Case, hyphens and spaces are no difference. */
export function plain(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** A word that somebody did not finish is near as well. */
function distanceToStart(word: string, candidate: string): number {
  const lengths = [candidate.length, word.length, word.length + 1];
  return Math.min(...lengths.map((length) => distance(word, candidate.slice(0, length))));
}

/** Levenshtein's: insertions, deletions and replacements. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= Math.min(a.length, 100); i++) {
    let diagonal = row[0] ?? 0;
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, diagonal + (a[i - 1] === b[j - 1] ? 0 : 1)));
      diagonal = row[j] ?? 0;
    }
    row = next;
  }
  return row[b.length] ?? a.length;
}
