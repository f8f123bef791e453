// Tests a packaged extension in a real VS Code: the suite inside the extension host, then the window as a person drives it.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { ensureBrowser, openPage } from './browser.mjs';
import { editions, installCodeServer, startCodeServer } from './code-server.mjs';
import { runInElectron } from './electron.mjs';
import { createReport } from './report.mjs';
import { runSuiteInWindow, writeEmptyExtension } from './suite-in-window.mjs';
import { driveWindow } from './window.mjs';
import { driveInBrowser } from './window-browser.mjs';
import { driveViews } from './window-views.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const { values: options } = parseArgs({
  options: {
    vsix: { type: 'string' },
    report: { type: 'string' },
    vscode: { type: 'string', default: 'oldest,newest' },
    screenshots: { type: 'string', default: process.env.SCREENSHOTS },
  },
});
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
  const suite = await buildSuite();
  const vsix = path.resolve(options.vsix);
  const browserPath = ensureBrowser();
  if (browserPath === undefined) {
    if (process.env.CI === 'true')
      throw new Error('There is no Chromium, and it cannot be installed here (no apt, or not root).');
    process.stdout.write(
      'The window test did not run: no Chromium here, and no root to install it. The suite runs through @vscode/test-electron.\n',
    );
    await runInElectron({ report, suite, vsix, workspace: workspaceCopy('electron'), scratch });
    return;
  }
  for (const edition of options.vscode.split(',')) {
    if (!editions.includes(edition)) throw new Error(`--vscode takes ${editions.join(' and ')}, not ${edition}.`);
    await runEdition(edition, { suite, vsix, browserPath });
  }
}

async function runEdition(edition, { suite, vsix, browserPath }) {
  process.stdout.write(`\nVS Code, the ${edition}\n`);
  const own = path.join(scratch, edition);
  const result = path.join(own, 'suite-result.json');
  const environment = { SUITE_RESULT: result };
  const server = await startCodeServer({ ...installCodeServer(edition), vsix, scratch: own, environment });
  const { browser, page } = await openPage(browserPath);
  try {
    const extension = writeEmptyExtension(own);
    await runSuiteInWindow({
      report,
      server,
      page,
      suite,
      extension,
      workspace: workspaceCopy(`${edition}/suite`),
      result,
    });
    const { page: window, browser: second } = await openPage(browserPath);
    await driveWindow({
      report,
      server,
      page: window,
      workspace: workspaceCopy(`${edition}/window`),
      screenshots: screenshotFolder(edition),
    });
    await second.close();
    const { page: views, browser: third } = await openPage(browserPath);
    await driveViews({
      report,
      server,
      page: views,
      workspace: workspaceCopy(`${edition}/views`),
      screenshots: screenshotFolder(edition),
    });
    await third.close();
    const { page: worker, browser: fourth } = await openPage(browserPath);
    server.runInBrowser();
    await driveInBrowser({ report, server, page: worker, workspace: workspaceCopy(`${edition}/browser`) });
    await fourth.close();
  } finally {
    await browser.close();
    server.stop();
  }
}

/** The suite is one CommonJS file, because VS Code loads it with `require`. */
async function buildSuite() {
  const outfile = path.join(scratch, 'suite.cjs');
  const entry = path.join(root, 'test/vscode/suite/index.ts');
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    sourcemap: 'inline',
  });
  return outfile;
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
