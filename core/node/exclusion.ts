// The config's `exclude`: which paths of a workspace are not to be read.
import picomatch from 'picomatch';

/** Whether a path, relative to the workspace folder and with forward slashes, is excluded. A folder takes all in it along. */
export type Exclusion = (path: string) => boolean;

/**
 * As in .gitignore: a pattern without a slash holds at any depth, `!` takes a path back, the last match decides. Groups such
 * as `+(…)` are plain characters, and a pattern with too many stars is ignored: both can take a matcher hours.
 */
export function exclusionOf(patterns: readonly string[]): Exclusion {
  const rules = patterns.filter(isHarmless).map((pattern) => {
    const isTakenBack = pattern.startsWith('!');
    return { isTakenBack, matches: matcher(isTakenBack ? pattern.slice(1) : pattern) };
  });
  return (path) => {
    const last = rules.findLast(({ matches }) => matches(path));
    return last !== undefined && !last.isTakenBack;
  };
}

function matcher(pattern: string): (path: string) => boolean {
  const bare = pattern.replace(/^\.?\//, '').replace(/\/+$/, '');
  const isAnchored = bare.includes('/') || /^\.?\//.test(pattern);
  const glob = isAnchored ? bare : `**/${bare}`;
  return picomatch([glob, `${glob}/**`], { dot: true, noextglob: true, nonegate: true });
}

function isHarmless(pattern: string): boolean {
  return pattern.length <= 200 && (pattern.match(/\*+|\?/g)?.length ?? 0) <= 6;
}
