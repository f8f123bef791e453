// Kills commands of the built command line while they write, and says what is wrong with what they left.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chanceFrom } from '../harness/chance.mjs';
import { commandLine, scenes, stateOf, theatre } from './scenes.mjs';

const faults = createRequire(import.meta.url)('./failing-calls.cjs');
const program = path.resolve(import.meta.dirname, '../../dist/cli.js');
const writing = [
  'mkdir',
  'open',
  'writeFile',
  'chmod',
  'sync',
  'close',
  'link',
  'copyFile',
  'rename',
  'appendFile',
  'rm',
];

/** The second is Ctrl+C; after these two the program takes back what is unfinished before it ends. */
const exitAfter = { SIGKILL: null, SIGINT: 130, SIGTERM: 143 };
const signals = Object.keys(exitAfter);

/** Kills so many commands, each scene with each signal in turn, two at a time. */
export async function killCommands({ times, seed, until }) {
  const tally = { n: 0, killed: 0, mixed: 0, failures: [] };
  const call = await commandLine();
  const stage = await theatre(call);
  const chance = chanceFrom(seed);
  try {
    const known = [];
    for (const scene of scenes.filter(({ writes }) => writes)) known.push(await usualOf(scene, { stage, call }));
    const lane = async () => {
      while (tally.n < times && Date.now() < until) {
        const round = tally.n++;
        const signal = signals[round % signals.length];
        const usual = known[round % known.length];
        const killAt = `${chance.pick(usual.moments)} ${chance.small(2000)} ${signal}`;
        await killOne({ usual, signal, killAt, stage, call, tally });
      }
    };
    await Promise.all([lane(), lane()]);
  } finally {
    stage.close();
  }
  return tally;
}

/** What the scene leaves when nobody kills it, and when it writes. */
async function usualOf(scene, { stage, call }) {
  const { folder, cwd, env } = await stage.set(scene);
  const before = stateOf(folder);
  faults.begin(() => undefined);
  await call(cwd, scene.argv, env);
  const calls = faults.end();
  const after = stateOf(folder);
  stage.strike(folder);
  const first = calls.findIndex(({ name }) => name === 'mkdir');
  const moments = calls.filter(({ index, name }) => index >= first && writing.includes(name)).map(({ index }) => index);
  return { scene, before, after, moments };
}

async function killOne({ usual: { scene, before, after }, signal, killAt, stage, call, tally }) {
  const { folder, cwd, env } = await stage.set(scene);
  const code = await exitOf({ argv: scene.argv, cwd, env, killAt });
  if (code === exitAfter[signal]) tally.killed++;
  const left = stateOf(folder);
  const mayMiss = scene.mayMiss ?? [];
  const all = Object.keys({ ...before, ...after, ...left });
  const names = all.filter((file) => !file.endsWith('.tmp') && !mayMiss.includes(file));
  const told = `${scene.name}, killed at ${killAt}`;
  const torn = names.filter((file) => left[file] !== before[file] && left[file] !== after[file]);
  if (torn.length > 0) tally.failures.push(`${told}: ${torn} neither old nor new`);
  const isMixed = ![before, after].some((state) => names.every((file) => left[file] === state[file]));
  if (isMixed) tally.mixed++;
  const isUnfinished = leftoversIn(folder).length > 0;
  if (isMixed && !scene.isEach && !isUnfinished)
    tally.failures.push(`${told}: a mixed set looks whole, for nothing unfinished lies beside it`);
  if (signal !== 'SIGKILL' && code > 3 && code !== exitAfter[signal]) tally.failures.push(`${told}: ends with ${code}`);
  if (signal !== 'SIGKILL' && isUnfinished) tally.failures.push(`${told}: leaves ${leftoversIn(folder)}`);
  await runAgain({ scene, folder, cwd, env, after, call, told, tally });
  stage.strike(folder);
}

/** The next run ends what was begun, told to replace what is there already; where nothing is left to do, none is needed. */
async function runAgain({ scene, folder, cwd, env, after, call, told, tally }) {
  if (['new plan', 'new template'].includes(scene.name)) return;
  if (scene.name === 'init' && Object.keys(after).every((file) => stateOf(folder)[file] === after[file])) return;
  const takesForce = ['render', 'slas'].includes(scene.argv[0]) && !scene.argv.includes('--force');
  const { code, stderr } = await call(cwd, [...scene.argv, ...(takesForce ? ['--force'] : [])], env);
  if (code > 1) tally.failures.push(`${told}: the next run ends with ${code}: ${stderr}`);
  const state = stateOf(folder);
  const mayMiss = scene.mayMiss ?? [];
  const wrong = Object.keys(after).filter((file) => state[file] !== after[file] && !mayMiss.includes(file));
  if (wrong.length > 0) tally.failures.push(`${told}: the next run leaves ${wrong} unfinished`);
  if (leftoversIn(folder).length > 0) tally.failures.push(`${told}: the next run leaves ${leftoversIn(folder)}`);
}

function leftoversIn(folder) {
  return readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.tmp'));
}

function exitOf({ argv, cwd, env, killAt }) {
  const args = ['--require', path.join(import.meta.dirname, 'kill-at-call.cjs'), program, ...argv];
  const whole = { PATH: process.env.PATH, ...env, KILL_AT: killAt };
  const child = spawn(process.execPath, args, { cwd, env: whole, stdio: 'ignore' });
  return new Promise((resolve) => {
    child.on('close', resolve);
  });
}
