// The template for GitLab: its script runs in a repository, and makes the reports that it promises.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readXml } from '../cli/reporters/xml-reader.ts';
import { edited, starter } from '../cli/run-cli.ts';
import { root, shippedCli } from '../shipped.ts';
import { policy, type Ran, repository, run } from './repository.ts';

const cli = shippedCli();
const job = parse(readFileSync(path.join(root, 'integrations/gitlab.yml'), 'utf8'))['support-playbooks'];

function runJob(folder: string, variables: Record<string, string> = {}): Ran {
  return run('bash', ['-eo', 'pipefail', '-c', job.script.join('\n')], {
    cwd: folder,
    env: { ...job.variables, ...variables },
  });
}

test('the job writes both reports and fails on an error', () => {
  const files = {
    ...edited(policy, 'clockStart: created', 'clockStrat: created'),
    'tools/support-playbooks.js': readFileSync(cli, 'utf8'),
  };
  const folder = repository(files);
  expect(runJob(folder)).toMatchObject({ code: 1, stdout: expect.stringContaining('1 error, 0 warnings.') });
  const quality = JSON.parse(readFileSync(path.join(folder, job.artifacts.reports.codequality), 'utf8'));
  expect(quality).toMatchObject([
    { check_name: 'unknown-key', severity: 'critical', location: { path: policy, lines: { begin: 14 } } },
  ]);
  expect(
    readXml(readFileSync(path.join(folder, job.artifacts.reports.junit), 'utf8')).children[0]?.attributes.failures,
  ).toBe('1');
  expect(runJob(folder, { SUPPORT_PLAYBOOKS_FAIL_ON: 'never' }).code).toBe(0);
});

test('a clean repository passes, with reports that say so', () => {
  const folder = repository({ ...starter, 'tools/support-playbooks.js': readFileSync(cli, 'utf8') });
  expect(runJob(folder)).toMatchObject({ code: 0, stderr: '' });
  expect(readFileSync(path.join(folder, job.artifacts.reports.codequality), 'utf8')).toBe('[]\n');
});
