// docs/ci.md: each of its commands runs, and each of its configs is one.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { runCli, runIn, starter, temporaryFolder } from './run-cli.ts';

const guide = readFileSync(path.resolve(import.meta.dirname, '../../docs/ci.md'), 'utf8');
const blocks = [...guide.matchAll(/^```(sh|yaml config)\n([\s\S]*?)^```$/gm)];
const commands = blocks.flatMap(([, type, text = '']) => (type === 'sh' ? text.trim().split('\n') : []));
const configs = blocks.flatMap(([, type, text = '']) => (type === 'yaml config' ? [text] : []));

test.each(commands)('%s', async (command) => {
  const folder = temporaryFolder(starter);
  execFileSync('git', ['init', '-q'], { cwd: folder });
  execFileSync('git', ['add', '-A'], { cwd: folder });
  execFileSync(
    'git',
    ['-c', 'user.name=A', '-c', 'user.email=a@b.example', '-c', 'commit.gpgsign=false', 'commit', '-qm', 'x'],
    {
      cwd: folder,
    },
  );
  const [program, ...argv] = command.split(' ');
  expect(program).toBe('support-playbooks');
  expect(await runIn(folder, argv)).toMatchObject({ code: 0 });
});

test.each(configs)('a config of the guide has no finding', async (config) => {
  const argv = ['validate', '--format', 'compact', 'support-playbooks.config.yaml'];
  const { stdout, code } = await runCli(argv, { files: { ...starter, 'support-playbooks.config.yaml': config } });
  expect({ stdout, code }).toEqual({ stdout: '', code: 0 });
});

const root = path.resolve(import.meta.dirname, '../..');
const block = (name: string): string =>
  new RegExp(`^\`\`\`\\w+ ${name}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(guide)?.[1] ?? '';

const schema = path.resolve(root, '../shared/data/report-schemas/github-workflow.json');
test.skipIf(!existsSync(schema))('the workflow is one, and gives the action only what it takes', () => {
  const workflow = parse(block('workflow'));
  const ajv = new Ajv({ strict: false, logger: false });
  const isValid = ajv.validate(JSON.parse(readFileSync(schema, 'utf8')), workflow);
  expect({ isValid, errors: ajv.errors }).toEqual({ isValid: true, errors: null });
  const { inputs } = parse(readFileSync(path.join(root, 'action.yml'), 'utf8'));
  const given = Object.keys(workflow.jobs.validate.steps[1].with);
  expect(given.filter((name) => !(name in inputs))).toEqual([]);
  const listed = [...(/The action takes (.*?), and gives/.exec(guide)?.[1] ?? '').matchAll(/`([\w-]+)`/g)].map(
    ([, name]) => name,
  );
  expect(listed.toSorted()).toEqual(Object.keys(inputs).toSorted());
});

test('the hooks and the problem matchers of the guide exist', () => {
  const hooks: { id: string }[] = parse(readFileSync(path.join(root, '.pre-commit-hooks.yaml'), 'utf8'));
  const named: { id: string }[] = parse(block('pre-commit')).repos[0].hooks;
  expect(named.map(({ id }) => id).toSorted()).toEqual(hooks.map(({ id }) => id).toSorted());
  const manifest: { contributes: { problemMatchers: { name: string }[] } } = JSON.parse(
    readFileSync(path.join(root, 'package.json'), 'utf8'),
  );
  const matchers = manifest.contributes.problemMatchers.map(({ name }) => `$${name}`);
  const [task] = JSON.parse(block('tasks')).tasks;
  expect(matchers).toContain(task.problemMatcher);
  expect(matchers).toContain('$support-playbooks');
});
