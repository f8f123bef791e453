// `validate` as a person or CI meets it: what it prints, and how it ends.
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { expect, test } from 'vitest';
import reportSchema from '../../cli/src/report.schema.json' with { type: 'json' };
import { formats } from '../../cli/src/reporters/list.ts';
import { edited, runCli, runIn, starter, temporaryFolder, textsIn } from './run-cli.ts';

const policy = 'support/response-times.playbook.yaml';
const channels = 'support/channels.playbook.yaml';
const typo = edited(policy, 'clockStart: created', 'clockStrat: created');
const isRoot = process.getuid?.() === 0;

test('a clean workspace says what was checked', async () => {
  const { code, stdout, stderr } = await runCli(['validate'], { files: starter });
  expect(stdout).toMatch(/^4 files, 3 documents, \d+ rules, as of 2027-01-04: no findings\.\n$/);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

test('a finding shows its line, its place, its rule and the way out', async () => {
  const { code, stdout, stderr } = await runCli(['validate'], { files: typo });
  const [block, summary] = stdout.split('\n\n');
  expect(block).toBe(
    [
      'support/response-times.playbook.yaml:14:3  error  unknown-key',
      '  “clockStrat” is not a key here. Did you mean “clockStart”?',
      '  13 │   calendar: office-hours',
      '  14 │   clockStrat: created               # the clock starts when the customer writes',
      '     │   ^^^^^^^^^^',
      '  fix Change to “clockStart”',
    ].join('\n'),
  );
  expect(summary).toMatch(/^4 files, 3 documents, \d+ rules, as of 2027-01-04: 1 error, 0 warnings\.\n$/);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
});

test('compact is one line a finding', async () => {
  const { stdout } = await runCli(['validate', '--format', 'compact'], { files: typo });
  expect(stdout).toBe(
    'support/response-times.playbook.yaml:14:3: error: “clockStrat” is not a key here. Did you mean “clockStart”? [unknown-key]\n',
  );
});

test('json is what its schema says, with lines and columns from 1', async () => {
  const { stdout } = await runCli(['validate', '--format', 'json'], { files: typo });
  const report: unknown = JSON.parse(stdout);
  expect(new Ajv({ strict: false }).validate(reportSchema, report)).toBe(true);
  const place = { start: { line: 14, column: 3 }, end: { line: 14, column: 13 } };
  expect(report).toEqual({
    version: 1,
    summary: {
      files: 4,
      documents: 3,
      rules: expect.any(Number),
      skipped: [],
      errors: 1,
      warnings: 0,
      infos: 0,
      hints: 0,
      silenced: 0,
    },
    findings: [
      {
        rule: 'unknown-key',
        severity: 'error',
        message: '“clockStrat” is not a key here. Did you mean “clockStart”?',
        file: policy,
        range: place,
        related: [],
        fix: {
          title: 'Change to “clockStart”',
          isSafe: true,
          edits: [{ file: policy, range: place, newText: 'clockStart' }],
        },
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
        url: 'support-playbooks-builtin:/rules/unknown-key.md',
      },
    ],
  });
});

test('several formats in one run, each to its own file', async () => {
  const argv = ['validate', '--format', 'pretty', '--format', 'json=reports/out.json', '--format', 'compact=out.txt'];
  const { code, stdout, folder } = await runCli(argv, { files: typo });
  const texts = textsIn(folder);
  expect(code).toBe(1);
  expect(stdout).toContain('unknown-key');
  expect(JSON.parse(texts['reports/out.json'] ?? '').summary.errors).toBe(1);
  expect(texts['out.txt']).toMatch(/unknown-key\]\n$/);
  const again = await runIn(folder, argv);
  expect(again.code).toBe(1);
});

test('paths are the focus, and rules still see the whole workspace', async () => {
  const files = {
    ...typo,
    ...edited(channels, 'calendar: office-hours        # when', 'calendar: ofice-hours         # when'),
  };
  const both = { ...files, [policy]: typo[policy] ?? '' };
  const { stdout, code } = await runCli(['validate', 'channels.playbook.yaml', '--format', 'compact'], {
    files: both,
    cwd: 'support',
  });
  expect(stdout).toMatch(/^channels\.playbook\.yaml:22:\d+: error: .*“office-hours”.* \[dangling-ref\]\n$/);
  expect(code).toBe(1);
});

test('a repository may hold several workspaces, and findings name their files from where one stands', async () => {
  const files = Object.fromEntries([
    ...Object.entries(starter).map(([file, text]) => [`teams/a/${file}`, text]),
    ...Object.entries(typo).map(([file, text]) => [`teams/b/${file}`, text]),
  ]);
  const { stdout, code } = await runCli(['validate', 'teams', '--format', 'compact'], { files });
  expect(stdout).toMatch(/^teams\/b\/support\/response-times\.playbook\.yaml:14:3: error/);
  expect({ code, lines: stdout.trim().split('\n').length }).toEqual({ code: 1, lines: 1 });
});

test('standard input counts instead of the file, saved or not', async () => {
  const argv = ['validate', '--stdin-filename', policy, '--format', 'compact'];
  const { stdout, code } = await runCli(argv, { files: starter, stdin: typo[policy] ?? '' });
  expect(stdout).toMatch(/^support\/response-times\.playbook\.yaml:14:3: error: .*\[unknown-key\]\n$/);
  expect(code).toBe(1);
  const fresh = await runCli(['validate', '--stdin-filename', 'support/new.playbook.yaml', '--format', 'compact'], {
    files: starter,
    stdin:
      'apiVersion: support-playbooks/v1\nkind: SlaPolicyy\nmetadata: { name: x, title: X, owner: support }\nspec: {}\n',
  });
  expect(fresh.stdout).toMatch(/^support\/new\.playbook\.yaml:2:7: error: .*Did you mean “SlaPolicy”\?/);
});

test('a name for standard input that is none of a playbook', async () => {
  expect(await runCli(['validate', '--stdin-filename', 'notes.txt'], { files: starter, stdin: 'x' })).toMatchObject({
    code: 2,
    stdout: 'Skipped notes.txt: Playbooks are called *.playbook.yaml, templates *.hbs.\n',
    stderr: 'Nothing was checked: “notes.txt” is not the name of a playbook. Playbooks are called *.playbook.yaml.\n',
  });
});

const warning = edited(policy, '  owner: support\n', '');

test.each([
  { argv: [], code: 0 },
  { argv: ['--fail-on', 'warning'], code: 1 },
  { argv: ['--fail-on', 'info'], code: 1 },
  { argv: ['--max-warnings', '1'], code: 0 },
  { argv: ['--max-warnings', '0'], code: 1, stderr: '1 warning; --max-warnings allows 0.\n' },
])('one warning with $argv ends with $code', async ({ argv, code, stderr = '' }) => {
  const files = {
    ...warning,
    'support-playbooks.config.yaml': 'rules: { owner-missing: warning, missing-key: warning }\n',
  };
  const result = await runCli(['validate', '--format', 'compact', ...argv], { files });
  expect({ code: result.code, stderr: result.stderr }).toEqual({ code, stderr });
});

test('--fail-on never shows everything and ends clean', async () => {
  const { code, stdout } = await runCli(['validate', '--fail-on', 'never', '--format', 'compact'], { files: typo });
  expect({ code, isShown: stdout.includes('clockStrat') }).toEqual({ code: 0, isShown: true });
});

test('--quiet hides what is no error, and counts it', async () => {
  const files = {
    ...warning,
    'support-playbooks.config.yaml': 'rules: { owner-missing: warning, missing-key: warning }\n',
  };
  const { stdout } = await runCli(['validate', '--quiet'], { files });
  expect(stdout).toMatch(/^4 files, 3 documents, \d+ rules, as of 2027-01-04: 0 errors, 1 warning\.\n$/);
});

test.each([
  { argv: ['--format', 'xml'], says: `There is no format “xml”. Use ${formats.join(', ')}.\n` },
  { argv: ['--format', 'json='], says: 'Name the file behind “json=”.\n' },
  {
    argv: ['--format', 'pretty', '--format', 'json'],
    says: 'Only one format can go to the screen. Give the others a file, such as --format json=report.json.\n',
  },
  { argv: ['--format', 'json=a', '--format', 'compact=a'], says: 'Two formats cannot go to one file, a.\n' },
  ...['support/x.playbook.yaml', 'support-playbooks.config.yaml', 'templates/x/en.hbs'].map((file) => ({
    argv: ['--format', `json=${file}`],
    says: `${file} is the name of a file that people write, and a report would take its place. Choose another name.\n`,
  })),
  { argv: ['--as-of', '2027-02-30'], says: '“2027-02-30” is not a date for --as-of. Write it like 2027-01-31.\n' },
  {
    argv: ['--max-warnings', 'few'],
    says: '“few” is not a number for --max-warnings. Write a whole number, such as 10.\n',
  },
  { argv: ['nowhere'], says: 'There is no file or folder “nowhere” in <folder>.\n' },
  {
    argv: ['support/**'],
    says: 'There is no file or folder “support/**” in <folder>. Your shell left the pattern as it is; name a folder instead.\n',
  },
  {
    argv: ['-'],
    says: 'There is no file or folder “-” in <folder>. To check standard input, say --stdin-filename with the path it belongs to.\n',
  },
  { argv: ['--stdin-filename', ''], says: 'Name the file behind --stdin-filename.\n' },
  { argv: ['--formt', 'json'], says: 'Unknown option “--formt”. Did you mean --format?\n' },
])('wrong use: $argv', async ({ argv, says }) => {
  const { code, stdout, stderr } = await runCli(['validate', ...argv], { files: starter });
  expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: says });
});

