// Commands that no peer has, held against what they cannot do without: `diff` against reading the changed files, `render` against a promise.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runToEnd } from './child.mjs';
import { companiesOf } from './company.mjs';
import { median } from './median.mjs';

const changed = 5;

/** `diff HEAD` in a repository of a thousand playbooks, beside Node's start and the mere parsing of what changed. */
export function measureDiff(root, { work, runs }) {
  const folder = path.join(work, 'repository');
  const usageFile = path.join(work, 'usage.json');
  const files = companiesOf(root);
  mkdirSync(folder, { recursive: true });
  put(folder, files);
  git(folder, 'init', '--quiet');
  git(folder, 'add', '--all');
  git(
    folder,
    '-c',
    'user.name=bench',
    '-c',
    'user.email=bench@example.com',
    'commit',
    '--quiet',
    '--no-gpg-sign',
    '--message=all',
  );
  const edits = files
    .filter(([file]) => file.endsWith('channels.playbook.yaml'))
    .slice(0, changed)
    .map(([file, { content }]) => [file, { content: content.replace(/^ {2}title: /m, '  title: The ') }]);
  put(folder, edits);
  const diff = [path.join(root, 'dist/cli.js'), 'diff', 'HEAD', '--format', 'json'];
  const parse = [path.join(root, 'bench/parse-only.mjs'), ...edits.map(([file]) => path.join(folder, file))];
  const all = { diff: [], cpu: [], node: [], parse: [] };
  for (let run = 0; run < runs; run++) {
    const told = mustEndWell(runToEnd(diff, { cwd: folder, usageFile }));
    mustTell(JSON.parse(told.stdout), edits);
    all.diff.push(told.wall);
    all.cpu.push(told.cpu);
    all.node.push(runToEnd(['-e', '0'], { cwd: folder, usageFile }).wall);
    all.parse.push(Number(mustEndWell(runToEnd(parse, { cwd: folder, usageFile })).stdout));
  }
  rmSync(folder, { recursive: true, force: true });
  return { files: files.length, changed, runs, ...mediansOf(all) };
}

/** Every message and checklist of the sample, in every language. */
export function measureRender(root, { work, runs }) {
  const folder = path.join(work, 'sample');
  const usageFile = path.join(work, 'usage.json');
  cpSync(path.join(root, 'examples/fernway'), folder, { recursive: true });
  const args = [path.join(root, 'dist/cli.js'), 'render', '--all', '--locale', 'all', '--out', 'out', '--force'];
  const all = { wall: [], cpu: [] };
  let written = 0;
  for (let run = 0; run < runs; run++) {
    const { wall, cpu, stdout, stderr } = mustEndWell(runToEnd(args, { cwd: folder, usageFile }));
    written = Number(/Wrote (\d+) files/.exec(stdout + stderr)?.[1] ?? 0);
    if (written === 0) throw new Error(`render wrote nothing, so its time would not count:\n${stdout}${stderr}`);
    all.wall.push(wall);
    all.cpu.push(cpu);
  }
  rmSync(folder, { recursive: true, force: true });
  return { written, runs, ...mediansOf(all) };
}

function put(folder, files) {
  for (const [file, { content }] of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  }
}

function git(cwd, ...args) {
  const { status, stderr } = spawnSync('git', args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')} failed: ${stderr}`);
}

function mustEndWell(result) {
  if (result.status !== 0) throw new Error(`A command ended with ${result.status}:\n${result.stdout}${result.stderr}`);
  return result;
}

function mustTell({ changes }, edits) {
  if (changes.length !== edits.length)
    throw new Error(`diff tells ${changes.length} changes instead of ${edits.length}, so its time would not count.`);
}

function mediansOf(lists) {
  return Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, Math.round(median(list) * 10) / 10]));
}
