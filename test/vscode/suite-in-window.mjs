// Opens a window that runs the suite inside its extension host, and collects what the suite wrote down.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const patience = 400_000;

/** VS Code runs tests only beside an extension in development; ours is installed from its package, so this one is empty. */
export function writeEmptyExtension(scratch) {
  const folder = path.join(scratch, 'empty-extension');
  mkdirSync(folder, { recursive: true });
  const manifest = { name: 'empty', publisher: 'nobody', version: '0.0.1', engines: { vscode: '^1.100.0' } };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

/** `workspace` is a folder, or the file that lists several. */
export async function runSuiteInWindow({ report, server, page, suite, extension, workspace, result }) {
  const ended = new Promise((resolve) => {
    page.exposeFunction('codeAutomationExit', resolve);
  });
  await page.exposeFunction('codeAutomationLog', () => undefined);
  const remote = `vscode-remote://${server.authority}`;
  const payload = JSON.stringify([
    ['extensionDevelopmentPath', remote + extension],
    ['extensionTestsPath', remote + suite],
  ]);
  const opens = workspace.endsWith('.code-workspace') ? 'workspace' : 'folder';
  rmSync(result, { force: true });
  await page.goto(`${server.origin}/?${opens}=${workspace}&payload=${encodeURIComponent(payload)}`);
  await Promise.race([ended, late(server)]);
  addOutcomes(report, result);
}

/** The suite's file is the only witness: without it, or with nothing in it, the run failed. */
export function addOutcomes(report, result) {
  const { version, outcomes } = JSON.parse(readFileSync(result, 'utf8'));
  process.stdout.write(`VS Code ${version}, inside the extension host\n`);
  if (outcomes.length === 0) throw new Error('The suite ran no test.');
  for (const outcome of outcomes) report.add(outcome);
}

function late(server) {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`The suite did not end in time.\n${server.log()}`)), patience).unref();
  });
}
