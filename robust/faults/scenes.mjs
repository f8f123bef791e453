// The commands that meet the disk and git, each with the folder it runs in: what can go wrong goes wrong in these.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { loadModule } from '../../scripts/generate/docs/load-module.mjs';

const root = path.resolve(import.meta.dirname, '../..');

const exportAll = ['render', '--all', '--out', 'out', '--format', 'md,html,eml,jsonld'];

/**
 * A scene: `argv`, what is done to the repository before, and whether its history is needed. `writes` says that it is to change files of the folder,
 * `mayMiss` which of them are extras that fail no run,
 * `isEach` that each of them stands for itself, `isReport` that they tell of failures, `tellsInText` that its result does, because git would give up at an exit code.
 */
export const scenes = [
  { name: 'validate', argv: ['validate'] },
  { name: 'validate, remembered', argv: ['validate'], before: [['validate']] },
  { name: 'validate one file', argv: ['validate', 'support/policy.playbook.yaml'] },
  { name: 'validate --fix', argv: ['validate', '--fix'], writes: true },
  { name: 'validate --update-baseline', argv: ['validate', '--update-baseline'], writes: true },
  {
    name: 'validate into files',
    argv: ['validate', '--format', 'json=out/a.json', '--format', 'sarif=out/b.sarif', '--format', 'github'],
    env: { GITHUB_STEP_SUMMARY: 'summary.md' },
    mayMiss: ['summary.md'],
    isEach: true,
    isReport: true,
    writes: true,
  },
  { name: 'validate --changed-since', argv: ['validate', '--changed-since', 'HEAD'], asksGit: true },
  { name: 'diff', argv: ['diff', 'HEAD', '--render'], asksGit: true },
  {
    name: 'diff into a file',
    argv: ['diff', 'HEAD', '--format', 'comment=out/review.md'],
    asksGit: true,
    writes: true,
  },
  { name: 'render --out', argv: exportAll, before: [['validate', '--fix']], writes: true },
  {
    name: 'render --out --force',
    argv: [...exportAll, '--force'],
    before: [['validate', '--fix'], exportAll, { spoil: 'out' }],
    writes: true,
  },
  { name: 'slas --out', argv: ['slas', '--out', 'out/slas.md'], writes: true },
  { name: 'init', argv: ['init', 'more'], writes: true },
  { name: 'init --git', argv: ['init', '--git'], writes: true },
  { name: 'new plan', argv: ['new', 'plan', 'chat-sunset', '--for', 'chat'], writes: true },
  { name: 'new template', argv: ['new', 'template', 'ours', '--from', 'email-acknowledgement'], writes: true },
  { name: 'golden', argv: ['golden'] },
  {
    name: 'golden --update',
    argv: ['golden', '--update'],
    before: [{ spoil: 'templates/own-receipt/golden' }],
    writes: true,
  },
  { name: 'config', argv: ['config', 'support/policy.playbook.yaml'] },
  { name: 'textconv', argv: ['textconv', 'support/policy.playbook.yaml'], tellsInText: true },
];

/** The command line as it stands in the sources, in this process, of the version that the bundle has. */
export async function commandLine() {
  process.env.SUPPORT_PLAYBOOKS_VERSION = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version;
  const { run } = await loadModule(root, 'cli/src/run.ts');
  return async (cwd, argv, env = {}) => {
    const printed = { stdout: '', stderr: '' };
    const output = (name) => ({ isTTY: false, columns: undefined, write: (text) => (printed[name] += text) });
    const io = { cwd, env, stdout: output('stdout'), stderr: output('stderr'), build: async () => 'test' };
    const code = await run(argv, {
      ...io,
      readStdin: async () => Buffer.alloc(0),
      now: () => Date.UTC(2027, 0, 4, 12),
    });
    return { code, ...printed };
  };
}

