// `npm run bench`: measures us beside our peers in one run, and writes what it found into `results.json`, docs/BENCHMARKS.md and README.md.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchmarkPage } from '../scripts/generate/docs/benchmark-page.mjs';
import { withBenchmarks } from '../scripts/generate/docs/benchmark-quotes.mjs';
import { measureDiff, measureRender } from './commands.mjs';
import { sizes, writeCorpus } from './corpora.mjs';
import { measureEditing } from './editing.mjs';
import { serversIn } from './language-server.mjs';
import { measureLatency, measureMemory } from './latency.mjs';
import { profileEdits, profileStages } from './profile.mjs';
import { measureShell } from './shell.mjs';
import { measureWorkspaces } from './workspace.mjs';

const full = {
  sizes: sizes.map(({ name }) => name),
  shell: { runs: 5, most: 60_000, always: 200 },
  latency: { sessions: 5, edits: 20, completions: 10 },
  memory: { lines: 200, edits: 20_000 },
  editing: { edits: 40, completions: 40 },
  workspace: { runs: 5 },
  commands: { runs: 5 },
};
const quick = {
  sizes: ['6 files', '1000 files', '200 lines', '2000 lines'],
  shell: { runs: 3, most: 10_000, always: 6 },
  latency: { sessions: 1, edits: 20, completions: 10 },
  memory: { lines: 200, edits: 2000 },
  editing: { edits: 10, completions: 10 },
  workspace: { runs: 1 },
  commands: { runs: 2 },
};
const usage = `npm run bench -- [--quick] [--only NAMES] [--write]
  --quick  fewer sizes and runs, to see whether something moved
  --only   of the peers these alone, with commas: ajv-cli, Spectral, Redocly CLI, v8r, yaml-language-server
  --write  write the figures of a quick run down too; those of some peers alone are never written`;

const root = fileURLToPath(new URL('..', import.meta.url));
const flags = flagsFrom(process.argv.slice(2));
if (flags !== undefined) await run(flags);

function flagsFrom(args) {
  const booleans = ['quick', 'write', 'help'].map((name) => [name, { type: 'boolean', default: false }]);
  const { values } = parseArgs({ args, options: { ...Object.fromEntries(booleans), only: { type: 'string' } } });
  if (!values.help) return { ...values, only: values.only?.split(',').map((name) => name.trim()) };
  process.stdout.write(`${usage}\n`);
  return undefined;
}

async function run({ quick: isQuick, only, write }) {
  makeReady();
  const work = mkdtempSync(path.join(os.tmpdir(), 'playbooks-bench-'));
  try {
    const results = await measureAll(work, { isQuick, only });
    const page = benchmarkPage(results);
    if (only !== undefined || (isQuick && !write)) process.stdout.write(page);
    else writeDown(results, page);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Peers are installed on demand; what is measured is what was built last. */
function makeReady() {
  if (!existsSync(`${root}/dist/cli.js`)) throw new Error('Build first: npm run build');
  if (existsSync(`${root}/bench/node_modules`)) return;
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], {
    cwd: `${root}/bench`,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The peers could not be installed.');
}

async function measureAll(work, { isQuick, only }) {
  const settings = isQuick ? quick : full;
  const isMeasured = (name) => only === undefined || only.includes(name);
  const sizesWanted = settings.sizes;
  const results = { measured: measuredOn(isQuick), bounds: settings.shell };
  results.shell = measureShell(root, { work, ...settings.shell, sizesWanted, isMeasured, tell });
  if (isMeasured('yaml-language-server')) Object.assign(results, await measureServers(settings));
  tell('what a rule costs beside reading');
  results.workspace = measureWorkspaces(root, settings.workspace);
  tell('diff and render');
  results.diff = measureDiff(root, { work, ...settings.commands });
  results.render = measureRender(root, { work, ...settings.commands });
  tell('where our time goes');
  results.profiles = await profiles(work);
  return results;
}

async function measureServers({ latency, memory, editing }) {
  const versions = Object.fromEntries(Object.entries(serversIn(root)).map(([name, { version }]) => [name, version]));
  const results = { servers: versions, latency: {} };
  for (const lines of [200, 2000]) {
    tell(`an editor with one file of ${lines} lines`);
    results.latency[lines] = await measureLatency(root, { lines, ...latency });
  }
  tell(`an editor, after ${memory.edits} edits`);
  results.memory = await measureMemory(root, memory);
  tell('an editor with a thousand playbooks');
  results.editing = await measureEditing(root, { sizes: [200, 2000], ...editing });
  return results;
}

async function profiles(work) {
  const results = {};
  for (const size of sizes.filter(({ name }) => ['6 files', '1000 files', '1000 of all kinds'].includes(name))) {
    const { playbooks } = writeCorpus(root, path.join(work, 'profiled', size.name), size);
    const args = [path.join(root, 'dist/cli.js'), 'validate', '--as-of', '2027-01-04'];
    const env = { XDG_CACHE_HOME: path.join(work, 'profiled', 'cache', size.name) };
    results[size.name] = profileStages(args, { cwd: playbooks, env, work });
  }
  results['edits of 2000 lines'] = await profileEdits(root, { lines: 2000, edits: 20 });
  return results;
}

function measuredOn(isQuick) {
  const processors = os.cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    isQuick,
    processor: processors[0]?.model ?? 'unknown processor',
    cores: processors.length,
    memory: os.totalmem(),
    node: process.version,
    system: `${os.type()} ${process.arch}`,
    load: Math.round((os.loadavg()[0] ?? 0) * 10) / 10,
  };
}

function writeDown(results, page) {
  const readme = path.join(root, 'README.md');
  writeFileSync(path.join(root, 'bench/results.json'), `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(path.join(root, 'docs/BENCHMARKS.md'), page);
  writeFileSync(readme, withBenchmarks(readFileSync(readme, 'utf8'), results));
  tell('wrote bench/results.json, docs/BENCHMARKS.md and README.md');
}

function tell(text) {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${text}\n`);
}
