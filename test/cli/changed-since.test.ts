// `validate --changed-since`: what counts as a change, what is new elsewhere, and how git is asked.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { runIn, starter, temporaryFolder } from './run-cli.ts';

const policy = 'support/response-times.playbook.yaml';
const channels = 'support/channels.playbook.yaml';
const typo = (starter[policy] ?? '').replace('clockStart: created', 'clockStrat: created');

function git(folder: string, ...argv: readonly string[]): string {
  const set = ['user.name=A', 'user.email=a@b.example', 'commit.gpgsign=false', 'init.defaultBranch=main'];
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  return execFileSync('git', [...set.flatMap((each) => ['-c', each]), ...argv], {
    cwd: folder,
    env,
    stdio: 'pipe',
  }).toString();
}

function repository(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder(files);
  git(folder, 'init', '-q');
  commit(folder);
  return folder;
}

function commit(folder: string): void {
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '-m', 'x');
}

async function changed(folder: string, ref = 'HEAD', ...more: readonly string[]) {
  const { code, stdout, stderr } = await runIn(folder, [
    'validate',
    '--format',
    'compact',
    '--changed-since',
    ref,
    ...more,
  ]);
  const lines = stdout.split('\n').flatMap((line) => /^(.+?):\d.*\[([a-z-]+)\]$/.exec(line)?.slice(1).join(' ') ?? []);
  return { code, lines, stderr };
}

const none = { code: 0, lines: [], stderr: '' };

afterEach(() => {
  vi.unstubAllEnvs();
});

test('old findings in files that nobody touched are not told; in a changed file all are', async () => {
  const folder = repository({ ...starter, [policy]: typo });
  expect(await changed(folder)).toEqual(none);
  writeFileSync(path.join(folder, policy), `${typo}# a note\n`);
  expect(await changed(folder)).toEqual({ code: 1, lines: [`${policy} unknown-key`], stderr: '' });
  commit(folder);
  expect(await changed(folder)).toEqual(none);
  expect((await changed(folder, 'HEAD~1')).lines).toEqual([`${policy} unknown-key`]);
});

test('the summary says what it compared with', async () => {
  const folder = repository({ ...starter, [policy]: typo });
  const { stdout } = await runIn(folder, ['validate', '--changed-since', 'main']);
  expect(stdout).toMatch(/^4 files, 3 documents, \d+ rules, as of 2027-01-04, changes since main: no findings\.\n$/);
});

test('a file that git does not know yet, one that was renamed and Windows line ends', async () => {
  const folder = repository({ ...starter, [policy]: typo });
  writeFileSync(path.join(folder, policy), typo.replaceAll('\n', '\r\n'));
  expect(await changed(folder)).toEqual(none);
  writeFileSync(path.join(folder, policy), typo);
  renameSync(path.join(folder, policy), path.join(folder, 'support/times.playbook.yaml'));
  expect((await changed(folder)).lines).toEqual(['support/times.playbook.yaml unknown-key']);
});

test('what a deleted file leaves behind elsewhere is told', async () => {
  const folder = repository(starter);
  rmSync(path.join(folder, channels));
  const { code, lines } = await changed(folder);
  expect(code).toBe(1);
  expect(lines).toContain(`${policy} dangling-ref`);
});

test('changes that others made meanwhile on the other branch are not ours', async () => {
  const folder = repository({ ...starter, [policy]: typo });
  git(folder, 'checkout', '-q', '-b', 'other');
  writeFileSync(path.join(folder, policy), starter[policy] ?? '');
  commit(folder);
  git(folder, 'checkout', '-q', 'main');
  expect(await changed(folder, 'other')).toEqual(none);
});

test('rules that compare two revisions speak', async () => {
  const folder = repository(starter);
  const renamed = (starter[policy] ?? '').replace(/^ {2}name: .*$/m, '  name: another-name');
  writeFileSync(path.join(folder, policy), renamed);
  expect((await changed(folder)).lines).toContain(`${policy} rename-without-previous-name`);
});

test('a workspace below the root of the repository, seen from inside', async () => {
  const files = Object.fromEntries(
    Object.entries({ ...starter, [policy]: typo }).map(([file, text]) => [`desk/${file}`, text]),
  );
  const folder = repository(files);
  expect(await changed(path.join(folder, 'desk'))).toEqual(none);
  writeFileSync(path.join(folder, 'desk', policy), `${typo}# a note\n`);
  expect((await changed(folder)).lines).toEqual([`desk/${policy} unknown-key`]);
});

