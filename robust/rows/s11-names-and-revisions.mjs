// S11: no name leads out of a folder, no revision becomes an option: nothing appears where it should not.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { hostileNames, hostileRevisions } from '../faults/hostile-names.mjs';
import { commandLine, theatre } from '../faults/scenes.mjs';

export const row = {
  id: 'S11',
  title: 'Hostile names and revisions',
  target: 'nothing is written outside of the folder that was named, nothing runs',
  run,
};

async function run() {
  const tally = { n: 0, failures: [], slowestMs: 0 };
  const call = await commandLine();
  const stage = await theatre(call);
  try {
    for (const name of hostileNames) await tryName({ name, stage, call, tally });
    await tryRevisions({ stage, call, tally });
  } finally {
    stage.close();
  }
  return { ...tally, notes: [`${hostileNames.length} names, ${hostileRevisions.length} revisions`] };
}

/** As the id of a channel, its template and its words, in the config, and as what somebody types. */
async function tryName({ name, stage, call, tally }) {
  const { folder, cwd, env } = await stage.set({ patch: patchFor(name) });
  const before = outside(folder);
  const commands = [
    ['render', '--all', '--out', 'out', '--format', 'md,jsonld'],
    ['new', 'template', '--', name],
    ['new', 'calendar', '--', name],
    ['golden', '--update', '--', name],
  ];
  for (const argv of commands)
    await judge({
      told: `${argv.slice(0, 2).join(' ')} with ${JSON.stringify(name).slice(0, 80)}`,
      tally,
      play: () => call(cwd, argv, env),
    });
  const strange = outside(folder).filter((file) => !before.includes(file));
  if (strange.length > 0) tally.failures.push(`${JSON.stringify(name).slice(0, 80)} made ${strange}`);
  stage.strike(folder);
}

/** Where the commands may write: a folder each. */
const own = /^ws\/(out|support|templates)(\/|$)/;

function outside(folder) {
  const files = readdirSync(folder, { recursive: true }).map((file) => file.split(path.sep).join('/'));
  const above = readdirSync(path.dirname(folder)).map((file) => `../${file}`);
  return [...files.filter((file) => !own.test(file) || /\.\.|\\|:|\.git/.test(file)), ...above];
}

function patchFor(name) {
  const word = JSON.stringify(name);
  return {
    'ws/support/channels.playbook.yaml': (text) =>
      text.replaceAll('id: chat', `id: ${word}`).replaceAll('template: own-receipt', `template: ${word}`),
    'ws/support-playbooks.config.yaml': (text) => `${text}templates: [templates, ${word}]\n`,
  };
}

async function tryRevisions({ stage, call, tally }) {
  const { folder, cwd, env } = await stage.set({ asksGit: true });
  const before = readdirSync(folder, { recursive: true }).toString();
  for (const { ref, isKnown } of hostileRevisions) {
    const commands = [
      ['validate', `--changed-since=${ref}`],
      ['diff', '--', ref],
      ['diff', '--', 'HEAD', ref],
    ];
    for (const argv of commands) {
      const told = `${argv.join(' ')}`.slice(0, 100);
      const code = await judge({ told, tally, play: () => call(cwd, argv, env) });
      const isOpen = isKnown ? code === 0 || code === 1 : code === 2 || code === 3;
      if (!isOpen) tally.failures.push(`${JSON.stringify(told)} ends with ${code}`);
    }
  }
  if (readdirSync(folder, { recursive: true }).toString() !== before)
    tally.failures.push('A revision left something behind.');
}

/** Everything that moves a cursor or turns text around. */
const steering = /(?![\n\t])[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

async function judge({ told, tally, play }) {
  const started = performance.now();
  const { code, stdout, stderr } = await play().catch((error) => ({
    code: 70,
    stdout: '',
    stderr: String(error?.stack),
  }));
  tally.n++;
  tally.slowestMs = Math.max(tally.slowestMs, performance.now() - started);
  if (code > 3) tally.failures.push(`${told}: ends with ${code}: ${stderr}`);
  if (steering.test(stdout + stderr)) tally.failures.push(`${told}: steers the terminal`);
  return code;
}
