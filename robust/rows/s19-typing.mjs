// S19: every example typed again letter by letter, and taken away again: each state in between is judged and asked about.
import { chanceFrom } from '../harness/chance.mjs';
import { loadCore } from '../harness/core.mjs';
import { gather, thrownIn } from '../harness/gather.mjs';
import { rounds } from '../harness/rounds.mjs';
import { stopwatch } from '../harness/slowest.mjs';
import { allExamples, snapshotOf, today } from '../harness/workspaces.mjs';

const mostMilliseconds = 50;
/** Letters of one go; then it is on with another file. */
const stretch = 50;

export const row = {
  id: 'S19',
  title: 'Typing and deleting every example, letter by letter',
  target: 'nothing thrown, and 50 ms for each state at most: read, judged, a completion and a hover at the cursor',
  fallsShort:
    'a few states with broken YAML take up to 85 ms, because beside a mistake each proposal is tried by reading its surroundings anew.',
  isRandom: true,
  run: async (context) => {
    const core = await loadCore();
    const chance = chanceFrom(context.seed);
    const worlds = allExamples().map(({ files }) => ({ files, snapshot: snapshotOf(core, files) }));
    const watch = stopwatch(mostMilliseconds);
    const found = gather(context);
    let n = 0;
    for (const _ of rounds(context, 12)) {
      const { files, snapshot } = chance.pick(worlds);
      const [file, text] = chance.pick([...files]);
      const start = chance.below(text.length);
      // What stands behind the cursor is there already, or not yet.
      const rest = chance.isTrue() ? text.slice(start) : '';
      let typed = core.withFiles(snapshot, [[file, { content: text.slice(0, start) + rest }]]);
      const ends = [
        ...Array.from({ length: stretch }, (_, at) => at + 1),
        ...Array.from({ length: stretch }, (_, at) => stretch - at - 1),
      ];
      for (const length of ends.filter((each) => start + each <= text.length)) {
        const content = text.slice(0, start + length) + rest;
        const judge = (smaller) => failureOf(core, typed, { file, content: smaller, offset: start + length, watch });
        const failure = judge(content);
        n++;
        typed = core.withFiles(typed, [[file, { content }]]);
        if (failure === undefined) continue;
        const saved = (small) =>
          JSON.stringify({ file, content: small, offset: Math.min(start + length, small.length) });
        found.add(failure, { text: content, judge, saved });
      }
      if (found.isFull()) break;
    }
    return { n, failures: found.failures, slowestMs: watch.slowestMs, notes: watch.notes };
  },
  again: async (saved) => {
    const core = await loadCore();
    const base = snapshotOf(core, allExamples()[0].files);
    const failure = failureOf(core, base, { ...JSON.parse(saved), watch: stopwatch(mostMilliseconds * 10) });
    return failure === undefined ? [] : [failure];
  },
};

function failureOf(core, before, { file, content, offset, watch }) {
  try {
    const time = watch.time(() => {
      const snapshot = core.withFiles(before, [[file, { content }]]);
      for (const { findings } of core.validate(snapshot, { today, paths: [file] })) {
        const bug = findings.find((each) => each.bug !== undefined);
        if (bug) throw { stack: bug.bug };
      }
      const at = Math.min(offset, content.length);
      core.complete(snapshot, file, at, { today });
      core.hover(snapshot, file, Math.max(0, at - 1), { today });
    });
    return time === undefined ? undefined : `It took ${time.toFixed(0)} ms.`;
  } catch (error) {
    return thrownIn(error);
  }
}
