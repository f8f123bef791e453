// Tests a packaged extension in a real VS Code: the suite inside the extension host, then the window as a person drives it.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { ensureBrowser } from './browser.mjs';
import { editions, installCodeServer, startCodeServer } from './code-server.mjs';
import { updateDocs } from './docs-images.mjs';
import { runInElectron } from './electron.mjs';
import { buildNeighbours } from './neighbours.mjs';
import { partNames, partsIn, runParts } from './parts.mjs';
import { createReport } from './report.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const { values: options } = parseArgs({
  options: {
    vsix: { type: 'string' },
    report: { type: 'string' },
    vscode: { type: 'string' },
    parts: { type: 'string' },
    tests: { type: 'string', default: '' },
    docs: { type: 'boolean', default: false },
    install: { type: 'boolean', default: false },
    screenshots: { type: 'string', default: process.env.SCREENSHOTS },
  },
});
if (options.install) {
  for (const edition of editions) installCodeServer(edition);
  process.exit();
}
if (options.vsix === undefined) throw new Error('Say which extension to test: --vsix FILE');

const report = createReport();
const scratch = mkdtempSync(path.join(os.tmpdir(), 'support-playbooks-vscode-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

try {
  await runAll();
} catch (error) {
  report.add({ name: 'VS Code runs', isPassed: false, milliseconds: 0, error: String(error?.stack ?? error) });
}
const failed = report.outcomes.filter((outcome) => !outcome.isPassed).length;
const passed = report.outcomes.length - failed;
if (options.report !== undefined) writeFileSync(options.report, JSON.stringify({ passed, failed }));
process.stdout.write(`${passed} passed, ${failed} failed\n`);
// Browser and server are gone or killed on exit; their pipes must not keep us.
process.exit(failed === 0 && passed > 0 ? 0 : 1);

async function runAll() {
  const suites = await buildSuites();
  const vsix = path.resolve(options.vsix);
  const browserPath = ensureBrowser();
  if (browserPath === undefined) {
    if (process.env.CI === 'true')
      throw new Error('There is no Chromium, and it cannot be installed here (no apt, or not root).');
    process.stdout.write(
      'The window test did not run: no Chromium here, and no root to install it. The suite runs through @vscode/test-electron.\n',
    );
    await runInElectron({
      report,
      suite: path.join(suites, 'index.js'),
      vsix,
      workspace: workspaceCopy('electron'),
      scratch,
    });
    return;
  }
  for (const edition of listed('vscode', editions)) await runEdition(edition, { suites, vsix, browserPath });
  if (options.docs) updateDocs(screenshotFolder('newest'));
}

async function runEdition(edition, { suites, vsix, browserPath }) {
  process.stdout.write(`\nVS Code, the ${edition}\n`);
  const own = path.join(scratch, edition);
  const result = path.join(own, 'suite-result.json');
  const environment = { SUITE_RESULT: result, SUITE_TESTS: options.tests };
  const installed = installCodeServer(edition);
  const startServer = async (kind, folder) => {
    const packages = kind === 'neighboured' ? [vsix, ...(await buildNeighbours(folder))] : [vsix];
    return startCodeServer({ ...installed, packages, scratch: folder, environment, trusting: kind !== 'untrusting' });
  };
  await runParts(options.parts === undefined ? partsIn(edition) : listed('parts', partNames), {
    report,
    suites,
    result,
    browserPath,
    startServer,
    scratch: own,
    screenshots: screenshotFolder(edition),
    workspaceCopy: (part) => workspaceCopy(`${edition}/${part}`),
  });
}

/** What an option with a list chose; all there is, when it is left out. */
function listed(option, known) {
  const chosen = options[option]?.split(',') ?? known;
  const strange = chosen.find((name) => !known.includes(name));
  if (strange !== undefined) throw new Error(`--${option} takes ${known.join(', ')}, not ${strange}.`);
  return chosen;
}

/** Each suite is one CommonJS file, because VS Code loads it with `require`. */
async function buildSuites() {
  const outdir = path.join(scratch, 'suites');
  const entries = ['index', 'in-two-folders', 'in-limited-mode', 'beside-neighbours'];
  await build({
    entryPoints: entries.map((name) => path.join(root, 'test/vscode/suite', `${name}.ts`)),
    outdir,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    sourcemap: 'inline',
  });
  return outdir;
}

/** Tests edit files, so each run gets a copy of the sample. */
function workspaceCopy(name) {
  const copy = path.join(scratch, 'workspaces', name, 'fernway');
  cpSync(path.join(root, 'examples/fernway'), copy, { recursive: true });
  return copy;
}

function screenshotFolder(edition) {
  const folder = path.resolve(options.screenshots ?? path.join(root, 'out/screenshots'), edition);
  mkdirSync(folder, { recursive: true });
  return folder;
}
