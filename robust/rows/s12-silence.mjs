// S12: no socket is opened and no program but git is started, whatever stands in a repository.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { commandLine, scenes, theatre } from '../faults/scenes.mjs';

export const row = {
  id: 'S12',
  title: 'No network, and no program but git',
  target: '0 sockets, 0 programs; of git only rev-parse, merge-base, ls-tree and cat-file',
  run,
};

const program = path.resolve(import.meta.dirname, '../../dist/cli.js');
const silence = path.resolve(import.meta.dirname, '../faults/silence.cjs');
const allowed = ['rev-parse', 'merge-base', 'ls-tree', 'cat-file'].map((command) => `git ${command}`);
const inCi = ['validate', 'validate --changed-since', 'diff', 'render --out', 'new template'];

async function run({ isDeep }) {
  const tally = { n: 0, failures: [], slowestMs: 0, git: new Set() };
  const withoutNetwork = spawnSync('unshare', ['-n', 'true']).status === 0 ? ['unshare', '-n'] : [];
  const stage = await theatre(await commandLine());
  try {
    for (const scene of scenes.filter(({ name }) => isDeep || inCi.includes(name)))
      await play({ scene, stage, tally, withoutNetwork });
    await play({
      scene: { name: 'lsp', argv: ['lsp', '--stdio'], input: conversation() },
      stage,
      tally,
      withoutNetwork,
    });
  } finally {
    stage.close();
  }
  const where = withoutNetwork.length > 0 ? 'in a namespace without network' : 'without a namespace of its own';
  return {
    n: tally.n,
    failures: tally.failures,
    slowestMs: tally.slowestMs,
    notes: [`${where}; asked git for ${[...tally.git].sort().join(', ')}`],
  };
}

/** The same exit code as ever, and nothing in the log but the questions to git that are allowed. */
async function play({ scene, stage, tally, withoutNetwork }) {
  const { folder, cwd, env } = await stage.set({ ...scene, patch: { 'ws/support-playbooks.config.yaml': tempt } });
  const log = path.join(folder, 'silence.log');
  const [first, ...rest] = [...withoutNetwork, process.execPath, '--require', silence, program, ...scene.argv];
  const started = performance.now();
  const code = await exitOf({
    first,
    rest,
    cwd,
    env: { PATH: process.env.PATH, ...env, SILENCE_LOG: log },
    input: scene.input,
  });
  tally.n++;
  tally.slowestMs = Math.max(tally.slowestMs, performance.now() - started);
  const lines = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
  for (const line of new Set(lines)) {
    if (allowed.includes(line)) tally.git.add(line.slice(4));
    else tally.failures.push(`${scene.name}: ${line}`);
  }
  if (scene.asksGit && lines.length === 0) tally.failures.push(`${scene.name}: nobody asked git, so nothing is shown`);
  if (code > 1) tally.failures.push(`${scene.name}: ends with ${code}`);
  stage.strike(folder);
}

/** What tempts other tools to fetch something. */
function tempt(text) {
  return `# yaml-language-server: $schema=http://127.0.0.1:9/schema.json\n${text}`;
}

function exitOf({ first, rest, cwd, env, input = '' }) {
  const child = spawn(first, rest, { cwd, env, stdio: ['pipe', 'ignore', 'ignore'] });
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return new Promise((resolve) => {
    child.on('close', resolve);
  });
}

/** Opens a file, asks about it, and says goodbye. */
function conversation() {
  const uri = 'file:///nowhere/x.playbook.yaml';
  const text = '# yaml-language-server: $schema=http://127.0.0.1:9/x.json\nkind: SunsetPlan\n';
  const at = { textDocument: { uri }, position: { line: 1, character: 8 } };
  return [
    { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
    { method: 'initialized', params: {} },
    { method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'yaml', version: 1, text } } },
    { id: 2, method: 'textDocument/hover', params: at },
    { id: 3, method: 'textDocument/completion', params: at },
    { id: 4, method: 'textDocument/documentLink', params: { textDocument: { uri } } },
    { id: 5, method: 'shutdown' },
    { method: 'exit' },
  ]
    .map((message) => JSON.stringify({ jsonrpc: '2.0', ...message }))
    .map((body) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
    .join('');
}
