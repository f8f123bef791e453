// Measures us beside our peers in one run; figures are ratios of medians, and nothing fails on a slow machine.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { measureEditing } from './editing.mjs';
import { measureLatency } from './latency.mjs';
import { measureStartup } from './startup.mjs';
import { measureWorkspace } from './workspace.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
if (!existsSync(`${root}/dist/cli.js`)) throw new Error('Build first: npm run build');
if (!existsSync(`${root}/bench/node_modules`)) {
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], {
    cwd: `${root}/bench`,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The peers could not be installed.');
}

const milliseconds = (value) => `${value.toFixed(value < 100 ? 1 : 0)} ms`;
console.log(`Node ${process.version}, ${os.cpus().length} × ${os.cpus()[0]?.model ?? 'unknown processor'}\n`);

const startup = measureStartup(root);
console.log('Six files of 120 lines, from the shell (median of 9 alternating runs)');
for (const [name, time] of Object.entries(startup)) console.log(`  ${name.padEnd(30)} ${milliseconds(time)}`);
console.log(`  ours / ajv-cli: ${(startup['support-playbooks validate'] / startup['ajv-cli validate']).toFixed(2)}\n`);

for (const lines of [200, 2000]) {
  const { ours, peer, lines: counted } = await measureLatency(root, lines);
  console.log(`One playbook of ${counted} lines in an editor (median of 40 edits)`);
  console.log(
    `  initialized to first problems  ours ${milliseconds(ours.first)}, yaml-language-server ${milliseconds(peer.first)}, ratio ${(ours.first / peer.first).toFixed(2)}`,
  );
  console.log(
    `  keystroke to problems          ours ${milliseconds(ours.edit)}, yaml-language-server ${milliseconds(peer.edit)}, ratio ${(ours.edit / peer.edit).toFixed(2)}`,
  );
  console.log(
    `  slowest edit                   ours ${milliseconds(ours.slowest)}, yaml-language-server ${milliseconds(peer.slowest)}\n`,
  );
}

const workspace = await measureWorkspace(root);
console.log(`A workspace of ${workspace.files} files, ${workspace.lines} lines (median of 3 runs, in one process)`);
console.log(`  reading them                   ${milliseconds(workspace.read)}`);
console.log(
  `  judging them by all rules      ${milliseconds(workspace.judge)}, ratio to reading ${(workspace.judge / workspace.read).toFixed(2)}`,
);
console.log(
  `  one edit, read and judged      ${milliseconds(workspace.edit)}, ${workspace.judged} documents judged again`,
);

const editing = await measureEditing(root, [200, 2000]);
console.log(`\nEditing in a workspace of ${editing.files} files (medians)`);
for (const lines of [200, 2000]) {
  for (const what of ['edit', 'completion']) {
    const [ours, peer] = [editing.ours[what][lines], editing.peer[what][lines]];
    const label = what === 'edit' ? 'keystroke to problems' : 'completion';
    console.log(
      `  ${`${label}, ${lines} lines`.padEnd(34)} ours ${milliseconds(ours)}, yaml-language-server ${milliseconds(peer)}, ratio ${(ours / peer).toFixed(2)}`,
    );
  }
}
console.log(`  rename in ${editing.ours.renamed} places`.padEnd(37), milliseconds(editing.ours.rename));
if (editing.ours.idle !== undefined)
  console.log('  processor time in ten idle seconds'.padEnd(37), milliseconds(editing.ours.idle));