test('a run that checked nothing is a failure, with words', async () => {
  const { code, stderr } = await runCli(['validate'], { files: { 'notes.yaml': 'a: 1\n' } });
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr:
      'Nothing was checked: there is no playbook in the current folder. Playbooks are called *.playbook.yaml. Start one with “support-playbooks init”.\n',
  });
  const named = await runCli(['validate', 'notes.yaml'], { files: { 'notes.yaml': 'a: 1\n' } });
  expect(named.stdout).toBe('Skipped notes.yaml: Playbooks are called *.playbook.yaml, templates *.hbs.\n');
  expect(named.code).toBe(2);
});

test('a config alone is nothing, unless it is what was asked for', async () => {
  const files = { 'support-playbooks.config.yaml': 'locales: [en]\n' };
  expect((await runCli(['validate'], { files })).code).toBe(2);
  expect((await runCli(['validate', 'support-playbooks.config.yaml'], { files })).code).toBe(0);
});

test('what is excluded, ignored or a link out is named', async () => {
  const folder = temporaryFolder({
    ...starter,
    'support-playbooks.config.yaml': 'exclude: [drafts]\n',
    '.gitignore': '*.local.playbook.yaml\n',
    'drafts/x.playbook.yaml': 'broken: [\n',
    'support/my.local.playbook.yaml': 'broken: [\n',
  });
  symlinkSync('/etc/hostname', path.join(folder, 'support/out.playbook.yaml'));
  const { stdout, code } = await runIn(folder, ['validate']);
  expect(stdout.split('\n').slice(1)).toEqual([
    'Skipped drafts/: “exclude” in the config leaves it out.',
    'Skipped support/my.local.playbook.yaml: A .gitignore file leaves it out.',
    'Skipped support/out.playbook.yaml: This link leads out of the folder.',
    '',
  ]);
  expect(code).toBe(0);
});

