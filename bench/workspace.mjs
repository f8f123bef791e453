// What judging costs beside parsing, in a workspace of a thousand playbooks; and how little of it an edit brings back.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { LineCounter, parseDocument } from 'yaml';
import { loadModule } from '../scripts/generate/docs/load-module.mjs';
import { companiesOf, usualTeams } from './company.mjs';
import { strategyOf, usualLines } from './corpus.mjs';
import { median } from './median.mjs';

/** A thousand strategies of the usual length; as many playbooks of four kinds that point to one another, as long and short. */
const workspaces = {
  strategies: () =>
    Array.from({ length: 1000 }, (_, index) => [
      `company-${index}/channels.playbook.yaml`,
      { content: strategyOf(`company-${index}`, usualLines) },
    ]),
  kinds: (root) => companiesOf(root, { teams: usualTeams }),
  short: (root) => companiesOf(root),
};

/** Each in a process of its own, so that none finds code that another one has warmed up. */
export function measureWorkspaces(root, { runs }) {
  return Object.fromEntries(Object.keys(workspaces).map((name) => [name, measureApart(root, name, runs)]));
}

function measureApart(root, name, runs) {
  const file = fileURLToPath(import.meta.url);
  return JSON.parse(execFileSync(process.execPath, [file, root, name, String(runs)], { encoding: 'utf8' }));
}

const [, file, root, name, runs] = process.argv;
if (file === fileURLToPath(import.meta.url)) {
  const core = await loadModule(root, 'core/src/index.ts');
  process.stdout.write(JSON.stringify(measure(core, workspaces[name](root), Number(runs))));
}

function measure(core, files, runs) {
  const times = { parse: [], read: [], judge: [], edit: [] };
  let judged = 0;
  for (let run = 0; run < runs; run++) {
    const own = files.map(([path, { content }]) => [path, { content: `${content}\n# run ${run}\n` }]);
    // By the library that knows places as we do; what we read ourselves costs a part of it.
    const [parse] = timed(() => {
      for (const [, { content }] of own) parseDocument(content, { lineCounter: new LineCounter() });
    });
    const [read, snapshot] = timed(() => core.withFiles(core.emptySnapshot, own));
    const [judge] = timed(() => all(core, snapshot, () => {}));
    judged = 0;
    const [path, { content }] = own[own.length >> 1];
    const [edit] = timed(() => {
      const edited = core.withFiles(snapshot, [[path, { content: content.replace('title: ', 'title: The ') }]]);
      all(core, edited, () => judged++);
    });
    times.parse.push(parse);
    times.read.push(read);
    times.judge.push(judge);
    times.edit.push(edit);
  }
  const lines = files.reduce((sum, [, { content }]) => sum + content.split('\n').length, 0);
  const medians = Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
  return { ...medians, runs, judged, files: files.length, lines };
}

function all(core, snapshot, onJudged) {
  for (const { path, findings } of core.validate(snapshot, { today: '2027-01-04', onJudged })) {
    if (findings.length > 0)
      throw new Error(`${path} has findings, so its time would not count: ${findings[0].message}`);
  }
}

/** Milliseconds of the processor: what runs beside us must not count. */
function timed(run) {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1000, result];
}
