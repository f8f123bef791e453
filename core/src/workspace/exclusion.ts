// The config's `exclude`: which paths of a workspace are not to be read.
import { pathMatcher } from './glob.ts';

/** Whether a path, relative to the workspace folder and with forward slashes, is excluded. A folder takes all in it along. */
export type Exclusion = (path: string) => boolean;

/** As in .gitignore: `!` takes a path back, and the last match decides. */
export function exclusionOf(patterns: readonly string[]): Exclusion {
  const rules = patterns.map((pattern) => {
    const isTakenBack = pattern.startsWith('!');
    return { isTakenBack, matches: pathMatcher(isTakenBack ? pattern.slice(1) : pattern) };
  });
  return (path) => {
    const last = rules.findLast(({ matches }) => matches(path));
    return last !== undefined && !last.isTakenBack;
  };
}