test.each([
  { name: 'UTF-16', bytes: Buffer.from('\ufeffkind: SlaPolicy\n', 'utf16le'), says: 'UTF-16' },
  { name: 'binary', bytes: Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]), says: 'binary' },
  { name: 'broken UTF-8', bytes: Buffer.from([0x6b, 0xff, 0xfe, 0xc3, 0x28]), says: 'not UTF-8' },
  { name: '10 MB', bytes: Buffer.alloc(10_000_000, 'a'), says: '9.5 MiB' },
  { name: 'empty', bytes: Buffer.alloc(0), says: 'holds no playbook' },
  { name: 'deep', bytes: Buffer.from('['.repeat(5_000)), says: '' },
])('a file that is $name gives findings with a place', async ({ bytes, says }) => {
  const { stdout, code } = await runCli(['validate', '--fail-on', 'info', '--format', 'compact'], {
    files: { ...starter, 'support/odd.playbook.yaml': bytes },
  });
  expect(stdout).toMatch(/^support\/odd\.playbook\.yaml:1:\d+: (error|warning): /);
  expect(stdout).toContain(says);
  expect(code).toBe(1);
});

test.skipIf(isRoot || process.platform === 'win32')(
  'a file without permission makes the check incomplete',
  async () => {
    const folder = temporaryFolder(starter);
    chmodSync(path.join(folder, policy), 0);
    const { stdout, stderr, code } = await runIn(folder, ['validate', '--format', 'compact']);
    expect(stdout).toContain('you have no permission for it');
    expect({ stderr, code }).toEqual({
      stderr: `“${policy}” could not be read, so this check is not complete.\n`,
      code: 2,
    });
  },
);

