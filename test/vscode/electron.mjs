// The same suite on a developer's own machine: @vscode/test-electron downloads the desktop VS Code and runs it.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { addOutcomes, writeEmptyExtension } from './suite-in-window.mjs';

const oldestSupported = '1.100.3';

export async function runInElectron({ report, suite, vsix, workspace, scratch }) {
  const vscodeExecutablePath = await downloadAndUnzipVSCode(oldestSupported);
  const [cli, ...args] = resolveCliArgsFromVSCodeExecutablePath(vscodeExecutablePath);
  const folders = ['--user-data-dir', path.join(scratch, 'user'), '--extensions-dir', path.join(scratch, 'extensions')];
  const install = [...args, ...folders, '--install-extension', vsix, '--force'];
  const { status, stderr } = spawnSync(cli, install, { encoding: 'utf8', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`VS Code refused the VSIX.\n${stderr}`);
  const result = path.join(scratch, 'suite-result.json');
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: writeEmptyExtension(scratch),
    extensionTestsPath: suite,
    extensionTestsEnv: { SUITE_RESULT: result },
    launchArgs: [workspace, ...folders, '--disable-workspace-trust', '--disable-telemetry'],
  });
  addOutcomes(report, result);
}
