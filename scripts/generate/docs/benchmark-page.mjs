// `docs/BENCHMARKS.md`: the results of `npm run bench` as tables, what we wanted, and what falls short.
import { duration, figureOf, grouped, mebibytes, percent, times, us } from './benchmark-figures.mjs';
import { wishesIn } from './benchmark-wishes.mjs';
import { page, table } from './markdown.mjs';

/** `results` is what `bench/results.json` holds; without them the page says how to get them. */
export function benchmarkPage(results) {
  const blocks = results
    ? blocksOf(results)
    : ['Nobody has measured yet. `npm run build` and `npm run bench` fill this page.'];
  return page(['# How fast it is', ...blocks]).replace('npm run generate', 'npm run bench, from bench/results.json');
}

function blocksOf(results) {
  return [
    intro(results),
    '## What we want',
    ...wishBlocks(results),
    '## From a shell',
    ...shellBlocks(results),
    ...(results.latency ? ['## In an editor', ...editorBlocks(results)] : []),
    '## Where our time goes',
    ...profileBlocks(results),
    '## What is compared, and what cannot be',
    ...fairness(results),
  ];
}

function intro({ measured, shell, servers }) {
  const { date, isQuick, remark, processor, cores, memory, node, system, load } = measured;
  const tools = [...shell.contenders, ...(servers ? [{ name: 'yaml-language-server', version: servers.peer }] : [])];
  const names = tools.map(({ name, version }) => `${name} ${version}`).join(', ');
  const isBusy = load > cores / 2;
  const kind = isQuick ? 'a **quick run**, with fewer sizes and turns than `npm run bench` has' : 'one run';
  return [
    `Measured on ${date} in ${kind}: ${names}; ${processor}, ${cores} cores, ${mebibytes(memory)}, ${system}, Node ${node}, load ${load} at the start.`,
    'Everybody gets the same files and the same schema, in turns, and counts only after finding exactly the files wrong that are wrong. Figures are medians. Look at the ratios; absolute times are those of one machine. `npm run bench` measures again and writes this page.',
    ...(isBusy
      ? ['**The machine was busy with other things, so times are too long; processor time and memory say more.**']
      : []),
    ...(remark === undefined ? [] : [remark]),
  ].join(' ');
}

function wishBlocks(results) {
  const wishes = wishesIn(results);
  const rows = wishes.map(({ what, wanted, measured, isMet }) => [
    what,
    wanted,
    measured,
    isMet ? 'met' : '**not met**',
  ]);
  const missed = new Map();
  for (const { what, reason } of wishes.filter(({ isMet }) => !isMet))
    missed.set(reason, [...(missed.get(reason) ?? []), what]);
  const reasons = [...missed].map(([reason, whats]) => `- **${whats.join('; ')}.** ${reason}`);
  return [
    table(['What', 'Wanted', 'Measured', ''], rows),
    reasons.length === 0 ? 'All of it is met.' : `Why not:\n\n${reasons.join('\n')}`,
  ];
}

const measures = [
  ['Time', 'wall', duration],
  ['Processor time, of all threads', 'cpu', duration],
  ['Memory at the worst moment', 'peak', mebibytes],
];

/** “Again” is a run on the same files: we remember what we found, the others start afresh. */
function shellBlocks(results) {
  const { shell } = results;
  const blocks = measures.flatMap(([title, what, write]) => [
    `### ${title}`,
    table(
      ['', ...shell.sizes.map(({ name }) => grouped(name))],
      rowsOf(shell).map(([label, tool, state]) => [
        label,
        ...shell.sizes.map(({ name }) => cell(results, { size: name, tool, state, what, write })),
      ]),
    ),
  ]);
  return [
    `In brackets: how many times what we take the first time. Where many files are asked about, each has about 200 lines; those of all kinds are the sample under other names, and shorter. Node alone takes ${duration(shell.bare.wall)}, ${duration(shell.bare.cpu)} of the processor and ${mebibytes(shell.bare.peak)}.`,
    ...blocks,
    '### Turns, and growth',
    growthTable(shell),
  ];
}

function rowsOf({ contenders }) {
  return contenders.flatMap(({ name }) =>
    name === us
      ? [
          [`**${us}**, the first time`, us, 'cold'],
          [`**${us}**, again`, us, 'warm'],
        ]
      : [[name, name, 'cold']],
  );
}

function cell(results, { size, tool, state, what, write }) {
  const figure = figureOf(results, size, tool, state);
  if (figure === undefined) {
    const expected = figureOf(results, size, tool, 'expected');
    return expected === undefined ? '' : `stopped; about ${duration(expected)}`;
  }
  const ours = figureOf(results, size, us);
  return `${write(figure[what])} (${times(figure[what] / ours[what])})`;
}

function growthTable({ contenders, sizes, growth }) {
  const power = (value) => (value === undefined || value === null ? '' : value.toFixed(2));
  const rows = contenders.map(({ name }) => [
    name,
    sizes.map((size) => size.figures[name].cold?.runs ?? 0).join(', '),
    ...['files', 'lines'].flatMap((kind) => [power(growth[name][kind].wall), power(growth[name][kind].cpu)]),
  ]);
  const heads = ['Turns, size by size', 'Time by files', 'Processor by files', 'Time by lines', 'Processor by lines'];
  return `${table(['', ...heads], rows)}\n\nGrowth is the power to which a cost rises with the number of files, or of lines in one file, beyond that of the smallest size: 1 is a straight line, 2 a square.`;
}

