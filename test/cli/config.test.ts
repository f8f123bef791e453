// `config`: what counts for a path, and the line that says so.
import { expect, test } from 'vitest';
import { runCli, starter } from './run-cli.ts';

const config = `locales: [en, nl]
preset: strict
norms:
  email: 8 hours
thresholds:
  usedShare: a lot
rules:
  no-hypercare: off
overrides:
  - files: [drafts]
    rules: { owner-missing: hint }
  - files: ["*.local.playbook.yaml"]
    rules: { owner-missing: info }
`;
const files = {
  ...starter,
  'support-playbooks.config.yaml': config,
  'drafts/x.local.playbook.yaml': '',
  'drafts/y.playbook.yaml': '',
};

interface Shown {
  readonly file?: string;
  readonly path?: string;
  readonly settings: readonly { readonly name: string; readonly value?: unknown; readonly from: string }[];
  readonly rules: readonly { readonly id: string; readonly severity: string; readonly from: string }[];
}

async function shown(argv: readonly string[], options = {}): Promise<Shown> {
  const { code, stdout } = await runCli(['config', ...argv, '--format', 'json'], { files, ...options });
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

test('each setting has its value and the line that sets it; what is broken counts as its default', async () => {
  const { file, path, settings } = await shown([]);
  expect({ file, path }).toEqual({ file: 'support-playbooks.config.yaml', path: undefined });
  const wanted = [
    'locales',
    'defaultLocale',
    'timeZone',
    'asOf',
    'preset',
    'norms.email',
    'norms.social',
    'thresholds.usedShare',
  ];
  expect(settings.filter(({ name }) => wanted.includes(name))).toEqual([
    { name: 'locales', value: ['en', 'nl'], from: 'support-playbooks.config.yaml:1:1' },
    { name: 'defaultLocale', value: 'en', from: 'default' },
    { name: 'timeZone', value: 'Etc/UTC', from: 'default' },
    { name: 'asOf', from: 'default' },
    { name: 'norms.email', value: '8 hours', from: 'support-playbooks.config.yaml:4:3' },
    { name: 'norms.social', value: '4 hours', from: 'default' },
    { name: 'thresholds.usedShare', value: '5%', from: 'default' },
    { name: 'preset', value: 'strict', from: 'support-playbooks.config.yaml:2:1' },
  ]);
});

test.each([
  [[], 'error', 'support-playbooks.config.yaml:2:1'],
  [['drafts/y.playbook.yaml'], 'hint', 'support-playbooks.config.yaml:11:14'],
  [['drafts/x.local.playbook.yaml'], 'info', 'support-playbooks.config.yaml:13:14'],
])('of %j a rule is as loud as the last one that speaks of it', async (argv, severity, from) => {
  const { rules } = await shown(argv);
  expect(
    rules
      .filter(({ id }) => ['no-hypercare', 'owner-missing', 'yaml-syntax'].includes(id))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  ).toEqual([
    { id: 'no-hypercare', severity: 'off', from: 'support-playbooks.config.yaml:8:3' },
    { id: 'owner-missing', severity, from },
    { id: 'yaml-syntax', severity: 'error', from: 'rule' },
  ]);
});

test('from inside a folder, without a config, and without the file', async () => {
  const { file } = await shown([], { cwd: 'support' });
  expect(file).toBe('../support-playbooks.config.yaml');
  const none = await shown([], { files: { 'x.txt': '' } });
  expect([
    none.file,
    new Set(none.settings.map(({ from }) => from)),
    new Set(none.rules.map(({ from }) => from)),
  ]).toEqual([undefined, new Set(['default']), new Set(['rule'])]);
  const { code, stderr } = await runCli(['config', 'nowhere'], { files });
  expect({ code, stderr }).toEqual({ code: 2, stderr: 'There is no file or folder “nowhere” in <folder>.\n' });
});

test('for people it is a table, and a hostile name cannot steer the terminal', async () => {
  const { stdout } = await runCli(['config'], {
    files: { 'support-playbooks.config.yaml': 'brand: { name: "\\e[31mred\\n::error::x" }\n' },
  });
  expect(stdout).toContain('brand.name');
  expect(stdout).not.toContain('\u001b');
  expect(stdout.split('\n').filter((line) => line.startsWith('::'))).toEqual([]);
});
