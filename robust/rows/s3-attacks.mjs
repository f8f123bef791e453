// S3: texts and bytes made to break a reader of YAML, in processes that have just begun and in one that has read them all.
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../harness/core.mjs';
import { attacks } from './s3/attacks.mjs';

/** What is promised for up to 64 KiB, and for up to 1 MiB. */
const boundFor = (size) => (size <= 64 * 1024 ? 250 : 2000);

/** So many times the bound is a hang, also on a machine that is busy. */
const hangsAt = 4;

export const row = {
  id: 'S3',
  title: 'Attacks on the reader, cold twice over and all in one process',
  target:
    'no process ends, each says exactly its rules, 250 ms up to 64 KiB and 2 s up to 1 MiB, Object.prototype as it was',
  fallsShort:
    'two bombs of aliases took 270 ms instead of 250 in a process that had just started, which reads nothing quickly yet.',
  run: async ({ isDeep }) => {
    const core = await bundledCore();
    const cold = attacks.filter(({ opener, name }) => opener !== undefined && (isDeep || name.endsWith('×1000')));
    const failures = [];
    const answers = [];
    for (const { name } of isDeep ? attacks : cold) answers.push(await judgedApart(core, [name], 2));
    answers.push(
      await judgedApart(
        core,
        attacks.map(({ name }) => name),
        isDeep ? 20 : 2,
      ),
    );
    for (const { died } of answers) if (died !== undefined) failures.push(died);
    const all = answers.flatMap(({ judged }) => judged);
    const slow = new Set();
    for (const { name, rules, isWhole, isClean } of all) {
      const expected = attacks.find((each) => each.name === name).rules;
      if (rules !== expected) failures.push(`${name}: “${rules}” instead of “${expected}”.`);
      if (!isWhole) failures.push(`${name}: a finding stands outside the file, or is about ourselves.`);
      if (!isClean) failures.push(`${name}: it changed Object.prototype.`);
    }
    const fastest = fastestOfEach(all);
    for (const { name, size, milliseconds } of fastest) {
      if (milliseconds > boundFor(size)) slow.add(`${name} (${milliseconds.toFixed(0)} ms)`);
      if (milliseconds > boundFor(size) * hangsAt) failures.push(`${name} took ${milliseconds.toFixed(0)} ms.`);
    }
    return {
      n: all.length,
      failures: [...new Set(failures)],
      slowestMs: Math.max(0, ...fastest.map(({ milliseconds }) => milliseconds)),
      notes: [
        `${attacks.length} attacks, ${isDeep ? attacks.length : cold.length} of them in processes of their own.`,
        ...(slow.size > 0 ? [`Beyond its bound: ${[...slow].slice(0, 5).join(', ')}.`] : []),
      ],
    };
  },
};

/** Each is judged several times, and what hangs does so every time; a busy machine does not. */
function fastestOfEach(all) {
  const fastest = new Map();
  for (const each of all)
    if (!(fastest.get(each.name)?.milliseconds <= each.milliseconds)) fastest.set(each.name, each);
  return [...fastest.values()];
}

async function bundledCore() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'robust-core-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const outfile = path.join(folder, 'core.cjs');
  const entryPoints = [path.join(root, 'core/src/index.ts')];
  await build({
    entryPoints,
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    logLevel: 'error',
  });
  return outfile;
}

/** In a process that has done nothing yet. */
function judgedApart(core, names, times) {
  const child = fork(path.join(import.meta.dirname, 's3/judge.mjs'), { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const judged = [];
  let current = '';
  child.on('message', ({ begins, ...answer }) => {
    if (begins === undefined) judged.push(answer);
    else current = begins;
  });
  child.send({ core, names, times });
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      const died = code === 0 ? undefined : `${current}: the process ended with ${signal ?? code}.`;
      resolve({ judged, died });
    });
  });
}
