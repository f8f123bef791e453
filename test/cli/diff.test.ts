// `diff`: between revisions of git, folders and files; in every format; and what was accepted.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { expect, test, vi } from 'vitest';
import schema from '../../cli/src/diff-report.schema.json' with { type: 'json' };
import { sampleTexts } from '../core/workspace/fernway.ts';
import { runIn, temporaryFolder, textsIn } from './run-cli.ts';

const files = Object.fromEntries(sampleTexts);
const sla = 'support/sla.playbook.yaml';
const plan = 'support/phone-sunset.playbook.yaml';
const accepted = 'support-playbooks.accepted.yaml';

function git(folder: string, ...argv: readonly string[]): string {
  const set = ['user.name=A', 'user.email=a@b.example', 'commit.gpgsign=false', 'init.defaultBranch=main'];
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  return execFileSync('git', [...set.flatMap((each) => ['-c', each]), ...argv], {
    cwd: folder,
    env,
    stdio: 'pipe',
  }).toString();
}

function repository(texts: Readonly<Record<string, string>> = files): string {
  const folder = temporaryFolder(texts);
  git(folder, 'init', '-q');
  commit(folder);
  return folder;
}

function commit(folder: string): void {
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '-m', 'x');
}

function edit(folder: string, file: string, find: string, replace: string): void {
  const full = path.join(folder, file);
  const text = readFileSync(full, 'utf8');
  expect(text).toContain(find);
  writeFileSync(
    full,
    text.replace(find, () => replace),
  );
}

/** Each change in a line, and how it ended. */
async function changes(folder: string, ...argv: readonly string[]) {
  const { code, stdout, stderr } = await runIn(folder, ['diff', '--format', 'json', ...argv]);
  const report = stdout === '' ? { changes: [] } : JSON.parse(stdout);
  if (stdout !== '') expect(new Ajv({ strict: false }).validate(schema, report)).toBe(true);
  const said: string[] = report.changes.map(
    (each: { severity: string; sentence: string; accepted?: object }) =>
      `${each.severity}${each.accepted ? ' (accepted)' : ''} ${each.sentence}`,
  );
  return { code, said, stderr };
}

const loosened = 'breaking Promise, first reply by live chat: 1 → 2 minutes';
function loosen(folder: string): void {
  edit(folder, sla, 'within: 1 minute', 'within: 2 minutes');
}

test('the working tree with a revision, and two revisions with each other', async () => {
  const folder = repository();
  expect(await changes(folder, 'HEAD')).toEqual({ code: 0, said: [], stderr: '' });
  loosen(folder);
  expect(await changes(folder, 'HEAD')).toEqual({ code: 0, said: [loosened], stderr: '' });
  commit(folder);
  expect((await changes(folder, 'HEAD')).said).toEqual([]);
  expect((await changes(folder, 'HEAD~1', 'HEAD')).said).toEqual([loosened]);
  // Backwards: the older one is an ancestor, so all that lies between them counts.
  expect((await changes(folder, 'HEAD', 'HEAD~1')).said).toEqual([
    'improved Promise, first reply by live chat: 2 → 1 minute',
  ]);
});

test.skipIf(process.platform === 'win32')('git is asked for nothing that lies on the disk', async () => {
  const folder = repository();
  loosen(folder);
  const log = path.join(temporaryFolder({}), 'log');
  const real = execFileSync('which', ['git'], { encoding: 'utf8' }).trim();
  const tools = temporaryFolder({ git: `#!/bin/sh\necho "$*" >> '${log}'\nexec '${real}' "$@"\n` });
  chmodSync(path.join(tools, 'git'), 0o755);
  vi.stubEnv('PATH', `${tools}${path.delimiter}${process.env.PATH}`);
  expect((await changes(folder, 'HEAD')).said).toEqual([loosened]);
  vi.unstubAllEnvs();
  const asked = readFileSync(log, 'utf8').match(/rev-parse|merge-base|ls-tree|cat-file/g);
  expect(asked).toEqual(['ls-tree', 'cat-file']);
});

test('what others did on the other branch meanwhile is no change of ours', async () => {
  const folder = repository();
  git(folder, 'checkout', '-q', '-b', 'ours');
  loosen(folder);
  commit(folder);
  git(folder, 'checkout', '-q', 'main');
  edit(folder, plan, 'closeOn: 2027-04-06', 'closeOn: 2027-05-06');
  commit(folder);
  git(folder, 'checkout', '-q', 'ours');
  const found = await changes(folder, 'main');
  expect(found.said).toEqual([loosened]);
  expect(found.stderr).toMatch(/^Compared with [0-9a-f]{12}, where “main” and the newer side parted\.\n$/);
  expect((await changes(folder, 'main', 'ours')).said).toEqual([loosened]);
});

