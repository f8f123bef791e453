// S8: writers killed at moments by chance leave each file old or new, and the next run ends what they began.
import { killCommands } from '../faults/killed-commands.mjs';
import { killWriters } from '../faults/killed-set.mjs';

export const row = {
  id: 'S8',
  title: 'Killed while writing',
  target: 'no file half-written, no mixed set that looks whole, nothing old lost; the next run ends it',
  isRandom: true,
  run,
};

async function run({ seed, isDeep, until }) {
  const started = performance.now();
  const sets = await killWriters({
    times: isDeep ? 2000 : 50,
    seed,
    until: isDeep ? until : Number.POSITIVE_INFINITY,
  });
  const commands = await killCommands({
    times: isDeep ? 400 : 9,
    seed,
    until: isDeep ? until : Number.POSITIVE_INFINITY,
  });
  return {
    n: sets.n + commands.n,
    failures: [...sets.failures, ...commands.failures],
    slowestMs: (performance.now() - started) / (sets.n + commands.n),
    notes: [
      `${sets.killed + commands.killed} of them died in the middle, ${sets.mixed + commands.mixed} with a part of the set in place`,
    ],
  };
}
