// Runs rows, each in a process of its own, a few at a time, and gives one record for each.
import { fork } from 'node:child_process';
import path from 'node:path';
import { processorSeconds } from './processor-seconds.mjs';

/** No row of the part for CI takes so much of a processor; one that does hangs. */
const mostSecondsInCi = 150;

/** One that only waits, or runs where nobody counts, gets so many times as long by the clock. */
const patience = 4;

/** Rows whose share of the time is up get this much to end what they are doing. */
const graceSeconds = 180;

/**
 * Random rows run once for each seed, the others once with the first. In the deep part the random rows share the time.
 * `onRow` hears of each record as it comes.
 */
export async function runRows(rows, { seeds, isDeep, minutes, lanes, found, onRow }) {
  const jobs = rows.flatMap((row) => (row.isRandom ? seeds : seeds.slice(0, 1)).map((seed) => ({ row, seed })));
  const random = jobs.filter(({ row }) => row.isRandom).length;
  const share = (minutes * 60 * Math.min(lanes, Math.max(random, 1))) / Math.max(random, 1);
  const results = new Map(rows.map((row) => [row.id, []]));
  // Long ones first, so that no lane is left with one at the end.
  const queue = isDeep
    ? jobs.toSorted((a, b) => Number(b.row.isRandom ?? false) - Number(a.row.isRandom ?? false))
    : jobs;
  const lane = async () => {
    for (let job = queue.shift(); job; job = queue.shift()) {
      const result = await inOwnProcess(job, { isDeep, found, seconds: isDeep && job.row.isRandom ? share : 0 });
      const own = results.get(job.row.id);
      own.push({ ...result, seed: job.seed });
      if (own.length === (job.row.isRandom ? seeds.length : 1)) onRow(recordOf(job.row, own));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

function recordOf({ id, title, target, isRandom }, results) {
  const notes = results.flatMap(({ notes = [] }) => notes);
  return {
    id,
    title,
    target,
    n: sum(results, ({ n }) => n),
    failures: results.flatMap(({ failures }) => failures),
    slowestMs: Math.max(...results.map(({ slowestMs }) => slowestMs)),
    seconds: sum(results, ({ seconds }) => seconds),
    ...(isRandom && { seeds: results.map(({ seed }) => seed) }),
    ...(notes.length > 0 && { notes: [...new Set(notes)] }),
  };
}

function sum(list, of) {
  return list.reduce((total, each) => total + of(each), 0);
}

function inOwnProcess({ row, seed }, { isDeep, found, seconds }) {
  const started = Date.now();
  const child = fork(path.join(import.meta.dirname, 'run-row.mjs'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const most = isDeep ? Math.max(seconds, 15 * 60) + graceSeconds : mostSecondsInCi;
  let taken = 0;
  const guard = setInterval(() => {
    taken = processorSeconds(child.pid) ?? taken;
    if (taken > most || Date.now() - started > most * patience * 1000) child.kill('SIGKILL');
  }, 1000);
  let result;
  child.once('message', (message) => {
    result = message;
  });
  child.send({ id: row.id, seed, isDeep, until: started + seconds * 1000, found });
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      clearInterval(guard);
      const ended = { n: 0, failures: [`The process of the row ended with ${signal ?? code}.`], slowestMs: 0 };
      resolve({ seconds: taken || (Date.now() - started) / 1000, ...(result ?? ended) });
    });
  });
}