test('two folders, two files, and a file with its own past', async () => {
  const older = temporaryFolder(files);
  const newer = repository();
  loosen(newer);
  edit(newer, plan, 'closeOn: 2027-04-06', 'closeOn: 2027-05-06');
  const later = ['improved Closing day: 2027-04-06 → 2027-05-06', 'improved Notice before the closing: 85 → 115 days'];
  expect((await changes(newer, older, '.')).said).toEqual([loosened, ...later]);
  expect((await changes(newer, older)).said).toEqual([loosened, ...later]);
  expect((await changes(newer, 'HEAD', plan)).said).toEqual(later);
  expect((await changes(newer, path.join(older, plan), plan)).said).toEqual(later);
});

test('a moved file is no change, and several workspaces are compared each by itself', async () => {
  const inside = (folder: string) => Object.entries(files).map(([file, text]) => [`${folder}/${file}`, text] as const);
  const folder = repository(Object.fromEntries([...inside('one'), ...inside('two')]));
  mkdirSync(path.join(folder, 'one/other'));
  renameSync(path.join(folder, 'one', sla), path.join(folder, 'one/other/times.playbook.yaml'));
  expect((await changes(folder, 'HEAD')).said).toEqual([]);
  edit(folder, `two/${sla}`, 'within: 1 minute', 'within: 2 minutes');
  expect((await changes(folder, 'HEAD')).said).toEqual([loosened]);
  expect((await runIn(path.join(folder, 'one'), ['diff', 'HEAD'])).stdout).toBe(
    'Nothing changes for customers or colleagues.\n',
  );
});

test('--fail-on, and a change that was accepted with a reason and a last day', async () => {
  const folder = repository();
  loosen(folder);
  expect((await changes(folder, 'HEAD', '--fail-on', 'breaking')).code).toBe(1);
  edit(folder, sla, 'normal: 4 business hours', 'normal: 8 business hours');
  const { stdout } = await runIn(folder, ['diff', 'HEAD', '--format', 'json']);
  const fingerprint: string = JSON.parse(stdout).changes[0].fingerprint;
  const accept = ['diff', 'HEAD', '--accept', fingerprint, '--reason', 'Agreed: "fine"', '--until', '2027-03-31'];
  expect(await runIn(folder, accept)).toMatchObject({ code: 0, stderr: `${accepted} accepts one more change now.\n` });
  expect(textsIn(folder)[accepted]).toBe(
    [
      '# Changes for the worse that were looked at and accepted; “support-playbooks diff --accept” adds to it.',
      'accepted:',
      `  - fingerprint: "${fingerprint}"`,
      '    change: "promise-loosened"',
      '    says: "Standard response times: Promise, first reply by live chat: 1 → 2 minutes"',
      '    reason: "Agreed: \\"fine\\""',
      '    until: 2027-03-31',
      '',
    ].join('\n'),
  );
  const weakened = 'weakened Target, first reply by e-mail for normal: 4 → 8 business hours';
  const acceptedOne = 'breaking (accepted) Promise, first reply by live chat: 1 → 2 minutes';
  expect(await changes(folder, 'HEAD', '--fail-on', 'breaking')).toMatchObject({
    code: 0,
    said: [acceptedOne, weakened],
  });
  expect((await changes(folder, 'HEAD', '--fail-on', 'weakened')).code).toBe(1);
  const late = await changes(folder, 'HEAD', '--fail-on', 'breaking', '--as-of', '2027-04-01');
  expect(late).toMatchObject({ code: 1, said: [loosened, weakened] });
  expect(late.stderr).toBe(`The acceptance of ${fingerprint} in ${accepted} ran out on 2027-03-31.\n`);
  const again = ['diff', 'HEAD', '--accept', fingerprint, '--reason', 'Asked again', '--as-of', '2027-04-01'];
  expect(await runIn(folder, [...again, '--until', '2027-03-31'])).toMatchObject({
    code: 2,
    stderr: '2027-03-31 is past, so the change would count at once. Give --until a day from 2027-04-01 on.\n',
  });
  expect(await runIn(folder, again)).toMatchObject({ code: 0, stderr: `${accepted} accepts one change anew now.\n` });
  expect(await changes(folder, 'HEAD', '--fail-on', 'breaking', '--as-of', '2027-04-01')).toMatchObject({
    code: 0,
    stderr: '',
    said: [acceptedOne, weakened],
  });
  expect(textsIn(folder)[accepted]).not.toContain('Agreed');
  // Another value is another change.
  edit(folder, sla, 'within: 2 minutes', 'within: 3 minutes');
  expect((await changes(folder, 'HEAD', '--fail-on', 'breaking')).code).toBe(1);
});

