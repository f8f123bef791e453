// Which files a server was reading when it fell: the second time, the next server is told to leave such a file alone.
import type { CautionParams } from '#server/protocol';

export interface Suspects {
  /** What the server is about to read, or nothing when that went well. */
  readonly attempted: (uri: string | undefined) => void;
  /** Call when the server ended unasked. */
  readonly fell: () => void;
  /** What the next server has to know; `undefined` as long as none fell. */
  readonly caution: () => CautionParams | undefined;
  /** The file that the last fallen server was reading. */
  readonly last: () => string | undefined;
}

/** Once may be chance: somebody may have ended the server just then. */
const fallsThatProve = 2;

export function createSuspects(): Suspects {
  const falls = new Map<string, number>();
  let attempt: string | undefined;
  let last: string | undefined;
  let hasFallen = false;
  return {
    attempted: (uri) => {
      // It is tried again after a change, or went well: what it did before no longer counts.
      const isAnotherTry = uri !== undefined && (falls.get(uri) ?? 0) >= fallsThatProve;
      if (uri === undefined && attempt !== undefined) falls.delete(attempt);
      if (isAnotherTry) falls.set(uri, fallsThatProve - 1);
      attempt = uri;
    },
    fell: () => {
      hasFallen = true;
      last = attempt;
      if (attempt !== undefined) falls.set(attempt, (falls.get(attempt) ?? 0) + 1);
      attempt = undefined;
    },
    caution: () =>
      hasFallen
        ? { leaveAlone: [...falls].filter(([, count]) => count >= fallsThatProve).map(([uri]) => uri) }
        : undefined,
    last: () => last,
  };
}
