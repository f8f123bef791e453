// A real repository of a stranger, through the whole program: odd file names, odd texts, every format.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { formats } from '../../../cli/src/reporters/list.ts';
import { runIn, starter, temporaryFolder } from '../run-cli.ts';
import { elementsIn, readXml } from './xml-reader.ts';

const names = [
  '--format=json',
  '-x',
  'a\n::error::owned',
  'a\r##[error]owned',
  '\u001b[31mred',
  '@everyone fixes #1',
  '<script>x</script>',
  'a|b`c',
  '%0A::error::x',
  'a#b?c',
];

/** A key, a value and an id that no rule is happy with, in each of the files. */
function strange(name: string): string {
  const quoted = JSON.stringify(name);
  return `apiVersion: support-playbooks/v1\nkind: SunsetPlan\nmetadata: { name: ${quoted}, ${quoted}: 1, owner: ${quoted} }\nspec:\n  strategy: ${quoted}\n  channel: ${quoted}\n`;
}

const folder = temporaryFolder(starter);
mkdirSync(path.join(folder, 'odd'));
for (const name of names)
  writeFileSync(path.join(folder, 'odd', `${name.replaceAll('/', '')}.playbook.yaml`), strange(name));

test.each(formats)('%s', async (format) => {
  const argv = ['validate', '--format', format, '--fail-on', 'never'];
  const { code, stdout, stderr } = await runIn(folder, [...argv, '--', 'odd'], { env: { GITHUB_ACTIONS: 'true' } });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.length).toBeGreaterThan(1000);
  const obeyed = stdout.split(/\r\n|\r|\n/).filter((line) => line.includes('##[') || line.trimStart().startsWith('::'));
  const isOurs = (line: string): boolean =>
    /^::(error|warning|notice) title=[\w -]+(,file=odd\/[^,]+,line=\d+,endLine=\d+(,col=\d+,endColumn=\d+)?)?::|^::(group::\d+ more findings|endgroup::)$/.test(
      line,
    );
  expect(obeyed.filter((line) => !isOurs(line))).toEqual([]);
  if (format !== 'github') expect(obeyed).toEqual([]);
  expect(stdout.includes('\u001b') || stdout.includes('\r')).toBe(false);
  if (['junit', 'checkstyle', 'html'].includes(format)) {
    expect(elementsIn(readXml(stdout)).filter(({ name }) => name === 'script')).toEqual([]);
  }
  if (['json', 'sarif', 'gitlab'].includes(format)) expect(() => JSON.parse(stdout)).not.toThrow();
});

test('a report whose file starts with a dash is written beside the others, and a name of the whole text is one file', async () => {
  const { code } = await runIn(folder, ['validate', '--format=compact=-out.txt', '--fail-on', 'never', '--', 'odd']);
  expect(code).toBe(0);
  expect(readFileSync(path.join(folder, '-out.txt'), 'utf8').split('\n').length).toBeGreaterThan(names.length);
});

test('what a comment silences is told to sarif when asked for, with its reason', async () => {
  const policy = 'support/response-times.playbook.yaml';
  const text = (starter[policy] ?? '').replace(
    'clockStart: created',
    'clockStrat: created # support-playbooks-ignore unknown-key: “{x}” is ours, until 2027-02-01\n ',
  );
  const own = temporaryFolder({ ...starter, [policy]: text });
  const results = async (...argv: readonly string[]): Promise<unknown> => {
    const { stdout } = await runIn(own, ['validate', '--format', 'sarif', ...argv]);
    return JSON.parse(stdout).runs[0].results.map((each: { ruleId: string; suppressions?: unknown }) => [
      each.ruleId,
      each.suppressions,
    ]);
  };
  expect(await results()).toEqual([]);
  const suppressions = [{ kind: 'inSource', status: 'accepted', justification: '“{x}” is ours' }];
  expect(await results('--show-silenced')).toEqual([['unknown-key', suppressions]]);
});
