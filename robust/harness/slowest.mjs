// Times single pieces of work in the processor's own count, and tells a hang from a machine that was busy with something else.

/** A piece of work this many times beyond its bound hangs; less is told beside the figures. */
const hangsAt = 4;

/** `limit` is in milliseconds; a piece of work beyond it is done twice more, and the best time counts. */
export function stopwatch(limit) {
  let slowest = 0;
  let beyond = 0;
  return {
    get slowestMs() {
      return slowest;
    },
    /** In words, what took longer than it should and ended. */
    get notes() {
      return beyond === 0 ? [] : [`${beyond} took longer than ${limit} ms, and ended.`];
    },
    /** The time of work that hangs, else `undefined`. */
    time(work) {
      let best = once(work);
      for (let again = 0; again < 2 && best > limit; again++) best = Math.min(best, once(work));
      slowest = Math.max(slowest, best);
      if (best > limit) beyond++;
      return best > limit * hangsAt ? best : undefined;
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
