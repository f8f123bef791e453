// The hooks for pre-commit: their file, which names they look at, and their commands as pre-commit calls them, from the packed package.
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { edited, starter, temporaryFolder } from '../cli/run-cli.ts';
import { root, shippedCli } from '../shipped.ts';
import { git, policy, type Ran, repository, run } from './repository.ts';

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly files: string;
  readonly pass_filenames?: boolean;
}

const cli = shippedCli();
const hooks: readonly Hook[] = parse(readFileSync(path.join(root, '.pre-commit-hooks.yaml'), 'utf8'));
const typo = edited(policy, 'clockStart: created', 'clockStrat: created');

const schema = path.resolve(root, '../shared/data/report-schemas/pre-commit-hooks.json');
test.skipIf(!existsSync(schema))('.pre-commit-hooks.yaml is valid by its schema', () => {
  const ajv = new Ajv({ strict: false });
  const isValid = ajv.validate(JSON.parse(readFileSync(schema, 'utf8')), hooks);
  expect({ isValid, errors: ajv.errors }).toEqual({ isValid: true, errors: null });
});

function hook(id: string): Hook {
  const found = hooks.find((each) => each.id === id);
  if (!found) throw new Error(`There is no hook ${id}.`);
  return found;
}

/** As pre-commit does: the staged files that match, behind the entry, with our command on the path. */
function runHook(folder: string, id: string): Ran & { readonly isChanged: boolean } {
  const { entry, files, pass_filenames: passes = true } = hook(id);
  const bin = temporaryFolder({ 'package.json': '{}' });
  mkdirSync(path.join(bin, 'bin'));
  writeFileSync(path.join(bin, 'bin/support-playbooks'), `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n`, {
    mode: 0o755,
  });
  const staged = git(folder, 'diff', '--staged', '--name-only', '-z')
    .split('\0')
    .filter((name) => name !== '' && new RegExp(files).test(name));
  const [program = '', ...args] = entry.split(' ');
  const env = { PATH: `${path.join(bin, 'bin')}:${process.env.PATH}` };
  const ran =
    staged.length === 0
      ? { code: 0, stdout: '', stderr: '' }
      : run(program, [...args, ...(passes ? staged : [])], { cwd: folder, env });
  return { ...ran, isChanged: git(folder, 'diff', '--name-only') !== '' };
}

test('which files wake a hook', () => {
  const names = [
    'a.playbook.yaml',
    'x/b.playbook.yml',
    'templates/a/en.hbs',
    'support-playbooks.config.yaml',
    'x/support-playbooks.baseline.json',
    'a.yaml',
    'my-support-playbooks.config.yaml',
    'a.playbook.yaml.bak',
  ];
  const woken = ({ files }: Hook): readonly string[] => names.filter((name) => new RegExp(files).test(name));
  expect(woken(hook('support-playbooks-validate'))).toEqual(names.slice(0, 5));
  expect(woken(hook('support-playbooks-fix'))).toEqual(names.slice(0, 2));
});

test('validate refuses a commit with an error, also one that another file feels', () => {
  const folder = repository(starter);
  writeFileSync(path.join(folder, policy), typo[policy] ?? '');
  git(folder, 'add', '-A');
  expect(runHook(folder, 'support-playbooks-validate')).toMatchObject({ code: 1, isChanged: false });
  git(folder, 'checkout', '-q', 'HEAD', '--', policy);
  const calendar = 'support/calendar.playbook.yaml';
  const renamed = readFileSync(path.join(folder, calendar), 'utf8').replaceAll('office-hours', 'other-hours');
  writeFileSync(path.join(folder, calendar), renamed);
  git(folder, 'add', '-A');
  const { code, stdout } = runHook(folder, 'support-playbooks-validate');
  expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringContaining(`${policy}:`) });
});

test('fix mends staged files, whatever they are called, and leaves the judgement to validate', () => {
  const folder = repository(starter);
  const odd = '--fix-unsafe.playbook.yaml';
  const second = (typo[policy] ?? '').replace('name: ', 'name: second-');
  writeFileSync(path.join(folder, policy), typo[policy] ?? '');
  writeFileSync(path.join(folder, odd), second);
  git(folder, 'add', '-A');
  expect(runHook(folder, 'support-playbooks-fix')).toMatchObject({ code: 0, isChanged: true });
  expect(readFileSync(path.join(folder, policy), 'utf8')).toBe(starter[policy]);
  expect(readFileSync(path.join(folder, odd), 'utf8')).toBe(second.replace('clockStrat', 'clockStart'));
});

test('the package that pre-commit makes of a checkout holds the command', () => {
  const { files, bin, scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  expect({ bin, prepack: scripts.prepack }).toEqual({
    bin: { 'support-playbooks': 'dist/cli.js' },
    prepack: 'node esbuild.mjs',
  });
  expect(files).toContain('dist/**/*.js');
  // As npm links a command of a package: the link has another name than the file.
  const folder = temporaryFolder(starter);
  symlinkSync(cli, path.join(folder, 'support-playbooks'));
  expect(run(process.execPath, [path.join(folder, 'support-playbooks'), 'validate'], { cwd: folder }).code).toBe(0);
});
