// S2: broken playbooks, configs, lists of accepted changes and baselines go through everything that an editor and CI do.
import { parseAllDocuments } from 'yaml';
import { chanceFrom } from '../harness/chance.mjs';
import { loadCore } from '../harness/core.mjs';
import { askAboutFile, askEverything } from '../harness/editor.mjs';
import { gather, thrownIn } from '../harness/gather.mjs';
import { mutated } from '../harness/mutate.mjs';
import { rounds } from '../harness/rounds.mjs';
import { stopwatch } from '../harness/slowest.mjs';
import { allExamples, exampleFiles, snapshotOf, today } from '../harness/workspaces.mjs';

/** For up to 64 KiB, reading and all rules together; and as much again for one place of the editor. */
const mostMilliseconds = 250;

export const row = {
  id: 'S2',
  title: 'Mutated playbooks, configs and lists: read, judged, asked about, mended',
  target: 'nothing thrown, nothing slower than 250 ms, each syntax error with its place',
  isRandom: true,
  run: async (context) => {
    const core = await loadCore();
    const chance = chanceFrom(context.seed);
    const base = snapshotOf(core, exampleFiles('fernway'));
    const texts = [...seedTexts()];
    const others = texts.map(([, text]) => text);
    const watch = stopwatch(mostMilliseconds);
    const found = gather(context);
    let n = 0;
    for (n of rounds(context, 100)) {
      const [file, text] = chance.pick(texts);
      const input = mutated(text, chance, others);
      const places = [chance.below(input.length + 1), chance.below(input.length + 1)];
      const judge = (content) => failureOf(core, base, { file, input: content, places, watch });
      const failure = judge(input);
      if (failure !== undefined) {
        const saved = (small) => JSON.stringify({ file, places, input: small });
        found.add(failure, { text: input, judge, saved });
        if (found.isFull()) break;
      }
    }
    return { n: n + 1, failures: found.failures, slowestMs: watch.slowestMs, notes: watch.notes };
  },
  again: async (text) => {
    const core = await loadCore();
    const base = snapshotOf(core, exampleFiles('fernway'));
    const { file, places, input } = JSON.parse(text);
    return [failureOf(core, base, { file, input, places, watch: stopwatch(mostMilliseconds * 4) })].filter(
      (each) => each !== undefined,
    );
  },
};

/** A text by the path that it takes in the sample. */
function* seedTexts() {
  for (const { files } of allExamples())
    for (const [name, text] of files) {
      if (name.endsWith('config.yaml')) yield ['support-playbooks.config.yaml', text];
      else if (name.endsWith('.yaml')) yield [name.includes('/') ? name : `support/${name}`, text];
    }
  for (const _ of [1, 2, 3]) {
    yield ['support-playbooks.accepted.yaml', acceptedText];
    yield ['support-playbooks.baseline.json', baselineText];
  }
}

const acceptedText = `# Looked at.
accepted:
  - fingerprint: 0123456789abcdef
    change: "channel-removed"
    says: "The phone goes."
    reason: "Nobody calls."
    until: 2027-03-01
  - { fingerprint: fedcba9876543210, reason: "As agreed." }
`;

const baselineText = `{ "version": 1, "findings": [{ "fingerprint": "0123456789abcdef", "rule": "unknown-key", "file": "a.playbook.yaml", "message": "x" }] }\n`;

function failureOf(core, base, { file, input, places, watch }) {
  try {
    let snapshot = base;
    let own = [];
    const judging = watch.time(() => {
      snapshot = core.withFiles(base, [[file, { content: input }]]);
      own = [...core.validate(snapshot, { today })].find((each) => each.path === file)?.findings ?? [];
    });
    if (judging !== undefined) return `It took ${judging.toFixed(0)} ms to judge.`;
    const bug = own.find((each) => each.bug !== undefined);
    if (bug) return thrownIn({ stack: bug.bug });
    const misplaced = own.find(
      ({ range }) => !(range.start >= 0 && range.start <= range.end && range.end <= input.length),
    );
    if (misplaced) return `The finding “${misplaced.rule}” stands outside the file.`;
    if (isSilentAboutSyntax(own, file, input)) return 'It is no YAML, and nothing says so.';
    for (const offset of places.map((place) => Math.min(place, input.length))) {
      const asking = watch.time(() => askEverything(core, snapshot, file, { offset, today }));
      if (asking !== undefined) return `It took ${asking.toFixed(0)} ms to answer at a place.`;
    }
    const about = watch.time(() => askAboutFile(core, snapshot, file, { today }));
    if (about !== undefined) return `It took ${about.toFixed(0)} ms to answer about the file.`;
    const mended = core.fixAll(snapshot, { today, kinds: 'unsafe', paths: [file] });
    const next = mended.changed.get(file);
    if (next !== undefined && core.withFiles(base, [[file, { content: next }]]).files.get(file) === undefined)
      return 'The mended file is none of ours.';
    return undefined;
  } catch (error) {
    return thrownIn(error);
  }
}

/** The library is asked only when we see nothing wrong, so that what would break it does not reach it. */
function isSilentAboutSyntax(findings, file, input) {
  if (!file.endsWith('.yaml') || findings.some(({ rule }) => syntaxRules.has(rule)) || findings.length > 100)
    return false;
  const options = { version: '1.2', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' };
  return [parseAllDocuments(input.replace(/\r(?!\n)/g, '\n'), options)].flat().some(({ errors }) => errors?.length > 0);
}

const syntaxRules = new Set(['yaml-syntax', 'file-too-complex', 'unreadable-file', 'unquoted-value']);
