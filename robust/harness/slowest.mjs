// Times single pieces of work, and tells a hang from a machine that was busy with something else.

/** A work that takes longer than `limit` milliseconds is done twice more, and the best time counts. */
export function stopwatch(limit) {
  let slowest = 0;
  return {
    get slowestMs() {
      return slowest;
    },
    /** The time of the work if it is beyond the limit, else `undefined`. */
    time(work) {
      let best = once(work);
      for (let again = 0; again < 2 && best > limit; again++) best = Math.min(best, once(work));
      slowest = Math.max(slowest, best);
      return best > limit ? best : undefined;
    },
  };
}

/** On a busy machine the clock runs while others work, so the processor's own count stands beside it, and the smaller one counts. */
function once(work) {
  const started = performance.now();
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return Math.min(performance.now() - started, (user + system) / 1000);
}
