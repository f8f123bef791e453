// `validate --fix`: what is written, what is only shown, and what stays as it was.
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { edited, runCli, runIn, starter, temporaryFolder, textsIn } from './run-cli.ts';

const policy = 'support/response-times.playbook.yaml';
const typo = edited(policy, 'clockStart: created', 'clockStrat: created');
const compact = ['validate', '--format', 'compact'];

test('what has one right answer is mended and told; the rest is printed', async () => {
  const files = {
    ...typo,
    'support/odd.playbook.yaml':
      'kind: SlaPolicyy\napiVersion: support-playbooks/v1\nmetadata: { name: odd }\nspec: {}\n',
  };
  const { code, stdout, stderr, folder } = await runCli([...compact, '--fix'], { files });
  expect(stderr).toBe('Fixed 2 findings in 2 files.\n');
  expect(stdout).toMatch(/^support\/odd\.playbook\.yaml:/);
  expect(stdout).not.toContain('unknown-');
  expect(textsIn(folder)[policy]).toBe(starter[policy]);
  expect(code).toBe(1);
  expect((await runIn(folder, [...compact, '--fix'])).stderr).toBe('There is nothing to fix.\n');
});

test('byte order mark, Windows line ends and permissions stay', async () => {
  const folder = temporaryFolder(typo);
  const file = path.join(folder, policy);
  writeFileSync(file, `\ufeff${(typo[policy] ?? '').replaceAll('\n', '\r\n')}`);
  chmodSync(file, 0o640);
  const { code } = await runIn(folder, [...compact, '--fix']);
  expect(readFileSync(file, 'utf8')).toBe(`\ufeff${(starter[policy] ?? '').replaceAll('\n', '\r\n')}`);
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o640);
  expect(code).toBe(0);
});

test('a fix that needs a look waits for --fix-unsafe', async () => {
  const files = edited(policy, 'calendar: office-hours', 'calendar: office-hour');
  const safe = await runCli([...compact, '--fix'], { files });
  expect({ code: safe.code, stderr: safe.stderr }).toEqual({ code: 1, stderr: 'There is nothing to fix.\n' });
  const unsafe = await runCli([...compact, '--fix-unsafe'], { files });
  expect(textsIn(unsafe.folder)[policy]).toBe(starter[policy]);
  expect({ code: unsafe.code, stderr: unsafe.stderr }).toEqual({ code: 0, stderr: 'Fixed 1 finding in 1 file.\n' });
});

test('--dry-run writes nothing and prints a diff that applies', async () => {
  const { code, stdout, stderr, folder } = await runCli(['validate', '--fix', '--dry-run'], { files: typo });
  const lines = (typo[policy] ?? '').split('\n');
  const at = lines.findIndex((line) => line.includes('clockStrat'));
  expect(stdout).toBe(
    [
      `--- a/${policy}`,
      `+++ b/${policy}`,
      `@@ -${at - 2},7 +${at - 2},7 @@`,
      ...lines.slice(at - 3, at).map((line) => ` ${line}`),
      `-${lines[at]}`,
      `+${lines[at]?.replace('Strat', 'Start')}`,
      ...lines.slice(at + 1, at + 4).map((line) => ` ${line}`),
      '',
    ].join('\n'),
  );
  expect({ code, stderr }).toEqual({ code: 1, stderr: 'Would fix 1 finding in 1 file.\n' });
  expect(textsIn(folder)).toEqual(typo);
});

test('standard input comes back mended, and the rest is told beside it', async () => {
  const argv = ['validate', '--fix', '--stdin-filename', policy];
  const mended = await runCli(argv, { files: starter, stdin: `\ufeff${typo[policy]}` });
  expect(mended).toMatchObject({ code: 0, stdout: `\ufeff${starter[policy]}`, stderr: '' });
  expect(textsIn(mended.folder)).toEqual(starter);
  const broken = (starter[policy] ?? '').replace('calendar: office-hours', 'calendar: nowhere-at-all');
  const left = await runCli(argv, { files: starter, stdin: broken });
  expect({ code: left.code, stdout: left.stdout }).toEqual({ code: 1, stdout: broken });
  expect(left.stderr).toContain('dangling-ref');
});

test.each([
  { argv: ['--dry-run'], says: '--dry-run goes with --fix or --fix-unsafe.\n' },
  { argv: ['--update-baseline', '--no-baseline'], says: '--update-baseline and --no-baseline do not go together.\n' },
  {
    argv: ['--lookahead', 'soon'],
    says: '“soon” is no time for --lookahead. Write days or weeks, such as 90d or 12w, up to two years.\n',
  },
  {
    argv: ['--lookahead', '0d'],
    says: '“0d” is no time for --lookahead. Write days or weeks, such as 90d or 12w, up to two years.\n',
  },
])('wrong use: $argv', async ({ argv, says }) => {
  const { code, stdout, stderr } = await runCli(['validate', ...argv], { files: starter });
  expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: says });
});