test('what was accepted and not committed stays when two revisions are compared', async () => {
  const folder = repository();
  loosen(folder);
  commit(folder);
  const own = 'accepted:\n  - fingerprint: "fedcba9876543210"\n    reason: "Mine"\n';
  writeFileSync(path.join(folder, accepted), own);
  const { stdout } = await runIn(folder, ['diff', 'HEAD~1', 'HEAD', '--format', 'json']);
  const fingerprint: string = JSON.parse(stdout).changes[0].fingerprint;
  const { code } = await runIn(folder, ['diff', 'HEAD~1', 'HEAD', '--accept', fingerprint, '--reason', 'Yes']);
  expect(code).toBe(0);
  expect(textsIn(folder)[accepted]?.startsWith(`${own}  - fingerprint: "${fingerprint}"\n`)).toBe(true);
});

test('nothing is accepted in a file that cannot be read, and it stays as it is', async () => {
  const folder = repository({ ...files, [accepted]: 'accepted: [\n' });
  loosen(folder);
  const { stdout } = await runIn(folder, ['diff', 'HEAD', '--format', 'json']);
  const fingerprint: string = JSON.parse(stdout).changes[0].fingerprint;
  expect(await runIn(folder, ['diff', 'HEAD', '--accept', fingerprint, '--reason', 'Yes'])).toMatchObject({
    code: 2,
    stderr: `${accepted} cannot be read, so nothing was accepted; “support-playbooks validate” says why.\n`,
  });
  expect(textsIn(folder)[accepted]).toBe('accepted: [\n');
});

test('the file of accepted changes is checked like any other', async () => {
  const folder = temporaryFolder({ ...files, [accepted]: 'accepted:\n  - { fingerprint: 12, reasn: x }\n' });
  const { code, stdout } = await runIn(folder, ['validate', '--format', 'compact']);
  expect({ code, lines: stdout.split('\n').filter((line) => line.startsWith(accepted)).length }).toEqual({
    code: 1,
    lines: 2,
  });
});

test('messages before and after', async () => {
  const folder = repository();
  edit(folder, 'templates/sunset-announcement/fr.hbs', 'Bonjour', 'Salut');
  const { stdout } = await runIn(folder, ['diff', 'HEAD', '--render', '--locale', 'fr']);
  expect(stdout).toContain('--- a/phone-sunset/everyone.fr.md\n+++ b/phone-sunset/everyone.fr.md\n');
  expect(stdout).toMatch(/\n-Bonjour.*\n\+Salut/);
  expect(stdout).not.toContain('.nl.md');
  const { stderr } = await runIn(folder, ['diff', 'HEAD', '--render', '--locale', 'de']);
  expect(stderr).toBe('Nobody is written to in “de” here, only in en, fr, nl, zh-CN.\n');
});

test.each([
  [['diff', '--', '--upload-pack=x'], 3, '“--upload-pack=x” is not a revision of git.\n'],
  [['diff', 'nowhere/'], 3, 'There is no file or folder “nowhere/” here.\n'],
  [['diff', 'HEAD', './nowhere'], 3, 'There is no file or folder “./nowhere” here.\n'],
  [['diff', 'main...HEAD'], 3, '“main...HEAD” is two revisions in one word. Write “diff main HEAD”.\n'],
  [
    ['diff', 'nowhere'],
    3,
    'git knows no revision “nowhere” here. In CI, fetch more of the history (fetch-depth: 0).\n',
  ],
  [['diff', 'HEAD', '--locale', 'fr'], 2, '--locale goes with --render.\n'],
  [
    ['diff', 'HEAD', '--render', '--locale', 'french'],
    2,
    '“french” is not a language for --locale. Did you mean “fr”?\n',
  ],
  [
    ['diff', 'HEAD', '--accept', 'x', '--reason', 'y'],
    2,
    '“x” is no fingerprint. It has 16 letters and digits, as “diff” prints it.\n',
  ],
  [['diff', 'HEAD', '--accept', '0123456789abcdef'], 2, 'Say with --reason why the change may pass.\n'],
  [
    ['diff', 'HEAD', '--accept', '0123456789abcdef', '--reason', 'y'],
    2,
    'There is no change with the fingerprint “0123456789abcdef”; “diff” prints them.\n',
  ],
  [['diff', 'HEAD', '--as-of', 'now'], 2, '“now” is not a date for --as-of. Write it like 2027-01-31.\n'],
])('%s', async (argv, code, stderr) => {
  expect(await runIn(repository(), argv)).toMatchObject({ code, stdout: '', stderr });
});

test('hostile words of a playbook come out as words', async () => {
  const folder = repository();
  edit(folder, sla, 'title: Standard response times', 'title: "::error::x \\e[31m @everyone `code` | <b>"');
  loosen(folder);
  const pretty = await runIn(folder, ['diff', 'HEAD'], { isTTY: true, env: { NO_COLOR: '1' } });
  expect(pretty.stdout).not.toContain('\u001b');
  const { stdout } = await runIn(folder, ['diff', 'HEAD', '--format', 'markdown']);
  expect(stdout).toContain('\\`code\\` \\| &lt;b&gt;');
  expect(stdout).not.toContain('@everyone');
});