/** A place for scenes, gone at the end. */
export async function theatre(run) {
  const stage = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'support-playbooks-scenes-')));
  const repository = path.join(stage, 'repository');
  const history = path.join(repository, '.git');
  await repositoryIn(repository, run);
  let count = 0;
  return {
    /** A fresh folder with what the scene needs, and a cache of its own. */
    async set({ before = [], env = {}, asksGit = false, patch = {} }) {
      const folder = path.join(stage, `${count++}`);
      const filter = (file) => asksGit || !file.startsWith(`${history}${path.sep}`);
      cpSync(repository, folder, { recursive: true, verbatimSymlinks: true, filter });
      const whole = { ...environment(folder, env) };
      for (const [file, edit] of Object.entries(patch)) {
        const full = path.join(folder, file);
        writeFileSync(full, edit(readFileSync(full, 'utf8')));
      }
      for (const step of before) {
        if ('spoil' in step) spoil(path.join(folder, 'ws', step.spoil));
        else await run(path.join(folder, 'ws'), step, whole);
      }
      return { folder, cwd: path.join(folder, 'ws'), env: whole };
    },
    strike: (folder) => rmSync(folder, { recursive: true, force: true }),
    close: () => rmSync(stage, { recursive: true, force: true }),
  };
}

function environment(folder, env) {
  const own = Object.entries(env).map(([name, value]) => [name, path.join(folder, value)]);
  return { XDG_CACHE_HOME: path.join(folder, 'cache'), ...Object.fromEntries(own) };
}

/** Every text of an export gets another one, so that old and new can be told apart. */
function spoil(folder) {
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (file.isFile()) writeFileSync(path.join(file.parentPath, file.name), `old ${file.name}\n`);
}

/** A workspace with all that has to be kept: a mark of byte order, modes, links, ignored and excluded files, a golden text. */
async function repositoryIn(folder, run) {
  const put = (file, text) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text, { mode: file.includes('policy') ? 0o600 : 0o644 });
  };
  mkdirSync(folder);
  await run(folder, ['init', 'ws']);
  const text = (name) => readFileSync(path.join(folder, 'ws', name), 'utf8');
  const [config, policy] = [text('support-playbooks.config.yaml'), text('support/response-times.playbook.yaml')];
  rmSync(path.join(folder, 'ws/support/response-times.playbook.yaml'));
  put('ws/support-playbooks.config.yaml', `${config}exclude: [drafts]\nasOf: 2027-01-04\n`);
  put('ws/support/policy.playbook.yaml', policy);
  put('ws/drafts/wild.playbook.yaml', 'kind: Nothing\n');
  put('ws/.gitignore', 'ignored.playbook.yaml\n');
  put('ws/ignored.playbook.yaml', 'kind: [\n');
  put('.gitattributes', '* text=auto\n');
  put('ws/data/calendar.txt', text('support/calendar.playbook.yaml').replaceAll('office-hours', 'evening-hours'));
  symlinkSync('../data/calendar.txt', path.join(folder, 'ws/support/evening.playbook.yaml'));
  await run(path.join(folder, 'ws'), ['new', 'template', 'own-receipt', '--from', 'email-acknowledgement']);
  const channels = text('support/channels.playbook.yaml');
  put(
    'ws/support/channels.playbook.yaml',
    channels.replace('template: email-acknowledgement', 'template: own-receipt'),
  );
  await run(path.join(folder, 'ws'), ['golden', '--update']);
  const git = (...args) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd: folder });
  git('init', '--quiet', '--template=', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'start');
  put('ws/support/policy.playbook.yaml', `\ufeff${policy.replace('clockStart:', 'clockStrat:')}`);
}

/** All below a folder: texts with their modes, links with their targets. What git and the cache keep is their own affair. */
export function stateOf(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const state = {};
  for (const entry of entries) {
    const file = path.relative(folder, path.join(entry.parentPath, entry.name));
    if (/^(\.git|cache)(\/|$)/.test(file) || !entry.isFile()) continue;
    const { mode } = statSync(path.join(folder, file));
    state[file] = `${(mode & 0o777).toString(8)} ${readFileSync(path.join(folder, file), 'latin1')}`;
  }
  return state;
}
