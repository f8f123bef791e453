// Where the time of a cold run goes, stage by stage: a profile of the processor, read with the source map of the bundle.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runToEnd } from './child.mjs';
import { atRest, serversIn, startServer } from './language-server.mjs';
import { inFolder } from './latency.mjs';
import { letter, timesOfEdits } from './typing.mjs';

/** In the order in which a run passes through them; the first that fits a source counts. */
const stages = [
  ['YAML', /^core\/src\/yaml\/|node_modules\/yaml\//],
  ['schema', /^core\/src\/(schema|playbook)\//],
  ['rules and what they ask', /^core\/src\/(rules|render|template|time|workspace|reports|diff|export|features)\//],
  ['listing and reading bytes', /^core\/(node|src\/text)\/|^node:(internal\/)?fs|node_modules\/(ignore|picomatch)\//],
  ['remembering findings', /^cli\/src\/(findings-cache|cache-folder)\.ts|^node:(internal\/)?crypto/],
  ['talking to the editor', /^server\/|node_modules\/vscode-|^node:(internal\/)?(streams?|stream_base_commons|net)\b/],
  ['reporting', /^cli\/src\/(reporters|sinks|report-outputs)/],
  ['start-up', /^cli\/|^core\/|node_modules\/|^node:internal\/(modules|bootstrap|main|vm)\b/],
];
const startUp = 'start-up';
/** Its own work is nobody's. */
const profiler = 'node:inspector';
const engine = { '(garbage collector)': 'collecting garbage', '(program)': 'Node itself', '(idle)': undefined };

/** Shares of the time by stage, of all threads together, for a run with these arguments. */
export function profileStages(args, { cwd, env, work }) {
  const folder = path.join(work, 'profile');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const usageFile = path.join(work, 'usage.json');
  const { status, stderr } = runToEnd(['--cpu-prof', '--cpu-prof-dir', folder, ...args], { cwd, env, usageFile });
  if (status !== 0) throw new Error(`The run that was profiled ended with ${status}:\n${stderr}`);
  const profiles = readdirSync(folder).map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
  return { threads: profiles.length, stages: sharesOf(profiles) };
}

/** What our server does for a letter typed and deleted, so many times, in a file of so many lines. */
export function profileEdits(root, { lines, edits }) {
  return inFolder(lines, async (folder, file) => {
    const server = await startServer(serversIn(root).ours, folder);
    const opened = await server.open(file);
    await timesOfEdits(server, opened, letter, edits);
    await atRest(server);
    await server.startProfile();
    await timesOfEdits(server, opened, letter, edits);
    const profile = await server.stopProfile();
    server.stop();
    return { threads: 1, stages: sharesOf([profile]) };
  });
}

/** From 0 to 1, the largest first. */
function sharesOf(profiles) {
  const sourceOf = sourcesThroughMaps();
  const times = new Map();
  for (const profile of profiles)
    for (const [stage, time] of stageTimes(profile, sourceOf)) times.set(stage, (times.get(stage) ?? 0) + time);
  const whole = [...times.values()].reduce((sum, time) => sum + time, 0);
  const sorted = [...times].sort(([, one], [, other]) => other - one);
  return Object.fromEntries(sorted.map(([stage, time]) => [stage, Math.round((time / whole) * 1000) / 1000]));
}

function* stageTimes({ nodes, samples, timeDeltas }, sourceOf) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const node of nodes) for (const child of node.children ?? []) byId.get(child).parent = node;
  const selfTimes = new Map();
  for (const [index, id] of samples.entries()) selfTimes.set(id, (selfTimes.get(id) ?? 0) + timeDeltas[index]);
  for (const [id, time] of selfTimes) {
    const stage = stageOf(byId.get(id), sourceOf);
    if (stage !== undefined) yield [stage, time];
  }
}

/** The innermost frame that belongs to a stage decides; what a module does while it is loaded is start-up. */
function stageOf(node, sourceOf) {
  const { functionName, url } = node.callFrame;
  if (Object.hasOwn(engine, functionName)) return engine[functionName];
  if (url === profiler) return undefined;
  for (let frame = node; frame; frame = frame.parent) {
    const source = sourceOf(frame.callFrame);
    if (isLoading(frame)) return startUp;
    const [stage] = stages.find(([, pattern]) => pattern.test(source)) ?? [];
    if (stage !== undefined) return stage;
  }
  return 'Node itself';
}

/** The body of a bundle, and the bodies that esbuild wraps up until they are needed, which it names by their paths. */
function isLoading({ callFrame, parent }) {
  const isBody = callFrame.functionName === '' && /node:internal\/modules/.test(parent?.callFrame.url ?? '');
  return isBody || /^(core|cli|server|node_modules)\/.+\.\w+$/.test(callFrame.functionName);
}

function sourcesThroughMaps() {
  const maps = new Map();
  return ({ url, lineNumber, columnNumber }) => {
    if (!url.startsWith('file:')) return url;
    const file = fileURLToPath(url);
    if (!maps.has(file)) maps.set(file, existsSync(`${file}.map`) ? readMap(`${file}.map`) : undefined);
    const source = maps.get(file)?.findEntry(lineNumber, columnNumber).originalSource;
    return source?.replace(/^(\.\.\/)+/, '') ?? file;
  };
}

function readMap(file) {
  return new SourceMap(JSON.parse(readFileSync(file, 'utf8')));
}
