// What judging costs beside parsing, in a workspace of a thousand playbooks; and how little of it an edit brings back.
import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import { loadModule } from '../scripts/generate/docs/load-module.mjs';
import { strategyOf, usualLines } from './corpus.mjs';
import { median } from './median.mjs';

const runs = 3;
const companies = 250;
const config = 'support-playbooks.config.yaml';
const sample = ['calendars', 'channels', 'phone-sunset', 'sla'];

/** Four kinds of playbooks that point to one another; and beside them as many strategies of the usual length. */
export async function measureWorkspace(root) {
  const core = await loadModule(root, 'core/src/index.ts');
  const strategies = Array.from({ length: 4 * companies }, (_, index) => [
    `company-${index}/channels.playbook.yaml`,
    { content: strategyOf(`company-${index}`, usualLines) },
  ]);
  return { ...measure(core, companiesOf(root)), strategies: measure(core, strategies) };
}

function measure(core, files) {
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
  return { ...medians, judged, files: files.length, lines };
}

/** The config and four playbooks for each of 250 companies. */
export function companiesOf(root) {
  const read = (file) => readFileSync(`${root}/examples/fernway/${file}`, 'utf8');
  const files = [[config, { content: read(config) }]];
  for (let index = 0; index < companies; index++) {
    for (const name of sample) {
      const content = read(`support/${name}.playbook.yaml`)
        .replaceAll('fernway-support', `company-${index}`)
        .replaceAll('amsterdam-office', `office-${index}`)
        .replaceAll('standard-response', `times-${index}`)
        .replaceAll('name: phone-sunset', `name: phone-sunset-${index}`);
      files.push([`company-${index}/${name}.playbook.yaml`, { content }]);
    }
  }
  return files;
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
