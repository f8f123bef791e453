// Loaded by `node --require`: sends the process a signal in the middle of its n-th call to the file system, as KILL_AT says.
const { begin } = require('./failing-calls.cjs');

const [at, microseconds, signal] = (process.env.KILL_AT ?? '').split(' ');

begin(({ index }) => {
  if (index === Number(at)) queueMicrotask(killSoon);
  return undefined;
});

/** The call is under way by now; how far it gets is chance. */
function killSoon() {
  const end = process.hrtime.bigint() + BigInt(microseconds) * 1000n;
  while (process.hrtime.bigint() < end);
  process.kill(process.pid, signal);
}