function editorBlocks({ latency, memory, editing }) {
  const files = Object.entries(latency).flatMap(([lines, { ours, peer }]) => {
    const many = Number(lines).toLocaleString('en');
    return [
      [`Start to first problems, ${many} lines`, ours.first, peer.first],
      [`A letter in a title to problems, ${many} lines`, ours.edit, peer.edit],
      [`A mistake made or mended to problems, ${many} lines`, ours.squiggle, peer.squiggle],
      [`Completion, ${many} lines`, ours.completion, peer.completion],
      [`Processor time per edit, ${many} lines`, ours.cpu, peer.cpu],
    ];
  });
  const whole = Object.keys(editing.ours.edit).flatMap((lines) => {
    const many = Number(lines).toLocaleString('en');
    return [
      [`A letter in a title to problems, ${many} lines`, editing.ours.edit[lines], editing.peer.edit[lines]],
      [`Completion, ${many} lines`, editing.ours.completion[lines], editing.peer.completion[lines]],
    ];
  });
  const head = ['', us, 'yaml-language-server', 'Ours to theirs'];
  const { ours, peer, edits } = memory;
  const many = edits.toLocaleString('en');
  return [
    `One open file, in turns, in ${plural(Object.values(latency)[0].sessions, 'session')} each. yaml-language-server waits 200 ms after a keystroke on purpose, which we do not; processor time is the fairer figure.`,
    table(head, files.map(comparison(duration))),
    `Memory in one session with a file of 200 lines:`,
    table(head, [
      comparison(mebibytes)(['Before the first edit', ours.before, peer.before]),
      comparison(mebibytes)([`After ${many} edits`, ours.after, peer.after]),
      comparison(mebibytes)(['At the worst moment', ours.peak, peer.peak]),
    ]),
    `A folder of ${editing.files.toLocaleString('en')} files, of which one is edited:`,
    table(head, [
      ...whole.map(comparison(duration)),
      comparison(mebibytes)(['Memory', editing.ours.memory, editing.peer.memory]),
      [`A rename in ${editing.ours.renamed} places`, duration(editing.ours.rename), 'cannot', ''],
      ['Processor time of ten idle seconds', duration(editing.ours.idle), '', ''],
    ]),
    'We hold and judge all files of the folder, because rules and renames look across them; yaml-language-server knows the open ones.',
  ];
}

function plural(count, noun) {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function comparison(write) {
  return ([label, ours, peer]) => [label, write(ours), write(peer), times(ours / peer)];
}

function profileBlocks({ profiles, workspace, diff, render }) {
  const names = Object.keys(profiles);
  const stages = [...new Set(names.flatMap((name) => Object.keys(profiles[name].stages)))];
  const share = (name, stage) => percent(profiles[name].stages[stage] ?? 0);
  const weight = (stage) => Math.max(...names.map((name) => profiles[name].stages[stage] ?? 0));
  const rows = stages
    .filter((stage) => weight(stage) >= 0.005)
    .map((stage) => [stage, ...names.map((name) => share(name, stage))]);
  return [
    'Shares of the samples of `--cpu-prof` in a first run, of all threads together, and in the server while letters are typed.',
    table(['', ...names.map(grouped)], [...rows, ['threads', ...names.map((name) => String(profiles[name].threads))]]),
    `In one process, files are parsed by the package yaml, read by us, schema included, and judged by all rules; then one is edited, and read and judged again. Processor time, the middle one of ${plural(workspace.kinds.runs, 'turn')}.`,
    table(
      ['', 'Lines', 'Parsing', 'Reading', 'Judging', 'Judging to parsing', 'An edit', 'Documents judged again'],
      workspaceRows(workspace),
    ),
    `\`diff\` over ${diff.files.toLocaleString('en')} files of which ${diff.changed} changed takes ${duration(diff.diff)}; Node’s start and the mere parsing of those ${diff.changed} take ${duration(diff.node + diff.parse)}. \`render --all --locale all\` writes the ${render.written} files of the sample in ${duration(render.wall)}.`,
  ];
}

function workspaceRows({ strategies, kinds, short }) {
  const named = [
    ['strategies', strategies],
    ['playbooks of four kinds, as long', kinds],
    ['playbooks like the sample, short', short],
  ];
  return named.map(([name, { files, lines, parse, read, judge, edit, judged }]) => [
    `${files.toLocaleString('en')} ${name}`,
    lines.toLocaleString('en'),
    ...[parse, read, judge].map(duration),
    times(judge / parse),
    duration(edit),
    String(judged),
  ]);
}

function fairness({ bounds }) {
  return [
    [
      '- We look at YAML, shape, words, references and all rules, and keep positions. The others look at the shape.',
      '- **ajv-cli** has `--spec=draft7 --strict=false`, and stops at the first mistake of a file. The dates of all files are quoted, because it reads YAML 1.1.',
      '- **Spectral** has one rule with its function `schema`. It compiles the schema anew for each file, and so does **v8r**; with a schema of this size that is most of their time.',
      '- **Redocly CLI** reads API descriptions and refuses everything else (“Unsupported specification”). It gets each playbook as the extension `x-playbook` of an empty description, and a plugin that holds it to the schema with ajv: the nearest thing that it can do.',
      '- **v8r** is 5.1, the newest for Node 20; it is given the schema, so that it asks no catalogue on the network. **yaml-language-server** is the newest 1.x, for the same reason.',
      `- Beyond ${bounds.always} files a tool other than ajv-cli gets ${duration(bounds.most)} a size: it is measured fewer times, or not at all where the smaller sizes say that one run would take longer. A file of 20,000 lines is just under 1 MiB, which is as much as we read.`,
      '- “The first time” is without anything remembered, and includes the time to remember it.',
    ].join('\n'),
  ];
}
