// `init`, `explain`, `rules`, `schema` and the program itself.
import Ajv from 'ajv';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { exampleTexts } from '../../core/src/generated/example.ts';
import { allRules } from '../../core/src/rules/list.ts';
import { runCli, runIn, starter, temporaryFolder, textsIn } from './run-cli.ts';

test('init writes a workspace without findings, and never over a file', async () => {
  const folder = temporaryFolder({});
  const first = await runIn(folder, ['init', 'desk']);
  expect({ code: first.code, stdout: first.stdout }).toEqual({
    code: 0,
    stdout: `Wrote\n${Object.keys(starter)
      .map((file) => `  desk/${file}\n`)
      .join('')}`,
  });
  const strict = await runIn(folder, ['validate', 'desk', '--fail-on', 'info', '--max-warnings', '0']);
  expect(strict).toMatchObject({ code: 0, stdout: expect.stringContaining(': no findings.') });
  const before = textsIn(folder);
  const second = await runIn(folder, ['init', 'desk']);
  expect(second).toMatchObject({
    code: 3,
    stdout: '',
    stderr: expect.stringContaining('exists already, so nothing was written'),
  });
  expect(textsIn(folder)).toEqual(before);
});

test('init leaves nothing behind when one file stands in the way', async () => {
  const folder = temporaryFolder({ 'support/channels.playbook.yaml': 'mine' });
  expect((await runIn(folder, ['init'])).code).toBe(3);
  expect(textsIn(folder)).toEqual({ 'support/channels.playbook.yaml': 'mine' });
});

test('init goes on where a run was cut off', async () => {
  const [first = '', ...rest] = Object.keys(starter);
  const folder = temporaryFolder({ [first]: starter[first] ?? '' });
  expect(await runIn(folder, ['init'])).toMatchObject({
    code: 0,
    stdout: `Wrote\n${rest.map((file) => `  ${file}\n`).join('')}`,
  });
  expect(textsIn(folder)).toEqual(starter);
});

test('init --from example writes the sample, byte for byte', async () => {
  const folder = temporaryFolder({});
  expect((await runIn(folder, ['init', '--from', 'example'])).code).toBe(0);
  expect(textsIn(folder)).toEqual(exampleTexts);
});

test('explain prints the page of every rule, with an example', async () => {
  for (const rule of allRules) {
    const { code, stdout, stderr } = await runCli(['explain', rule.id]);
    expect({ id: rule.id, code, stderr }).toEqual({ id: rule.id, code: 0, stderr: '' });
    expect(stdout.startsWith(`${rule.id}  ${rule.severity}\n`)).toBe(true);
    for (const heading of ['What  ', 'Why  ', 'What to do', 'Source', 'Example'])
      expect(stdout).toContain(`\n${heading}`);
    expect(stdout).not.toMatch(/[«»]/);
  }
});

test('explain suggests what was meant', async () => {
  expect(await runCli(['explain', 'dangling-rfe'])).toMatchObject({
    code: 2,
    stdout: '',
    stderr: 'There is no rule “dangling-rfe”. Did you mean “dangling-ref”? “support-playbooks rules” lists them all.\n',
  });
});

test('rules lists every rule, for people and for programs', async () => {
  const { stdout } = await runCli(['rules']);
  expect(
    stdout
      .split('\n')
      .slice(0, allRules.length)
      .map((line) => line.split(' ')[0]),
  ).toEqual(allRules.map(({ id }) => id));
  const rules: readonly unknown[] = JSON.parse((await runCli(['rules', '--format', 'json'])).stdout);
  expect(rules).toEqual(
    allRules.map(({ id, severity, title, source }) => ({
      id,
      severity,
      title,
      docs: `support-playbooks-builtin:/rules/${id}.md`,
      source,
      fixable: expect.any(Boolean),
    })),
  );
});

test.each([
  { argv: [], file: 'support/channels.playbook.yaml' },
  { argv: ['ChannelStrategy'], file: 'support/channels.playbook.yaml' },
  { argv: ['sla-policy'], file: 'support/sla.playbook.yaml' },
  { argv: ['config'], file: 'support-playbooks.config.yaml' },
])('schema $argv stands on its own and accepts the sample', async ({ argv, file }) => {
  const { code, stdout } = await runCli(['schema', ...argv]);
  const ajv = new Ajv({ strict: false });
  const validate = ajv.compile(JSON.parse(stdout));
  const value: unknown = parse(exampleTexts[file] ?? '');
  expect({ code, isValid: validate(value), errors: validate.errors }).toEqual({ code: 0, isValid: true, errors: null });
  expect(validate({ kind: 'ChannelStrategy', spec: 1, locales: 1 })).toBe(false);
});

test('schema report is the schema of the report, and a wrong name is told', async () => {
  expect(JSON.parse((await runCli(['schema', 'report'])).stdout)).toMatchObject({ title: 'Report' });
  expect(await runCli(['schema', 'SunsetPlam'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Did you mean “SunsetPlan”?'),
  });
});

const commands = ['init', 'validate', 'render', 'checklist', 'explain', 'rules', 'schema', 'lsp'];

test.each(commands)('%s --help has an example', async (command) => {
  const { code, stdout, stderr } = await runCli([command, '--help']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/\nExamples?\b[\s\S]*support-playbooks/);
});

test('the program says what it can do', async () => {
  const help = await runCli(['--help']);
  expect(help.code).toBe(0);
  for (const command of commands) expect(help.stdout).toContain(`\n  ${command}`);
  expect(await runCli([])).toMatchObject({ code: 2, stdout: '', stderr: help.stdout });
  expect(await runCli(['--version'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
});

test.each([
  { argv: ['vaildate'], says: 'Unknown command “vaildate”. Did you mean validate?\n' },
  { argv: ['help', 'vaildate'], says: 'Unknown command “vaildate”. Did you mean validate?\n' },
  { argv: ['explain'], says: 'Name the rule, as “support-playbooks explain --help” shows.\n' },
  { argv: ['due', 'x'], says: 'Say --from <moment>, as “support-playbooks due --help” shows.\n' },
  {
    argv: ['diff', 'x', '--accept'],
    says: 'Write <fingerprint> behind --accept, as “support-playbooks diff --help” shows.\n',
  },
  { argv: ['init', 'a', 'b'], says: /^Too many arguments/ },
  { argv: ['rules', '--format', 'xml'], says: '“xml” is no word for --format. Use pretty, json.\n' },
  {
    argv: ['validate', '--fail-on', 'warn'],
    says: '“warn” is no word for --fail-on. Did you mean “warning”? Use error, warning, info, never.\n',
  },
  {
    argv: ['completion', 'tcsh'],
    says: '“tcsh” is no word for “shell”. Use bash, zsh, fish, powershell.\n',
  },
  {
    argv: ['validate', '-x.playbook.yaml'],
    says: 'Unknown option “-x.playbook.yaml”. If that is a file, write “./-x.playbook.yaml”.\n',
  },
])('wrong use: $argv', async ({ argv, says }) => {
  const { code, stdout, stderr } = await runCli(argv);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  if (typeof says === 'string') expect(stderr).toBe(says);
  else expect(stderr).toMatch(says);
});
