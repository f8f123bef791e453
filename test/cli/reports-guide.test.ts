// docs/reports.md: each sample is what the program says, and its command runs.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { formats } from '../../cli/src/reporters/list.ts';
import { edited, runCli, starter } from './run-cli.ts';

const guide = readFileSync(path.resolve(import.meta.dirname, '../../docs/reports.md'), 'utf8');
const samples = [...guide.matchAll(/^```\w+ (\w+)\n([\s\S]*?)^```$/gm)].map(([, format = '', text = '']) => ({
  format,
  text,
}));
const commands = [...guide.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, text = '']) => text.trim().split('\n'));
const files = edited('support/response-times.playbook.yaml', 'clockStart: created', 'clockStrat: created');

test('every format has a sample', () => {
  expect(samples.map(({ format }) => format)).toEqual(formats);
});

test.each(samples)('the sample of $format is real', async ({ format, text }) => {
  const { stdout } = await runCli(['validate', '--format', format], { files });
  const rules = /\d+(?= rules)/.exec(stdout)?.[0] ?? '';
  // How many rules there are is no news of a format.
  const sample = text
    .replace(/\d+(?= rules)/, rules)
    .replace(/("rules": )\d+/, (_, key: string) => `${key}${/"rules": (\d+)/.exec(stdout)?.[1]}`);
  if (format === 'sarif' || format === 'html') expect(stdout).toContain(sample.trimEnd());
  else expect(stdout.trimEnd()).toBe(sample.trimEnd());
});

test.each(commands)('%s', async (command) => {
  const [program, ...argv] = command.split(' ');
  expect(program).toBe('support-playbooks');
  expect(await runCli(argv, { files: starter })).toMatchObject({ code: 0 });
});
