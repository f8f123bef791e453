// What a shell waits for, and what it costs: every tool on every size of corpus, in turns, after it has proved that it finds what we find.
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runToEnd } from './child.mjs';
import { contendersIn } from './contenders.mjs';
import { sizes, twin, writeCorpus } from './corpora.mjs';
import { usualLines } from './corpus.mjs';
import { growth } from './growth.mjs';
import { median } from './median.mjs';

/** A run that is longer needs no other one before it to warm up the disk. */
const longRun = 10_000;

/**
 * `runs` is how often each tool is measured; `most` how many milliseconds one tool may take for all runs of a size beyond
 * `always` files, so that a slow one is measured less often there, or not at all; `isMeasured` picks tools by name.
 */
export function measureShell(root, { work, runs, most, always, isMeasured, sizesWanted, tell }) {
  mkdirSync(work, { recursive: true });
  const usageFile = path.join(work, 'usage.json');
  const contenders = contendersIn(root, work).filter(({ name, remembers }) => remembers || isMeasured(name));
  const run = (contender, what, corpus) => {
    const { args, ...options } = contender[what](corpus);
    return runToEnd(args, { ...options, usageFile });
  };
  const broken = writeCorpus(root, path.join(work, twin.name), twin);
  for (const contender of contenders) mustBlame(contender, broken, run(contender, 'blame', broken));
  const results = { bare: bareNode(usageFile, runs), contenders: contenders.map(nameAndVersion), sizes: [] };
  for (const size of sizes.filter(({ name }) => sizesWanted.includes(name))) {
    const folder = path.join(work, size.name.replaceAll(' ', '-'));
    const corpus = writeCorpus(root, folder, size);
    const figures = measureSize(contenders, corpus, {
      run,
      limits: { runs, most: corpus.files > always ? most : Infinity },
      before: results.sizes.filter(({ lines, files }) => Math.round(lines / files / 100) * 100 === usualLines),
      tell: (text) => tell(`${size.name}: ${text}`),
    });
    results.sizes.push({ name: size.name, files: corpus.files, lines: corpus.lines, figures });
    rmSync(folder, { recursive: true, force: true });
  }
  return { ...results, growth: growths(results.sizes, contenders) };
}

function nameAndVersion({ name, version }) {
  return { name, version };
}

/** What every tool pays before it does anything. */
function bareNode(usageFile, runs) {
  const all = Array.from({ length: runs }, () => runToEnd(['-e', '0'], { cwd: '.', usageFile }));
  return summary(all);
}

function mustBlame(contender, { broken }, output) {
  const blamed = [...new Set(contender.blamed(output).map((file) => path.basename(file)))].sort();
  if (output.status !== 0 && blamed.join() === broken.toSorted().join()) return;
  const wanted = broken.join(', ');
  throw new Error(
    `${contender.name} should find ${wanted} wrong, but finds ${blamed.join(', ') || 'none'}, so its time would not count:\n${output.stdout}${output.stderr}`,
  );
}

/** Turn by turn, so that a moment in which the machine is busy hits everybody. */
function measureSize(contenders, corpus, { run, limits, before, tell }) {
  const entries = contenders.map((contender) => {
    const most = contender.isYardstick ? Infinity : limits.most;
    const expected = expectedOf(contender, corpus, before);
    if (expected > most) return { contender, expected, left: 0 };
    tell(`${contender.name} proves that it finds nothing wrong`);
    contender.forget?.();
    const first = mustAcquit(contender, corpus, run(contender, 'call', corpus));
    const cold = first.wall > longRun ? [first] : [];
    const fitting = Math.max(1, Math.min(limits.runs, Math.floor(most / first.wall)));
    return { contender, cold, warm: [], left: Math.max(fitting - cold.length, contender.remembers ? 1 : 0) };
  });
  for (let turn = 1; entries.some(({ left }) => left > 0); turn++) {
    tell(`turn ${turn}`);
    for (const entry of entries.filter(({ left }) => left > 0)) measureTurn(entry, corpus, run);
  }
  return Object.fromEntries(entries.map((entry) => [entry.contender.name, figuresOf(entry)]));
}

function figuresOf({ cold, warm, expected }) {
  if (expected !== undefined) return { expected: Math.round(expected) };
  return { cold: summary(cold), ...(warm.length > 0 && { warm: summary(warm) }) };
}

/** Milliseconds, from the last two sizes of usual files, which show what each line takes. */
function expectedOf({ name }, { lines }, before) {
  const [one, other] = before.filter(({ figures }) => figures[name].cold).slice(-2);
  if (!other) return undefined;
  const [less, more] = [one, other].map(({ figures }) => figures[name].cold.cpu);
  return more + ((more - less) / (other.lines - one.lines)) * (lines - other.lines);
}

function measureTurn(entry, corpus, run) {
  const { contender } = entry;
  contender.forget?.();
  entry.cold.push(mustAcquit(contender, corpus, run(contender, 'call', corpus)));
  if (contender.remembers) entry.warm.push(mustAcquit(contender, corpus, run(contender, 'call', corpus)));
  entry.left--;
}

function mustAcquit(contender, { files }, result) {
  const seen = contender.seen?.(result) ?? files;
  if (result.status === 0 && seen === files) return result;
  const what = result.status === 0 ? `saw ${seen} of ${files} files` : 'found a clean corpus wrong';
  throw new Error(`${contender.name} ${what}, so its time would not count:\n${result.stdout}${result.stderr}`);
}

function summary(runs) {
  const of = (what) => Math.round(median(runs.map((run) => run[what])) * 10) / 10;
  return { runs: runs.length, wall: of('wall'), cpu: of('cpu'), peak: of('peak') };
}

/** How time and work grow with the number of files, and with the lines of one file. */
function growths(measured, contenders) {
  const ladders = {
    files: measured.filter(({ name }) => name.endsWith(' files')).map((size) => [size.files, size.figures]),
    lines: measured.filter(({ files }) => files === 1).map((size) => [size.lines, size.figures]),
  };
  const along = (ladder, name, what) =>
    growth(ladder.flatMap(([size, figures]) => (figures[name].cold ? [[size, figures[name].cold[what]]] : [])));
  return Object.fromEntries(
    contenders.map(({ name }) => [
      name,
      Object.fromEntries(
        Object.entries(ladders).map(([kind, ladder]) => [
          kind,
          { wall: along(ladder, name, 'wall'), cpu: along(ladder, name, 'cpu') },
        ]),
      ),
    ]),
  );
}
