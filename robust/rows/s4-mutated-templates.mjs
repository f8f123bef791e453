// S4: broken templates, with data as broken as they are: checked, rendered, previewed and asked about.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chanceFrom } from '../harness/chance.mjs';
import { loadCore, root } from '../harness/core.mjs';
import { askAboutFile, askEverything } from '../harness/editor.mjs';
import { gather, thrownIn } from '../harness/gather.mjs';
import { mutated } from '../harness/mutate.mjs';
import { rounds } from '../harness/rounds.mjs';
import { printedBy } from '../harness/silent.mjs';
import { stopwatch } from '../harness/slowest.mjs';
import { exampleFiles, snapshotOf, today } from '../harness/workspaces.mjs';

const mostMilliseconds = 250;
const template = 'templates/sunset-announcement/en.hbs';
const piece = 'templates/partials/way/en.hbs';
const plan = 'support/phone-sunset.playbook.yaml';

export const row = {
  id: 'S4',
  title: 'Mutated templates and data: checked, rendered, asked about',
  target: 'nothing thrown, nothing printed, nothing slower than 250 ms, Object.prototype as it was',
  isRandom: true,
  run: async (context) => {
    const core = await loadCore();
    const chance = chanceFrom(context.seed);
    const world = worldOf(core);
    const watch = stopwatch(mostMilliseconds);
    const found = gather(context);
    let n = 0;
    for (n of rounds(context, 80)) {
      const text = mutated(chance.pick(world.templates), chance, world.templates);
      const data = chance.isTrue(0.3) ? mutated(world.plan, chance) : world.plan;
      const [isPiece, place] = [chance.isTrue(0.2), chance.below(text.length + 1)];
      const judge = (smaller) => failureOf(core, world, { text: smaller, data, isPiece, place, watch });
      const failure = judge(text);
      if (failure === undefined) continue;
      found.add(failure, { text, judge, saved: (small) => JSON.stringify({ text: small, data, isPiece, place }) });
      if (found.isFull()) break;
    }
    return { n: n + 1, failures: found.failures, slowestMs: watch.slowestMs, notes: watch.notes };
  },
  again: async (saved) => {
    const core = await loadCore();
    const failure = failureOf(core, worldOf(core), { ...JSON.parse(saved), watch: stopwatch(mostMilliseconds) });
    return failure === undefined ? [] : [failure];
  },
};

function worldOf(core) {
  const files = exampleFiles('fernway');
  const folder = path.join(root, 'templates');
  const templates = readdirSync(folder, { recursive: true })
    .filter((name) => /(?:^|[\\/])en\.hbs$/.test(name))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));
  return { base: snapshotOf(core, files), plan: files.get(plan), original: files.get(template), templates };
}

function failureOf(core, world, { text, data, isPiece, place, watch }) {
  let failure;
  const printed = printedBy(() => {
    try {
      failure = failureIn(core, world, { text, data, isPiece, place, watch });
    } catch (error) {
      failure = thrownIn(error);
    }
  });
  return failure ?? (printed === '' ? undefined : `It printed “${printed.slice(0, 80)}”.`);
}

function failureIn(core, { base, original }, { text, data, isPiece, place, watch }) {
  const file = isPiece ? piece : template;
  const files = [
    [file, { content: text }],
    [plan, { content: data }],
  ];
  if (isPiece)
    files.push([template, { content: `${original}\n{{> way}}\n{{#each alternatives}}{{> way this}}{{/each}}` }]);
  let snapshot = base;
  let findings = [];
  const judging = watch.time(() => {
    snapshot = core.withFiles(base, files);
    findings = [...core.validate(snapshot, { today })].flatMap((each) => each.findings);
  });
  if (judging !== undefined) return `It took ${judging.toFixed(0)} ms to judge.`;
  const bug = findings.find((each) => each.bug !== undefined);
  if (bug) return thrownIn({ stack: bug.bug });
  const outside = findings.find(
    ({ path: at, range }) => at === file && !(range.start >= 0 && range.start <= range.end && range.end <= text.length),
  );
  if (outside) return `The finding “${outside.rule}” stands outside the file.`;
  const rendering = core.listRenderings(snapshot).find((each) => each.template === 'sunset-announcement');
  const making = watch.time(() => {
    if (!rendering) return;
    const made = core.render(snapshot, { id: rendering.id, locale: 'en', today });
    if (made?.findings.some((each) => each.bug !== undefined)) failedIn(made.findings);
    core.preview(snapshot, { item: rendering, locale: 'en', today, recipients: 'sample' });
  });
  if (making !== undefined) return `It took ${making.toFixed(0)} ms to render.`;
  const asking = watch.time(() => {
    askEverything(core, snapshot, file, { offset: Math.min(place, text.length), today });
    askAboutFile(core, snapshot, file, { today });
  });
  return asking === undefined ? undefined : `It took ${asking.toFixed(0)} ms to answer.`;
}

function failedIn(findings) {
  throw { stack: findings.find(({ bug }) => bug !== undefined).bug };
}
