// How well a typed word fits a name whose letters it has in order.

/**
 * Higher is better; `undefined` when the name does not have the letters in order, from the start of a word on and close
 * together. A whole stretch beats scattered letters, the start of a word beats its middle, and of two names that fit as
 * well the shorter one wins. Both in small letters.
 */
export function matchScore(word: string, name: string): number | undefined {
  const whole = stretchAt(word, name);
  if (whole !== undefined) {
    return 60 + (isWordStart(name, whole) ? 20 : 0) + (whole === 0 ? 10 : 0) - lengthCost(name);
  }
  const [first = ''] = word;
  let best: number | undefined;
  for (let at = name.indexOf(first); at >= 0; at = name.indexOf(first, at + 1)) {
    const score = isWordStart(name, at) ? scatteredFrom(at, word, name) : undefined;
    if (score !== undefined && score > (best ?? -Infinity)) best = score;
  }
  return best === undefined ? undefined : Math.min(50, best) - lengthCost(name);
}

/** Letters that are strewn over a long name are chance. */
function scatteredFrom(start: number, word: string, name: string): number | undefined {
  let at = start;
  let score = 0;
  let previous = -2;
  for (const sign of word) {
    const next = name.indexOf(sign, at);
    if (next < 0 || next - start > word.length * 3 + 2) return undefined;
    if (isWordStart(name, next)) score += 4;
    else if (next === previous + 1) score += 2;
    previous = next;
    at = next + sign.length;
  }
  return score;
}

/** Best at the start of a word. */
function stretchAt(word: string, name: string): number | undefined {
  let first: number | undefined;
  for (let at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
    if (isWordStart(name, at)) return at;
    first ??= at;
  }
  return first;
}

function isWordStart(name: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(name[at - 1] ?? '');
}

function lengthCost(name: string): number {
  return Math.min(9, name.length / 20);
}
