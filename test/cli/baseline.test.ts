// A baseline as CI meets it: written once, honoured, left out, and told when it is past. And looking ahead.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { expect, test } from 'vitest';
import reportSchema from '../../cli/src/report.schema.json' with { type: 'json' };
import { edited, runCli, runIn, starter, temporaryFolder, textsIn } from './run-cli.ts';

const policy = 'support/response-times.playbook.yaml';
const channels = 'support/channels.playbook.yaml';
const typo = edited(policy, 'clockStart: created', 'clockStrat: created');
const baseline = 'support-playbooks.baseline.json';

test('what is there when it is written stays silent, and only new findings are told', async () => {
  const folder = temporaryFolder(typo);
  const written = await runIn(folder, ['validate', '--update-baseline']);
  expect(written.stderr).toBe(`${baseline} lists 1 finding now; each stays silent until it is mended.\n`);
  expect(written.stdout).toMatch(
    /^4 files, 3 documents, \d+ rules, as of 2027-01-04: no findings; 1 finding silenced\.\n$/,
  );
  expect(JSON.parse(textsIn(folder)[baseline] ?? '')).toEqual({
    version: 1,
    findings: [
      {
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
        rule: 'unknown-key',
        file: policy,
        message: '“clockStrat” is not a key here. Did you mean “clockStart”?',
      },
    ],
  });
  const again = await runIn(folder, ['validate']);
  expect({ code: again.code, stderr: again.stderr, stdout: again.stdout }).toEqual({
    code: 0,
    stderr: '',
    stdout: written.stdout,
  });

  writeFileSync(path.join(folder, channels), (starter[channels] ?? '').replace('  channels:', '  chanels:'));
  const fresh = await runIn(folder, ['validate', '--format', 'compact']);
  expect(fresh.code).toBe(1);
  expect(fresh.stdout).toMatch(/^support\/channels\.playbook\.yaml:\d+:3: error: “chanels” is not a key here/);
  const all = await runIn(folder, ['validate', '--format', 'compact', '--no-baseline']);
  expect(all.stdout).toContain('clockStrat');
});

test('an entry that is past is told, and the next update takes it out', async () => {
  const folder = temporaryFolder(typo);
  await runIn(folder, ['validate', '--update-baseline']);
  writeFileSync(path.join(folder, policy), starter[policy] ?? '');
  const { code, stderr } = await runIn(folder, ['validate']);
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: `${baseline} lists 1 finding that is gone: unknown-key in ${policy}. Take it out with “support-playbooks validate --update-baseline”.\n`,
  });
  const emptied = await runIn(folder, ['validate', '--update-baseline']);
  expect(emptied.stderr).toBe(
    `${baseline} lists nothing any more, because all of it is mended. Delete it if you like.\n`,
  );
  expect(textsIn(folder)[baseline]).toBe('{\n  "version": 1,\n  "findings": []\n}\n');
});

test('a clean workspace needs none', async () => {
  const { code, stderr, folder } = await runCli(['validate', '--update-baseline'], { files: starter });
  expect({ code, stderr }).toEqual({ code: 0, stderr: 'There is no finding, so no baseline is needed.\n' });
  expect(textsIn(folder)).toEqual(starter);
});

test('--lookahead tells what is to come as a warning, with its day', async () => {
  const silenced = '# support-playbooks-ignore-file unknown-key: mended with the next release, until 2027-02-10\n';
  const files = { ...starter, [policy]: `${silenced}${typo[policy]}` };
  const argv = ['validate', '--format', 'json', '--fail-on', 'warning', '--lookahead'];
  const near = await runCli([...argv, '5w'], { files });
  expect({ code: near.code, findings: JSON.parse(near.stdout).findings }).toEqual({ code: 0, findings: [] });
  const far = await runCli([...argv, '90d'], { files });
  const report = JSON.parse(far.stdout);
  expect(new Ajv({ strict: false }).validate(reportSchema, report)).toBe(true);
  const told = report.findings.map((finding: Record<string, string>) => [finding.rule, finding.severity, finding.from]);
  expect(told).toEqual([
    ['suppression-expired', 'warning', '2027-02-11'],
    ['unknown-key', 'warning', '2027-02-11'],
  ]);
  expect(report.findings[1].message).toBe(
    'From 2027-02-11: “clockStrat” is not a key here. Did you mean “clockStart”?',
  );
  expect({ code: far.code, errors: report.summary.errors }).toEqual({ code: 1, errors: 0 });
});

test.skipIf(process.platform !== 'linux')(
  'a baseline is not written while a file cannot be read: its findings would come back as new',
  async () => {
    const folder = temporaryFolder(typo);
    await runIn(folder, ['validate', '--update-baseline']);
    const written = () => readFileSync(path.join(folder, baseline), 'utf8');
    const before = written();
    // No name of UTF-8: nobody can open it by its name.
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/support/`), Buffer.from([0xff]), Buffer.from('.playbook.yaml')]),
      '',
    );
    writeFileSync(path.join(folder, policy), starter[policy] ?? '');
    const { code, stdout, stderr } = await runIn(folder, ['validate', '--update-baseline']);
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: '',
      stderr: [
        'support/\ufffd.playbook.yaml: The name of this file is not UTF-8, so it could not be opened. Rename it.',
        '“support/\ufffd.playbook.yaml” could not be read, so no baseline was written.',
        '',
      ].join('\n'),
    });
    expect(written()).toBe(before);
  },
);
