// The action for GitHub: its file, and its script as a runner calls it.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { edited, starter } from '../cli/run-cli.ts';
import { root, shippedCli } from '../shipped.ts';
import { commit, policy, type Ran, repository, run } from './repository.ts';

const cli = shippedCli();
const typo = edited(policy, 'clockStart: created', 'clockStrat: created');
const action = parse(readFileSync(path.join(root, 'action.yml'), 'utf8'));
const [step, review] = action.runs.steps;

const schema = path.resolve(root, '../shared/data/report-schemas/github-action.json');
test.skipIf(!existsSync(schema))('action.yml is valid by its schema', () => {
  const ajv = new Ajv({ strict: false });
  expect({ isValid: ajv.validate(JSON.parse(readFileSync(schema, 'utf8')), action), errors: ajv.errors }).toEqual({
    isValid: true,
    errors: null,
  });
});

test('no input is put into a script', () => {
  expect([step.run, review.run].filter((script) => script.includes('${{'))).toEqual([]);
  const values = [...Object.values<string>(step.env), ...Object.values<string>(review.env)];
  const used = values.flatMap((value) => /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1] ?? []);
  expect([...new Set(used)].toSorted()).toEqual(Object.keys(action.inputs).toSorted());
});

/** As the runner does: inputs with their defaults, in the environment, through bash. */
function runStep(
  folder: string,
  inputs: Readonly<Record<string, string>> = {},
  more: Readonly<Record<string, string>> = {},
): Ran {
  const env: Record<string, string> = {
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION_PATH: root,
    GITHUB_WORKSPACE: folder,
    GITHUB_OUTPUT: path.join(folder, '..', `${path.basename(folder)}.output`),
    ...more,
  };
  for (const [name, value] of Object.entries<string>(step.env)) {
    const input = /inputs\.([\w-]+)/.exec(value)?.[1] ?? '';
    env[name] = inputs[input] ?? action.inputs[input].default;
  }
  return run('bash', ['-c', step.run], { cwd: folder, env });
}

/** The command line as the user's own file, so that nothing has to be built. */
function withCli(files: Readonly<Record<string, string>>): string {
  return repository({ ...files, 'tools/cli.js': readFileSync(cli, 'utf8') });
}

test('a clean repository passes, and one with an error fails with an annotation', () => {
  const clean = runStep(withCli(starter), { cli: 'tools/cli.js' });
  expect({ code: clean.code, stdout: clean.stdout }).toEqual({
    code: 0,
    stdout: expect.stringContaining('no findings.'),
  });
  const folder = withCli(typo);
  const broken = runStep(folder, { cli: 'tools/cli.js' });
  expect(broken.code).toBe(1);
  expect(broken.stdout).toContain(`::error title=unknown-key,file=${policy},line=14,endLine=14,col=3,endColumn=13::`);
  expect(readFileSync(path.join(folder, '..', `${path.basename(folder)}.output`), 'utf8')).toBe('exit-code=1\n');
});

test('every input does what it says', () => {
  const folder = withCli(Object.fromEntries(Object.entries(typo).map(([file, text]) => [`desk/${file}`, text])));
  const given = { cli: 'tools/cli.js', 'working-directory': 'desk' };
  expect(runStep(folder, { ...given, 'fail-on': 'never' }).code).toBe(0);
  expect(runStep(folder, { ...given, paths: 'support/channels.playbook.yaml\n' }).code).toBe(0);
  expect(runStep(folder, { ...given, paths: `support/channels.playbook.yaml\n${policy}\n` }).code).toBe(1);
  expect(runStep(folder, { ...given, formats: 'compact\nsarif=../out/findings.sarif\n' }).stdout).toMatch(
    /^support\/response-times\.playbook\.yaml:14:3: error/,
  );
  const { runs } = JSON.parse(readFileSync(path.join(folder, 'out/findings.sarif'), 'utf8'));
  expect(runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(`desk/${policy}`);
  expect(runStep(folder, given).stdout).toContain(`file=desk/${policy},`);
  writeFileSync(path.join(folder, 'notes.txt'), 'x');
  commit(folder, 'second');
  expect(runStep(folder, { ...given, 'changed-since': 'HEAD' }).code).toBe(0);
});

test('hostile inputs are arguments, and nothing else', () => {
  const folder = withCli(starter);
  const inputs = { cli: 'tools/cli.js', paths: '--fix\n$(touch owned)\n`touch owned`\n; touch owned' };
  expect(runStep(folder, inputs)).toMatchObject({ code: 2, stdout: '' });
  expect(runStep(folder, { cli: 'tools/cli.js', 'fail-on': 'error; touch owned' }).code).toBe(2);
  expect(runStep(folder, { cli: 'tools/cli.js', 'changed-since': '--output=owned' }).code).toBe(3);
  expect(existsSync(path.join(folder, 'owned'))).toBe(false);
});

test('without a file of the user the packed one of the action runs, and a checkout without it is built first', () => {
  const folder = repository(typo);
  const place = path.join(folder, '..', `${path.basename(folder)}-action`);
  mkdirSync(path.join(place, 'integrations'), { recursive: true });
  writeFileSync(
    path.join(place, 'integrations/github-action.sh'),
    readFileSync(path.join(root, 'integrations/github-action.sh')),
  );
  writeFileSync(
    path.join(place, 'npm'),
    '#!/usr/bin/env bash\necho "npm $*" >> calls\nmkdir -p dist; cp "$PACKED" dist/cli.js\n',
    { mode: 0o755 },
  );
  const more = { GITHUB_ACTION_PATH: place, PACKED: cli, PATH: `${place}:${process.env.PATH}` };
  expect(runStep(folder, {}, more).code).toBe(1);
  expect(readFileSync(path.join(place, 'calls'), 'utf8')).toBe(
    'npm ci --ignore-scripts --no-audit --no-fund\nnpm run build\n',
  );
  expect(runStep(folder, {}, more).code).toBe(1);
  expect(readFileSync(path.join(place, 'calls'), 'utf8').split('\n')).toHaveLength(3);
});
