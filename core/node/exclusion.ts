// The config's `exclude`: which paths of a workspace are not to be read.
import picomatch from 'picomatch';

/** Whether a path, relative to the workspace folder and with forward slashes, is excluded. A folder takes all in it along. */
export type Exclusion = (path: string) => boolean;

/**
 * As in .gitignore: a pattern without a slash holds at any depth, `!` takes a path back, the last match decides. Brackets
 * other than `[…]` are plain characters, and a pattern of more than 40 parts, four `**` or three stars in one part is ignored:
 * a pattern comes with the repository, and must not take a matcher hours.
 */
export function exclusionOf(patterns: readonly string[]): Exclusion {
  const rules = patterns.filter(isHarmless).map((pattern) => {
    const isTakenBack = pattern.startsWith('!');
    return { isTakenBack, matches: matcher(isTakenBack ? pattern.slice(1) : pattern) };
  });
  return (path) => {
    const parts = path.split('/');
    const last = rules.findLast(({ matches }) => matches(parts));
    return last !== undefined && !last.isTakenBack;
  };
}

/** Whether a pattern can be matched in no time, whatever the path. */
export function isHarmless(pattern: string): boolean {
  const parts = pattern.split('/');
  const folders = parts.filter((part) => part === '**').length;
  return (
    folders <= 4 &&
    parts.length <= 40 &&
    pattern.length <= 500 &&
    parts.every((part) => part === '**' || starsIn(part) <= 3)
  );
}

function starsIn(part: string): number {
  return part.match(/\*+/g)?.length ?? 0;
}

type PartMatcher = '**' | ((part: string) => boolean);

/** Part by part, because one regular expression for several `**` may try every way to divide a long path. */
function matcher(pattern: string): (parts: readonly string[]) => boolean {
  const bare = pattern.replace(/^\.?\//, '').replace(/\/+$/, '');
  const isAnchored = bare.includes('/') || /^\.?\//.test(pattern);
  const globs = (isAnchored ? bare : `**/${bare}`)
    .split('/')
    .filter((part, index, all) => part !== '**' || all[index - 1] !== '**');
  const matchers = globs.map(
    (part): PartMatcher => (part === '**' ? part : picomatch(part.replace(/[()+|$^@!{}]/g, '\\$&'), options)),
  );
  return (parts) => reaches(matchers, parts);
}

const options = { dot: true, noextglob: true, nonegate: true, nobrace: true } as const;

/** Whether the pattern covers the path or a folder on the way to it; follows all ways at once. */
function reaches(matchers: readonly PartMatcher[], parts: readonly string[]): boolean {
  let at = skipStars(new Set([0]), matchers);
  for (const part of parts) {
    if (at.has(matchers.length)) return true;
    const next = new Set<number>();
    for (const index of at) {
      const matches = matchers[index];
      if (matches === '**') next.add(index === matchers.length - 1 ? index + 1 : index);
      else if (matches?.(part)) next.add(index + 1);
    }
    at = skipStars(next, matchers);
  }
  return at.has(matchers.length);
}

/** `**` may stand for no folder at all, but at the end of a pattern for something. */
function skipStars(at: Set<number>, matchers: readonly PartMatcher[]): ReadonlySet<number> {
  for (const index of at) if (matchers[index] === '**' && index < matchers.length - 1) at.add(index + 1);
  return at;
}
