// S17: every regular expression of ours against texts made to keep it busy.
import { loadCore } from '../harness/core.mjs';
import { ownPatterns } from '../harness/own-patterns.mjs';
import { allExamples, snapshotOf, today } from '../harness/workspaces.mjs';

const lengths = [24, 150, 700, 3_000, 12_000, 50_000];
const mostMilliseconds = 50;

export const row = {
  id: 'S17',
  title: 'Every regular expression of ours on 50 KB made to keep it busy',
  target: 'at most 50 ms each',
  run: async ({ isDeep }) => {
    const written = ownPatterns();
    const made = await patternsMadeAtRunTime(written);
    const failures = [];
    let slowestMs = 0;
    let n = 0;
    for (const { source, flags, place } of [...written, ...made]) {
      const pattern = new RegExp(source, flags.replace(/[gy]/g, ''));
      for (const attack of attacksOn(source, isDeep)) {
        const { time, text } = climb(pattern, attack);
        n++;
        slowestMs = Math.max(slowestMs, time);
        if (time <= mostMilliseconds) continue;
        const shown = `${JSON.stringify(text.slice(0, 12))} … ${JSON.stringify(text.slice(-4))}`;
        failures.push(`/${source}/${flags} in ${place} took ${time.toFixed(0)} ms on ${text.length} signs: ${shown}`);
        break;
      }
    }
    const notes = [
      `${written.length} are written in the sources and the schemas, ${made.length} are made at run time.`,
    ];
    return { n, failures, slowestMs, notes };
  },
};

/** Those that the sources put together, heard while every example is judged and asked about. */
async function patternsMadeAtRunTime(written) {
  const core = await loadCore();
  const original = globalThis.RegExp;
  const made = new Map();
  globalThis.RegExp = class extends original {
    constructor(source, flags) {
      super(source, flags);
      const place = 'what is made at run time';
      made.set(`/${this.source}/${this.flags}`, { source: this.source, flags: this.flags, place });
    }
  };
  try {
    for (const { files } of allExamples()) {
      const snapshot = snapshotOf(core, files);
      for (const _ of core.validate(snapshot, { today }));
      for (const [file, text] of files) {
        core.complete(snapshot, file, text.length >> 1, { today });
        core.codeActions(snapshot, file, { start: 0, end: text.length }, { today });
      }
    }
  } finally {
    globalThis.RegExp = original;
  }
  for (const { source, flags } of written) made.delete(`/${source}/${flags}`);
  return [...made.values()];
}

/** Longer and longer texts, up to the full length: one that never ends on all of them shows on a short one. */
function climb(pattern, { head = '', pump, end }) {
  let slowest = { time: 0, text: '' };
  for (const length of lengths) {
    const text = head + pump.repeat(Math.ceil(length / pump.length)) + end;
    const time = timeOf(pattern, text);
    if (time >= slowest.time) slowest = { time, text };
    if (time > mostMilliseconds) break;
  }
  return slowest;
}

/** Runs of each sign that the pattern knows and of a few that most know, behind its own beginning too, and an end that does not fit. */
function* attacksOn(source, isDeep) {
  const signs = [...new Set([' ', '\n', 'a', ...signsIn(source), ...(isDeep ? ['\t', '0', '-', '{', '#'] : [])])];
  const ends = isDeep ? ['', '\u0000', '!', '\n!', '\u0000\n', 'a'] : ['\u0000', '\n!'];
  const head = /^\^?((?:\\[^a-zA-Z0-9]|[\w <>#-])+)/.exec(source)?.[1]?.replaceAll('\\', '');
  for (const pump of signs.slice(0, isDeep ? 40 : 12)) {
    for (const end of ends) yield { pump, end };
    if (head) yield { head, pump, end: '\u0000' };
  }
  if (head) yield { pump: head, end: '\u0000' };
  const few = signs.slice(0, isDeep ? 12 : 5);
  for (const one of few) for (const other of few) if (one !== other) yield { pump: one + other, end: '\u0000' };
  // What opens, what it holds and what closes it, in pieces that can be divided in two ways.
  for (const piece of pairs.filter(([sign]) => source.includes(sign))) yield { pump: piece, end: ' "\u0000' };
}

const pairs = ['[a]', '[a](', '(a)', '{a}', '{{a}}', '<a>', '"a"', "'a'", '${1:a'];

/** The signs that stand for themselves, and one of each class. */
function signsIn(source) {
  const plain = source
    .replace(/\\u\{?([0-9a-fA-F]{4,6})\}?/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/\\[pP]\{[^}]*\}/g, 'é')
    .replace(/\\s/g, ' ')
    .replace(/\\d/g, '1')
    .replace(/\\[wbBSDW]/g, 'w')
    .replace(/\\r/g, '\r')
    .replace(/\\n/g, '\n')
    .replace(/\\t/g, '\t')
    .replace(/\\(.)/g, '$1');
  return [...new Set([...plain].filter((sign) => !'^$*+?|()'.includes(sign)))].slice(0, 40);
}

/** In the processor's own count, the best of three where one is a little too slow. */
function timeOf(pattern, text) {
  let best = Number.POSITIVE_INFINITY;
  for (let again = 0; again < 3 && best > mostMilliseconds && (again === 0 || best < 8 * mostMilliseconds); again++) {
    const started = performance.now();
    const before = process.cpuUsage();
    pattern.exec(text);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, performance.now() - started, (user + system) / 1000);
  }
  return best;
}
