// Decides whether a server that ended unasked is started again: three times in a row, then a person decides.

export interface RestartPolicy {
  /** Call when the server ended; true when it should be started again. */
  readonly mayRestart: () => boolean;
}

const restartsInARow = 3;
/** A server that lived this long was healthy; its end starts a new row. In milliseconds. */
const healthyAfter = 60_000;

export function createRestartPolicy(now: () => number): RestartPolicy {
  let restarts = 0;
  let lastEnd = now();
  return {
    mayRestart: () => {
      const end = now();
      if (end - lastEnd > healthyAfter) restarts = 0;
      lastEnd = end;
      restarts += 1;
      return restarts <= restartsInARow;
    },
  };
}