test.skipIf(process.platform !== 'linux')(
  'where the only playbook cannot be opened, nobody is told to write a first one',
  async () => {
    const folder = temporaryFolder({});
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff]), Buffer.from('.playbook.yaml')]), '');
    const { stderr, code } = await runIn(folder, ['validate']);
    expect({ stderr, code }).toEqual({
      stderr: '“\ufffd.playbook.yaml” could not be read, so nothing was checked.\n',
      code: 2,
    });
  },
);

test('a report that cannot be written is exit 3, and nothing is printed as if all were well', async () => {
  const folder = temporaryFolder(starter);
  mkdirSync(path.join(folder, 'report.json'));
  const { code, stdout, stderr } = await runIn(folder, [
    'validate',
    '--format',
    'pretty',
    '--format',
    'json=report.json',
  ]);
  expect({ code, stdout, stderr }).toEqual({
    code: 3,
    stdout: '',
    stderr: 'The report report.json was not written, because there is a folder of that name. Choose another name.\n',
  });
});

test('the day that counts as today comes from the option, the config or the clock, in this order', async () => {
  const config = { ...starter, 'support-playbooks.config.yaml': 'asOf: 2026-03-01\n' };
  const clock = { ...starter, 'support-playbooks.config.yaml': 'timeZone: Pacific/Kiritimati\n' };
  const day = async (files: typeof config, argv: readonly string[] = []): Promise<string | undefined> =>
    /as of ([\d-]+)/.exec((await runCli(['validate', ...argv], { files })).stdout)?.[1];
  expect([await day(config, ['--as-of', '2025-01-01']), await day(config), await day(clock)]).toEqual([
    '2025-01-01',
    '2026-03-01',
    '2027-01-05',
  ]);
});

test.each([
  { argv: [], isTTY: true, env: {}, isColorful: true },
  { argv: [], isTTY: false, env: {}, isColorful: false },
  { argv: ['--no-color'], isTTY: true, env: {}, isColorful: false },
  { argv: ['--color'], isTTY: false, env: { NO_COLOR: '1' }, isColorful: true },
  { argv: [], isTTY: true, env: { NO_COLOR: '1' }, isColorful: false },
  { argv: [], isTTY: false, env: { FORCE_COLOR: '1' }, isColorful: true },
  { argv: [], isTTY: true, env: { FORCE_COLOR: '0' }, isColorful: false },
])('colours: $argv, terminal $isTTY, $env', async ({ argv, isTTY, env, isColorful }) => {
  const { stdout } = await runCli(['validate', ...argv], { files: starter, isTTY, env });
  expect(stdout.includes('\u001b[')).toBe(isColorful);
});

test('the event that gives strangers the secrets is warned of, and the others are not', async () => {
  const told = async (event: string) =>
    (await runCli(['validate'], { files: starter, env: { GITHUB_EVENT_NAME: event } })).stderr;
  expect(await told('pull_request')).toBe('');
  expect(await told('pull_request_target')).toBe(
    'This workflow runs on pull_request_target, which has the secrets of the repository. Check out nothing of the pull request in it, or run on pull_request instead.\n',
  );
});

test('no text of an author steers the terminal or a CI runner', async () => {
  const name = 'support/::error::x\n##[group].playbook.yaml';
  const folder = temporaryFolder(starter);
  const evil = 'apiVersion: support-playbooks/v1\nkind: "\\e[31m##[error]\\n::error::boo"\nmetadata: { name: x }\n';
  writeFileSync(path.join(folder, name), evil);
  for (const format of ['pretty', 'compact', 'json']) {
    const { stdout, code } = await runIn(folder, ['validate', '--format', format]);
    expect(code).toBe(1);
    expect(stdout).not.toMatch(/##\[|^\s*::/m);
    expect(stdout).not.toContain('\u001b');
  }
});
