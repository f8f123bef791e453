// Patterns of files in the config, as .gitignore has them; the one matcher for all of them, which no pattern can keep busy.
import picomatch from 'picomatch/posix';

/** Whether a pattern covers a path, relative to the workspace folder and with forward slashes. A folder takes all in it along. */
export type PathMatcher = (path: string) => boolean;

/**
 * A pattern without a slash holds at any depth; `*`, `?`, `[…]` and `**` mean what they mean everywhere. Other brackets and
 * `!` are plain characters. A pattern that is not harmless covers nothing.
 */
export function pathMatcher(pattern: string): PathMatcher {
  const known = matchers.get(pattern);
  if (known) return known;
  const made = isHarmless(pattern) ? matcherFor(pattern) : () => false;
  if (matchers.size >= rememberedAtMost) matchers.clear();
  matchers.set(pattern, made);
  return made;
}

/**
 * Whether a pattern can be matched in no time, whatever the path: at most 40 parts, four `**`, three stars in one part.
 * It comes with the repository, and must not take a matcher hours.
 */
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

const rememberedAtMost = 200;
const matchers = new Map<string, PathMatcher>();

function starsIn(part: string): number {
  return part.match(/\*+/g)?.length ?? 0;
}

type PartMatcher = '**' | ((part: string) => boolean);

/** Part by part, because one regular expression for several `**` may try every way to divide a long path. */
function matcherFor(pattern: string): PathMatcher {
  const bare = pattern.replace(/^\.?\//, '').replace(/(?<!\/)\/+$/, '');
  const isAnchored = bare.includes('/') || /^\.?\//.test(pattern);
  const globs = (isAnchored ? bare : `**/${bare}`)
    .split('/')
    .filter((part, index, all) => part !== '**' || all[index - 1] !== '**');
  const parts = globs.map((part): PartMatcher => (part === '**' ? part : partMatcher(part)));
  return (path) => reaches(parts, path.split('/'));
}

const options = { dot: true, noextglob: true, nonegate: true, nobrace: true } as const;

/** Most parts are plain names, and need no regular expression. */
function partMatcher(part: string): (name: string) => boolean {
  if (/^[\w.-]*$/.test(part)) return (name) => name === part;
  return picomatch(part.replace(/[()+|$^@!{}]/g, '\\$&'), options);
}

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
