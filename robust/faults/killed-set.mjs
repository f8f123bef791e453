// Kills the writer of a set at a moment by chance, and says what is wrong with what it left.
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { chanceFrom } from '../harness/chance.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);
const { setOf } = require('./file-set.cjs');

/** Kills so many writers, two at a time; new files are written and old ones replaced, in turn. */
export async function killWriters({ times, seed, until }) {
  const stage = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'support-playbooks-kills-')));
  const tally = { n: 0, killed: 0, mixed: 0, failures: [] };
  try {
    const program = await writerIn(stage);
    const chance = chanceFrom(seed);
    const lane = async () => {
      while (tally.n < times && Date.now() < until) {
        const round = tally.n++;
        const killAt = `${chance.below(mostCalls)} ${chance.small(2000)} SIGKILL`;
        await killOne({ program, folder: path.join(stage, `${round}`), isNew: round % 2 === 0, killAt, tally });
      }
    };
    await Promise.all([lane(), lane()]);
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
  if (tally.killed < tally.n / 2) tally.failures.push(`Only ${tally.killed} of ${tally.n} writers were killed.`);
  return tally;
}

/** A set takes about so many calls. */
const mostCalls = 90;

async function writerIn(stage) {
  const file = path.join(stage, 'core/node/write-files.cjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['core/node/write-files.ts'],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    logLevel: 'error',
    // The writer needs no more of core than this, and starts in an instant.
    alias: { '#core': './core/src/text/decode.ts' },
  });
  return { file, ...require(file) };
}

async function killOne({ program, folder, isNew, killAt, tally }) {
  if (!isNew) for (const { path: file, content } of setOf(folder, 'old')) put(file, content);
  const { isKilled, printed } = await killed({ program: program.file, folder, isNew, killAt });
  if (isKilled) tally.killed++;
  const told = `${isNew ? 'new files' : 'old files replaced'}, killed at ${killAt}`;
  if (!isKilled && printed !== 'begin\nend\n') tally.failures.push(`${told}: ended by itself with ${printed}`);
  const states = statesIn(folder);
  const isMixed = new Set(states).size > 1;
  if (isMixed) tally.mixed++;
  if (states.includes('torn') || (!isNew && states.includes('absent'))) tally.failures.push(`${told}: ${states}`);
  else if (isMixed && leftoversIn(folder).length === 0)
    tally.failures.push(`${told}: ${states} looks whole, for nothing unfinished lies beside it`);
  const problem = await program.writeFiles(setOf(folder, 'fresh'), { overwrite: true, within: folder });
  const again = statesIn(folder);
  if (problem || again.some((state) => state !== 'fresh')) tally.failures.push(`${told}: the next run gave ${again}`);
  if (leftoversIn(folder).length > 0) tally.failures.push(`${told}: the next run left ${leftoversIn(folder)}`);
  rmSync(folder, { recursive: true, force: true });
}

function statesIn(folder) {
  const [old, fresh] = [setOf(folder, 'old'), setOf(folder, 'fresh')];
  return fresh.map(({ path: file, content }, index) => {
    if (!existsSync(file)) return 'absent';
    const text = readFileSync(file, 'utf8');
    return text === content ? 'fresh' : text === old[index].content ? 'old' : 'torn';
  });
}

function put(file, text) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function leftoversIn(folder) {
  return existsSync(folder) ? readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.tmp')) : [];
}

function killed({ program, folder, isNew, killAt }) {
  const file = (name) => path.join(import.meta.dirname, name);
  const args = ['--require', file('kill-at-call.cjs'), file('writer.cjs'), program, folder, isNew ? 'no' : 'yes'];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, KILL_AT: killAt },
  });
  let printed = '';
  child.stdout.on('data', (data) => {
    printed += data;
  });
  return new Promise((resolve) => {
    child.on('close', (_, signal) => resolve({ isKilled: signal === 'SIGKILL', printed }));
  });
}
