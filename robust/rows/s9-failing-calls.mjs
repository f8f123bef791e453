// S9: every call to the file system and to git fails once, with each code, and either nobody notices or everybody is told.
import { createRequire } from 'node:module';
import { isDeepStrictEqual } from 'node:util';
import { commandLine, scenes, stateOf, theatre } from '../faults/scenes.mjs';

const faults = createRequire(import.meta.url)('../faults/failing-calls.cjs');

export const row = {
  id: 'S9',
  title: 'Each call to the disk or to git fails once, with each code',
  target: 'every failure is harmless or told with its name, exit 2 or 3, all files or none, no unhandled rejection',
  run,
};

async function run({ isDeep }) {
  const tally = { n: 0, failures: [], slowestMs: 0, sites: new Set() };
  const unhandled = [];
  const listen = (error) => unhandled.push(String(error?.message ?? error));
  process.on('unhandledRejection', listen);
  const call = await commandLine();
  const stage = await theatre(call);
  try {
    for (const scene of scenes) await playAll({ scene, stage, call, isDeep, tally, unhandled });
  } finally {
    process.off('unhandledRejection', listen);
    stage.close();
  }
  const notes = [`${scenes.length} commands, ${tally.sites.size} places in the program that call the disk or git`];
  return { n: tally.n, failures: [...new Set(tally.failures)], slowestMs: tally.slowestMs, notes };
}

async function playAll({ scene, stage, call, isDeep, tally, unhandled }) {
  const usual = await play({ scene, stage, call }, () => undefined);
  const calls = isDeep ? usual.calls : lastOfEach(usual.calls).filter((each) => isNew(each, { scene, tally }));
  for (const { index, name, place, path } of calls) {
    tally.sites.add(place);
    const codes = name === 'spawn' ? [...faults.codes, 'ends early'] : faults.codes;
    for (const code of codes) {
      const started = performance.now();
      const fails = (each) => (each.index === index ? code : undefined);
      const told = await play({ scene, stage, call }, fails);
      tally.n++;
      tally.slowestMs = Math.max(tally.slowestMs, performance.now() - started);
      const wrong =
        unhandled.length > 0 ? `unhandled: ${unhandled.splice(0)}` : judged({ scene, usual, told, name, place, code });
      if (wrong !== undefined)
        tally.failures.push(`${scene.name}: ${code} from ${name} in ${place.split(' ')[0]} (${shown(path)}): ${wrong}`);
    }
  }
}

function lastOfEach(calls) {
  return [...new Map(calls.map((each) => [each.place, each])).values()];
}

/** In CI each place of the program fails once, when it is called for the last time; what puts files in place, in each command. */
function isNew({ name, place }, { scene, tally }) {
  return !tally.sites.has(place) || (scene.writes === true && ['link', 'rename'].includes(name));
}

async function play({ scene, stage, call }, fails) {
  const { folder, cwd, env } = await stage.set(scene);
  const before = stateOf(folder);
  faults.begin(fails);
  const result = await call(cwd, scene.argv, env).catch((error) => ({
    code: 70,
    stdout: '',
    stderr: String(error?.stack),
  }));
  const calls = faults.end();
  const after = stateOf(folder);
  stage.strike(folder);
  const hidden = (text) => text.replaceAll(folder, '');
  return { ...result, stdout: hidden(result.stdout), stderr: hidden(result.stderr), before, after, calls };
}

/** `undefined` when all is well: the same as ever, or all files or none with words and an exit code that say so. */
function judged({ scene, usual, told, name, place, code }) {
  if (told.code === exitOfABug) return `exit ${exitOfABug}: ${told.stderr}`.slice(0, 700);
  const left = Object.keys(told.after).filter((file) => file.endsWith('.tmp') && name !== 'rm');
  if (left.length > 0) return `left behind ${left}`;
  const after = filesOf(told.after, scene);
  const isDone = isDeepStrictEqual(after, filesOf(usual.after, scene));
  // That something is gone may simply be true; then the result is that of a folder without it.
  if (code === 'ENOENT' && (asks.has(name) || placesThatRead.test(place))) return undefined;
  const mixed = isDone ? [] : changedNames(filesOf(told.before, scene), after);
  if (mixed.length > 0 && !scene.isEach) return `some files are new and some are not: ${mixed}`;
  const torn = mixed.find((file) => after[file] !== usual.after[file] && !saysSo(after[file], scene));
  if (torn !== undefined) return `${torn} is neither what it was nor what it was to be`;
  if (told.code === usual.code && told.stdout === usual.stdout && isDone) return undefined;
  if (code === 'ENOENT') return undefined;
  const isTold =
    told.stderr.split('\n').some((line) => saysWhatToDo.test(line)) ||
    told.stdout.includes('could not be') ||
    Object.values(after).some((content) => saysSo(content, scene));
  if (!isTold) return `no way out: ${told.stdout}${told.stderr}`.slice(0, 700);
  if (told.code === 2 || told.code === 3 || scene.tellsInText) return undefined;
  return `exit ${told.code}, and the result is another: ${told.stdout}${told.stderr}`.slice(0, 700);
}

const exitOfABug = 70;

const asks = new Set(['lstat', 'stat', 'realpath', 'native', 'readdir', 'readFile', 'readSync', 'fstatSync']);

/** What they open, they read. */
const placesThatRead = /^(?:textOf|readRegularFile)/;

/** A report is whole when it is another one because it tells of the failure. */
function saysSo(content, { isReport }) {
  return isReport === true && content?.includes('could not be') === true;
}

/** A name, what happened to it, why, and what to do. */
const saysWhatToDo =
  /(could not be|was not written).*, because .+\. \S.+\.$|because it is not there any more\.$|in no git repository|^git (could not|knows no) .+\.$/;

function filesOf(state, { mayMiss = [] }) {
  return Object.fromEntries(
    Object.entries(state).filter(([file]) => !file.endsWith('.tmp') && !mayMiss.includes(file)),
  );
}

function changedNames(before, after) {
  return Object.keys({ ...before, ...after }).filter((file) => after[file] !== before[file]);
}

function shown(path) {
  return path.split('/').slice(-2).join('/');
}
