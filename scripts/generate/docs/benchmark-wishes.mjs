// What we want to reach, held against the results of the benchmark: met or not, and why not.
import { duration, figureOf, largestParts, mebibytes, times, us } from './benchmark-figures.mjs';

/** Those that these results can tell about; `reason` is a sentence where a wish is not met. */
export function wishesIn(results) {
  const all = [
    ...shellWishes(results),
    ...growthWishes(results),
    ...(results.latency ? [...editWishes(results), ...memoryWishes(results), ...workspaceWishes(results)] : []),
    ...commandWishes(results),
  ];
  return all
    .filter(({ value }) => Number.isFinite(value))
    .map(({ what, most, value, write, why }) => {
      const isMet = value <= most;
      return {
        what,
        wanted: `at most ${write(most)}`,
        measured: write(value),
        isMet,
        reason: isMet ? undefined : why(),
      };
    });
}

function shellWishes(results) {
  const ratio = (size, state) =>
    figureOf(results, size, us, state)?.wall / (figureOf(results, size, 'ajv-cli')?.wall ?? Number.NaN);
  const cost = 'ajv-cli reads without positions, looks at the shape alone, and stops at the first mistake of a file';
  const whyCold = (size) => () => `Of our time, ${largestParts(results, size)}. ${cost}.`;
  return [
    {
      what: 'Six files, the first time, to ajv-cli',
      most: 0.6,
      value: ratio('6 files', 'cold'),
      write: times,
      why: whyCold('6 files'),
    },
    {
      what: '1,000 files, the first time, to ajv-cli',
      most: 1,
      value: ratio('1000 files', 'cold'),
      write: times,
      why: whyCold('1000 files'),
    },
    {
      what: '1,000 files, again, to ajv-cli',
      most: 0.25,
      value: ratio('1000 files', 'warm'),
      write: times,
      why: () =>
        `Of the ${duration(figureOf(results, '1000 files', us, 'warm').wall)} Node itself takes ${duration(results.shell.bare.wall)}; the rest is listing the files, reading their bytes, and finding that nothing changed.`,
    },
  ];
}

/** Twice the files should cost no more than twice the work; a tenth is left to chance. */
function growthWishes({ shell }) {
  const power = (kind) => shell.growth[us][kind].cpu;
  const why = (kind) => () => `Processor time beyond that of the smallest size grows with ${kind} to the power shown.`;
  const write = (value) => `power ${value.toFixed(2)}`;
  return [
    { what: 'Work grows with the files', most: 1.1, value: power('files'), write, why: why('files') },
    { what: 'Work grows with the lines of one file', most: 1.1, value: power('lines'), write, why: why('lines') },
  ];
}

function editWishes(results) {
  const why = () => editParts(results);
  return Object.entries(results.latency).flatMap(([lines, { ours, peer }]) => {
    const file = `in a file of ${Number(lines).toLocaleString('en')} lines, to yaml-language-server`;
    return [
      { what: `Edit to problems ${file}`, most: 1 / 5, value: ours.edit / peer.edit, write: times, why },
      { what: `Processor time per edit ${file}`, most: 1 / 3, value: ours.cpu / peer.cpu, write: times, why },
    ];
  });
}

function editParts(results) {
  return `Of our time per edit in 2,000 lines, ${largestParts(results, 'edits of 2000 lines')}.`;
}

function memoryWishes({ memory }) {
  const { ours, peer, edits } = memory;
  return [
    {
      what: `Memory after ${edits.toLocaleString('en')} edits, to yaml-language-server`,
      most: 1,
      value: ours.after / peer.after,
      write: times,
      why: () =>
        `${mebibytes(ours.before)} of our ${mebibytes(ours.after)} are there before the first edit (the peer: ${mebibytes(peer.before)} of ${mebibytes(peer.after)}): one bundle with all rules, schemas, and templates in five languages. Of that ${mebibytes(ours.held.before)} are in use before and ${mebibytes(ours.held.after)} after all edits, each counted behind a collection; the growth is room that V8 keeps for young objects and compiled code.`,
    },
  ];
}

function workspaceWishes(results) {
  const { ours, peer } = results.editing;
  const file = (lines) => `${Number(lines).toLocaleString('en')} lines, among 1,000 playbooks`;
  const why = () => editParts(results);
  const edits = [
    ['200', 25, 0.15],
    ['2000', 60, 0.25],
  ].flatMap(([lines, most, share]) => [
    { what: `Edit to problems, ${file(lines)}`, most, value: ours.edit[lines], write: duration, why },
    {
      what: `Edit to problems, ${file(lines)}, to yaml-language-server`,
      most: share,
      value: ours.edit[lines] / peer.edit[lines],
      write: times,
      why,
    },
    { what: `Completion, ${file(lines)}`, most: 20, value: ours.completion[lines], write: duration, why },
  ]);
  return [
    ...edits,
    { what: `Rename in ${ours.renamed} places`, most: 300, value: ours.rename, write: duration, why },
    { what: 'Processor time of ten idle seconds', most: 20, value: ours.idle, write: duration, why },
  ];
}

function commandWishes({ workspace, diff, render, profiles }) {
  return [
    ...[
      ['1,000 strategies of about 200 lines', workspace.strategies, '1000 files'],
      ['1,000 playbooks of four kinds, of about 200 lines', workspace.kinds, '1000 of all kinds'],
      ['1,000 playbooks of four kinds, as short as the sample', workspace.short, '1000 of all kinds'],
    ].map(([files, { judge, parse, lines, files: count }, size]) => ({
      what: `All rules over ${files}, to parsing them with the package yaml`,
      most: 0.5,
      value: judge / parse,
      write: times,
      why: () =>
        `Of a whole run, ${largestParts({ profiles }, size)}. These files have ${Math.round(lines / count)} lines on average; what a rule costs hangs less on their length than parsing does, and for each plan all that is due is made in every language.`,
    })),
    {
      what: `\`diff\` with ${diff.changed} of ${diff.files.toLocaleString('en')} files changed, to parsing those and Node’s start`,
      most: 2,
      value: diff.diff / (diff.node + diff.parse),
      write: times,
      why: () =>
        `${duration(diff.diff)} against ${duration(diff.node)} of Node and ${duration(diff.parse)} of parsing. The rest is loading ourselves, listing the folder, asking git which files differ, and reading both sides of what belongs to them.`,
    },
    {
      what: `\`render --all --locale all\` of the sample, ${render.written} files`,
      most: 1500,
      value: render.wall,
      write: duration,
      why: () => `It uses ${duration(render.cpu)} of the processor; the rest is waiting for the machine.`,
    },
  ];
}
