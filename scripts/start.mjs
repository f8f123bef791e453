// `npm start`: from a fresh clone to a checked sample, one planted mistake, rendered messages and a checklist.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureInstalled } from './installed.mjs';

const root = path.resolve(import.meta.dirname, '..');
const cli = path.join('dist', 'cli.js');
const sample = path.join('examples', 'fernway');
const plan = path.join('support', 'phone-sunset.playbook.yaml');
const started = Date.now();
const isColorful = process.stdout.isTTY && process.env.NO_COLOR === undefined;

process.chdir(root);
say('Support Playbooks: how a support team answers, promises and closes channels, as code.\n');
prepare();
checkSample();
plantMistake();
renderEverything();
sayWhatIsNext();

function prepare() {
  if (ensureInstalled(root)) say('Installed the packages that the lock file names.');
  mustRun([path.join('esbuild.mjs')], 'The build failed.');
  say(`Built the command line, the language server and the VS Code extension.`);
}

function checkSample() {
  heading('A whole small company, checked', `node ${cli} validate ${posix(sample)}`);
  mustRun([cli, 'validate', sample, ...color()], 'The sample has findings; that is a mistake of ours.');
}

/** The mistake is made in a copy, so that the sample stays clean. */
function plantMistake() {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'fernway-'));
  try {
    cpSync(sample, copy, { recursive: true });
    const file = path.join(copy, plan);
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text.replace('closeOn: 2027-04-06', 'closeOn: 2027-04-36').replace('channel: phone', 'channel: phne'),
    );
    heading('Two slips of the pen in a copy of it: a channel and a date', 'channel: phne, closeOn: 2027-04-36');
    const { status } = run([path.join(root, cli), 'validate', ...color()], copy);
    if (status !== 1) fail(`The mistakes should have been found (exit 1), but validate ended with ${status}.`);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function renderEverything() {
  const document = path.join(sample, plan);
  heading('What customers and agents get to read', `node ${cli} render ${posix(document)} --all --out out`);
  mustRun(
    [cli, 'render', document, '--all', '--out', 'out', '--format', 'md,html,txt', '--force'],
    'Rendering failed.',
  );
  mkdirSync('out', { recursive: true });
  const checklist = path.join('out', 'checklist.md');
  mustRun([cli, 'checklist', document, '--format', 'md', '--out', checklist, '--force'], 'The checklist failed.');
  show(announcement(), 'The announcement');
  show(checklist, 'The checklist');
}

function announcement() {
  const rendered = readdirSync('out', { recursive: true, encoding: 'utf8' }).sort();
  const found =
    rendered.find((file) => /frequent-callers.*\ben\b.*\.md$/.test(file)) ??
    rendered.find((file) => /announcement.*\.md$/.test(file));
  return path.join('out', found ?? '');
}

function show(file, title) {
  if (!existsSync(file)) fail(`${title} should be in ${posix(file)}, but is not.`);
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const shown = lines.slice(0, 16);
  say(`\n${bold(title)} (${posix(file)})\n`);
  for (const line of shown) say(`  │ ${line}`);
  if (lines.length > shown.length) say(`  │ … ${lines.length - shown.length} more lines`);
}

function sayWhatIsNext() {
  const seconds = Math.round((Date.now() - started) / 1000);
  say(`\n${bold('Next')} (all of this took ${seconds} s)\n`);
  say('  In VS Code   npm run package && code --install-extension support-playbooks-*.vsix && code examples/fernway');
  say(`  In a shell   node ${cli} --help`);
  say('  All tests    npm test\n');
}

function mustRun(args, complaint) {
  const { status } = run(args, root);
  if (status !== 0) fail(complaint);
}

function run(args, cwd) {
  return spawnSync(process.execPath, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
}

function color() {
  return isColorful ? ['--color'] : [];
}

function heading(title, detail) {
  say(`\n${bold(title)}\n  ${detail}\n`);
}

function bold(text) {
  return isColorful ? `\u001b[1m${text}\u001b[22m` : text;
}

function posix(file) {
  return file.split(path.sep).join('/');
}

function say(line) {
  process.stdout.write(`${line}\n`);
}

function fail(complaint) {
  process.stderr.write(`\n${complaint}\n`);
  process.exit(1);
}