test.each([
  ['--output=x', '“--output=x” is not a revision of git.\n'],
  ['-O', '“-O” is not a revision of git.\n'],
  ['', '“” is not a revision of git.\n'],
  [
    'no-such-branch',
    'git knows no revision “no-such-branch” here. In CI, fetch more of the history (fetch-depth: 0).\n',
  ],
  ['HEAD^{tree}', 'git knows no revision “HEAD^{tree}” here. In CI, fetch more of the history (fetch-depth: 0).\n'],
  [
    ':/x --output=x',
    'git knows no revision “:/x --output=x” here. In CI, fetch more of the history (fetch-depth: 0).\n',
  ],
])('a reference such as %j is refused with words', async (ref, stderr) => {
  const folder = repository(starter);
  const result = await runIn(folder, ['validate', `--changed-since=${ref}`]);
  expect({ code: result.code, stdout: result.stdout, stderr: result.stderr }).toEqual({ code: 3, stdout: '', stderr });
  expect(existsSync(path.join(folder, 'x'))).toBe(false);
});

test('no repository, no git, no commit: exit 3 with words', async () => {
  const outside = temporaryFolder(starter);
  const says = 'This folder is in no git repository, so there is nothing to compare with.\n';
  expect(await changed(outside)).toEqual({ code: 3, lines: [], stderr: says });
  git(outside, 'init', '-q');
  const unborn =
    'This repository has no commit yet, so there is nothing to compare with. Commit first, and compare then.\n';
  expect(await changed(outside)).toEqual({ code: 3, lines: [], stderr: unborn });
  vi.stubEnv('PATH', '.');
  const says2 = 'git was not found. Install it, or do without comparing with another revision.\n';
  expect(await changed(outside)).toEqual({ code: 3, lines: [], stderr: says2 });
});

test('nothing of the repository runs, whatever its config, hooks and variables say', async () => {
  const folder = repository({ ...starter, [policy]: typo });
  const trap = path.join(folder, 'trap.sh');
  const sprung = path.join(folder, 'sprung');
  writeFileSync(trap, `#!/bin/sh\ntouch ${sprung}\n`);
  chmodSync(trap, 0o755);
  mkdirSync(path.join(folder, '.git/hooks'), { recursive: true });
  for (const hook of ['post-index-change', 'reference-transaction', 'fsmonitor-watchman']) {
    symlinkSync(trap, path.join(folder, '.git/hooks', hook));
  }
  for (const [key, value] of [
    ['core.fsmonitor', trap],
    ['core.pager', trap],
    ['core.editor', trap],
    ['core.sshCommand', trap],
    ['diff.external', trap],
    ['diff.x.textconv', trap],
    ['filter.x.smudge', trap],
    ['pager.rev-parse', trap],
    ['alias.ls-tree', `!${trap}`],
  ] as const) {
    git(folder, 'config', key, value);
  }
  writeFileSync(path.join(folder, '.gitattributes'), '*.yaml diff=x filter=x\n');
  vi.stubEnv('GIT_DIR', '/nonexistent');
  vi.stubEnv('GIT_EXTERNAL_DIFF', trap);
  vi.stubEnv('GIT_TRACE', path.join(folder, 'trace'));
  expect(await changed(folder)).toEqual(none);
  expect({ sprung: existsSync(sprung), traced: existsSync(path.join(folder, 'trace')) }).toEqual({
    sprung: false,
    traced: false,
  });
});

test('links and submodules at the older revision are no playbooks', async () => {
  const folder = repository({ ...starter, 'elsewhere.txt': typo });
  symlinkSync('../elsewhere.txt', path.join(folder, 'support/link.playbook.yaml'));
  commit(folder);
  const { code } = await changed(folder);
  expect(code).toBeLessThan(2);
});

test('a history that was cut off is said, and every difference counts', async () => {
  const folder = repository({ ...starter, [policy]: typo });
  git(folder, 'checkout', '-q', '--orphan', 'apart');
  writeFileSync(path.join(folder, policy), `${typo}# a note\n`);
  commit(folder);
  expect(await changed(folder, 'main')).toEqual({
    code: 1,
    lines: [`${policy} unknown-key`],
    stderr: '“main” and HEAD have no common past here, so every difference counts as a change.\n',
  });
});
