// A real VS Code from the package registry alone: installs code-server and runs the VS Code server inside it.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureInstalled, npm } from '../../scripts/installed.mjs';

/** The oldest VS Code that the manifest allows, and the newest; each in a folder with packages of its own. */
export const editions = ['oldest', 'newest'];

const usualSettings = {
  'window.autoDetectColorScheme': true,
  'window.autoDetectHighContrast': true,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  // What moves is painted again and again, and without a graphics card the processor does it.
  'workbench.reduceMotion': 'on',
  'editor.cursorBlinking': 'solid',
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
};

/** Folders are not trusted, and nobody is asked. */
const distrust = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

/**
 * code-server comes without the packages of the VS Code inside it, and the oldest without its search tool.
 * @returns {{ serverMain: string, node: string }} what to start, and by which Node
 */
export function installCodeServer(edition) {
  const folder = path.join(import.meta.dirname, edition);
  ensureInstalled(folder);
  const packages = path.join(folder, 'node_modules');
  const home = path.join(packages, 'code-server/lib/vscode');
  const installed = { serverMain: path.join(home, 'out/server-main.js'), node: nodeFor(packages) };
  const ready = path.join(packages, '.vscode-ready');
  if (existsSync(ready)) return installed;
  const [command, ...before] = npm();
  // Not `npm ci`: the shrinkwrap that ships with it leaves out a package that it needs.
  const habits = ['--omit=dev', '--ignore-scripts', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const args = [...before, 'install', ...habits];
  const { status, error } = spawnSync(command, args, { cwd: home, stdio: ['ignore', 'ignore', 'inherit'] });
  if (error !== undefined || status !== 0)
    throw new Error('The packages of VS Code could not be installed.', { cause: error });
  linkSearchTool(packages, home);
  writeFileSync(ready, '');
  return installed;
}

/** The newest asks for a newer Node than we do, and brings it as a package; elsewhere ours has to do. */
function nodeFor(packages) {
  const own = path.join(packages, `node-${process.platform}-${process.arch}/bin/node`);
  return existsSync(own) ? own : process.execPath;
}

function linkSearchTool(packages, home) {
  const tool = path.join(packages, `@vscode/ripgrep-universal/bin/${process.platform}-${process.arch}/rg`);
  if (!existsSync(tool)) return;
  const folder = path.join(home, 'node_modules/@vscode/ripgrep/bin');
  const link = path.join(folder, 'rg');
  mkdirSync(folder, { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(tool, link);
}

/**
 * Installs extensions from their packages into a scratch folder and starts an installed VS Code on a free port.
 * `environment` reaches the extension host. One that is not `trusting` opens every folder in restricted mode.
 * @returns {Promise<{ origin: string, authority: string, stop: () => void, log: () => string, runInBrowser: () => void }>}
 */
export async function startCodeServer({ serverMain, node, packages, scratch, environment, trusting }) {
  const settings = { ...usualSettings, ...(trusting ? {} : distrust) };
  const userData = path.join(scratch, 'user');
  mkdirSync(path.join(userData, 'User'), { recursive: true });
  const settingsFile = path.join(userData, 'User/settings.json');
  writeFileSync(settingsFile, JSON.stringify(settings));
  const folders = ['--server-data-dir', path.join(scratch, 'server'), '--user-data-dir', userData];
  const base = [serverMain, ...folders, '--extensions-dir', path.join(scratch, 'extensions')];
  const env = { ...process.env, ...environment, HOME: scratch, EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
  delete env.NODE_OPTIONS;
  const extensions = packages.flatMap((vsix) => ['--install-extension', vsix]);
  installExtensions(node, [...base, ...extensions, '--force'], env);
  const server = await run(node, [...base, ...(trusting ? ['--disable-workspace-trust'] : [])], env);
  /** From the next window on the extension runs in the browser's own extension host, as on vscode.dev. */
  const runInBrowser = () => {
    const kinds = { 'remote.extensionKind': { 'support-playbooks.support-playbooks': ['web'] } };
    writeFileSync(settingsFile, JSON.stringify({ ...settings, ...kinds }));
  };
  return { ...server, runInBrowser };
}

function installExtensions(node, args, env) {
  const { status, stdout, stderr } = spawnSync(node, args, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`VS Code refused the VSIX.\n${stdout}\n${stderr}`);
}

async function run(node, base, env) {
  const port = await freePort();
  const address = ['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'];
  // Without the smoke test driver the page ignores the tests it is told to run.
  const habits = ['--accept-server-license-terms', '--enable-smoke-test-driver', '--disable-telemetry'];
  const child = spawn(node, [...base, ...address, ...habits], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const lines = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => lines.push(String(data)));
  const stop = () => endGroup(child.pid);
  process.once('exit', stop);
  const server = {
    origin: `http://127.0.0.1:${port}`,
    authority: `127.0.0.1:${port}`,
    stop,
    log: () => lines.join('').slice(-4000),
  };
  await answering(server, child);
  return server;
}

async function answering({ origin, log, stop }, child) {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`VS Code ended with ${child.exitCode}.\n${log()}`);
    const isUp = await fetch(origin, { redirect: 'manual' }).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await sleep(100);
  }
  stop();
  throw new Error(`VS Code did not answer within a minute.\n${log()}`);
}

/** The server has children of its own: extension host, file watcher. They live in its process group. */
function endGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
