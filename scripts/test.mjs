// `npm test`: installs what is missing, checks everything, and ends with one line: N passed, N failed.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureDebianPackages, testPackages } from '../test/oracle/debian-package.mjs';
import { ensureInstalled } from './installed.mjs';

const root = path.resolve(import.meta.dirname, '..');
const reports = path.join(root, 'node_modules/.cache/test-reports');
const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const vsix = path.join(root, `${name}-${version}.vsix`);
const total = { passed: 0, failed: 0 };

process.chdir(root);
ensureInstalled(root);
// What tests need from elsewhere is fetched meanwhile; what fails here is tried again, and told, when it is needed.
const editors = once(spawn(process.execPath, ['test/vscode/runner.mjs', '--install'], { stdio: 'ignore' }), 'close');
const debian = once(spawn(process.execPath, ['test/oracle/debian-package.mjs'], { stdio: 'ignore' }), 'close');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

// In one row they would leave a core idle.
const [isBuilt] = await Promise.all([typesAndBundles(), style()]);
await debian;
unitTests();
await editors;
if (isBuilt && (await check('Package', [...vsce(), 'package', ...packaging(), '--out', vsix]))) editorTests();
else count('The real VS Code did not run, because there is nothing to run in it.', { passed: 0, failed: 1 });

process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

/** Whether there is something to package. */
async function typesAndBundles() {
  await check('Types', [binary('typescript', 'tsc'), '-b']);
  return (
    (await check('Build', ['esbuild.mjs'])) && (await check('Notice is current', ['scripts/notice.mjs', '--check']))
  );
}

async function style() {
  await check('Generated files are current', ['scripts/generate.mjs', '--check']);
  await check('Style', [binary('@biomejs/biome', 'biome'), 'check', '--error-on-warnings']);
  await check('Nothing unused', [binary('knip', 'knip')]);
}

/** A step that is not a test counts only when it fails; what it says is told at its end. */
async function check(title, args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part));
  const [status] = await once(child, 'close');
  heading(title);
  process.stdout.write(Buffer.concat(said));
  if (status !== 0) count(`${title}: failed.`, { passed: 0, failed: 1 });
  return status === 0;
}

function unitTests() {
  heading('Unit tests');
  ensureDebianPackages(...testPackages);
  const file = path.join(reports, 'vitest.json');
  const { status } = run([
    binary('vitest', 'vitest'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const { numPassedTests = 0, numFailedTests = 0 } = read(file);
  countRun('Unit tests', { passed: numPassedTests, failed: numFailedTests }, status);
}

function editorTests() {
  heading('The packaged extension in a real VS Code');
  const file = path.join(reports, 'vscode.json');
  const { status } = run(['test/vscode/runner.mjs', '--vsix', vsix, '--report', file]);
  const { passed = 0, failed = 0 } = read(file);
  countRun('VS Code', { passed, failed }, status);
}

/** A run that tested nothing, or ended badly without a failed test, has failed. */
function countRun(title, { passed, failed }, status) {
  const isSilentFailure = failed === 0 && (status !== 0 || passed === 0);
  if (isSilentFailure) count(`${title}: ended with ${status} after ${passed} passed tests.`, { passed, failed: 1 });
  else count('', { passed, failed });
}

function count(note, { passed, failed }) {
  total.passed += passed;
  total.failed += failed;
  if (note !== '') process.stdout.write(`${note}\n`);
}

function run(args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
}

function heading(title) {
  process.stdout.write(`\n── ${title}\n`);
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {}; // No report: the run crashed, and `countRun` says so.
  }
}

/** A package's command as a file, so that no shell and no PATH is involved. */
function binary(packageName, command) {
  const folder = path.join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[command]);
}

function vsce() {
  return [binary('@vscode/vsce', 'vsce')];
}

function packaging() {
  return ['--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository'];
}
