// Each format against the schema of those who read it, and against what its readers take.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv, { type AnySchema } from 'ajv';
import { expect, test } from 'vitest';
import { formats } from '../../../cli/src/reporters/list.ts';
import { markdownWithin } from '../../../cli/src/reporters/markdown.ts';
import { textOf } from '../../../core/src/index.ts';
import { edited, runCli } from '../run-cli.ts';
import { findingWith, printed, reportWith } from './report.ts';
import { readXml } from './xml-reader.ts';
import { xsdProblems } from './xsd.ts';

const data = path.resolve(import.meta.dirname, '../../../../shared/data');
const policy = 'support/response-times.playbook.yaml';
const mixed = [
  findingWith(),
  findingWith({ severity: 'warning', fingerprint: 'a'.repeat(16) }),
  findingWith({ severity: 'info', from: '2027-03-01' }),
  findingWith({ severity: 'hint', file: 'support/b.playbook.yaml', range: { start: 0, end: 0 } }),
];
const silenced = { ...findingWith(), by: 'comment' as const, reason: 'Told in person.' };
const listed = { ...findingWith(), by: 'baseline' as const, reason: '' };
const skipped = { file: 'x/', reason: 'no-access' as const, message: 'This folder could not be opened.' };

const reports = {
  'no finding': reportWith({ findings: [] }),
  'one finding': reportWith(),
  'every severity, something skipped': reportWith({ findings: mixed, skipped: [skipped], unread: ['x/'] }),
  'with what is silent': reportWith({ findings: mixed, silencedFindings: [silenced, listed], showsSilenced: true }),
  'a fix and a related place': reportWith({
    findings: [
      findingWith({
        related: [{ path: 'support/a.playbook.yaml', range: { start: 0, end: 4 }, message: 'Here.' }],
        fixes: [
          {
            title: 'Change it',
            isSafe: true,
            edits: [
              { path: 'support/a.playbook.yaml', range: { start: 6, end: 6 }, newText: 'new\n' },
              { path: 'support/a.playbook.yaml', range: { start: 8, end: 20 }, newText: '' },
            ],
          },
        ],
      }),
    ],
  }),
} as const;

const sarifSchema = path.join(data, 'report-schemas/sarif-2.1.0.json');
test.skipIf(!existsSync(sarifSchema)).each(Object.entries(reports))(
  'SARIF of %s is valid by its schema',
  (_, report) => {
    const schema: AnySchema = JSON.parse(readFileSync(sarifSchema, 'utf8'));
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true, formats: uriFormats });
    const isValid = ajv.validate(schema, JSON.parse(printed('sarif', report)));
    expect({ isValid, errors: ajv.errors }).toEqual({ isValid: true, errors: null });
  },
);

const junitSchema = path.join(data, 'junit/JUnit.xsd');
test.skipIf(!existsSync(junitSchema)).each(Object.entries(reports))(
  'JUnit of %s is valid by its schema',
  (_, report) => {
    expect(xsdProblems(readFileSync(junitSchema, 'utf8'), readXml(printed('junit', report)))).toEqual([]);
  },
);

const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;
test.skipIf(!existsSync(junitSchema) || !hasXmllint).each(Object.entries(reports))(
  'xmllint agrees about JUnit of %s',
  (_, report) => {
    const args = ['--noout', '--nonet', '--schema', junitSchema, '-'];
    const { status, stderr } = spawnSync('xmllint', args, { input: printed('junit', report), encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '- validates\n' });
  },
);

test.skipIf(!hasXmllint).each(['checkstyle', 'html'] as const)('xmllint finds %s well-formed', (format) => {
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '-'], {
    input: printed(format, reports['with what is silent']),
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test.skipIf(!existsSync(junitSchema))('the reader of the schema finds what is wrong', () => {
  const valid = printed('junit', reports['one finding']);
  const schema = readFileSync(junitSchema, 'utf8');
  const problems = (find: RegExp, replace: string): readonly string[] =>
    xsdProblems(schema, readXml(valid.replace(find, replace)));
  expect([
    problems(/<properties\/>/, ''),
    problems(/ hostname="localhost"/, ''),
    problems(/ tests="1"/, ' tests="one"'),
    problems(/T00:00:00/, 'T00:00:00Z'),
    problems(/<system-err\/>/, '<system-err/><more/>'),
    problems(/<failure/, '<skipped/><failure'),
    problems(/ type="unknown-key"/, ''),
    problems(/<testsuite name="[^"]*"/, '<testsuite name="" mood="good"'),
  ]).toEqual([
    expect.arrayContaining(['testsuites/testsuite: <properties> is missing.']),
    ['testsuites/testsuite: the attribute hostname is missing.'],
    ['testsuites/testsuite/@tests: “one” is no xs:int.'],
    [
      'testsuites/testsuite/@timestamp: “2027-01-04T00:00:00Z” does not match [0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}.',
    ],
    ['testsuites/testsuite: <more> is not expected here.'],
    ['testsuites/testsuite/testcase: <failure> is one too many.'],
    ['testsuites/testsuite/testcase/failure: the attribute type is missing.'],
    ['testsuites/testsuite: there is no attribute mood.', 'testsuites/testsuite/@name: too short.'],
  ]);
});

const gitlabSchema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      fingerprint: { type: 'string', minLength: 1 },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^(?!\\./|/)' },
          lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
        },
      },
    },
  },
};

test.each(Object.entries(reports))(
  'GitLab takes the report of %s, each finding under a fingerprint of its own',
  (_, report) => {
    const given: { fingerprint: string }[] = JSON.parse(printed('gitlab', report));
    expect(new Ajv({ strict: false }).validate(gitlabSchema, given)).toBe(true);
    expect(given).toHaveLength(report.findings.length);
    expect(new Set(given.map(({ fingerprint }) => fingerprint)).size).toBe(given.length);
  },
);

test('SARIF says what is silent and why, and of all others that they are not', () => {
  const { results } = JSON.parse(printed('sarif', reports['with what is silent'])).runs[0];
  expect(results.map((each: { suppressions: unknown }) => each.suppressions)).toEqual([
    [],
    [],
    [],
    [],
    [{ kind: 'inSource', status: 'accepted', justification: 'Told in person.' }],
    [{ kind: 'external', status: 'accepted', justification: 'Listed in the baseline.' }],
  ]);
  const usual = JSON.parse(printed('sarif', reports['one finding'])).runs[0].results;
  expect(usual.map((each: object) => 'suppressions' in each)).toEqual([false]);
});

test('SARIF keeps the 25,000 most severe findings and counts the others', () => {
  const many = Array.from({ length: 25_003 }, (_, index) =>
    findingWith({ severity: index < 5 ? 'hint' : 'warning', fingerprint: String(index) }),
  );
  const { results, invocations } = JSON.parse(printed('sarif', reportWith({ findings: many }))).runs[0];
  expect(results).toHaveLength(25_000);
  expect(results.filter((each: { level: string }) => each.level === 'note')).toHaveLength(2);
  expect(invocations[0].toolExecutionNotifications).toEqual([
    { level: 'warning', message: { text: '3 findings left out, the least severe ones.' } },
  ]);
});

test('github shows ten of each level, the most severe first, and says how many there are beyond', () => {
  const many = (['hint', 'warning', 'error', 'info'] as const).flatMap((severity) =>
    Array.from({ length: 12 }, (_, index) => findingWith({ severity, message: `${severity} ${index}` })),
  );
  const lines = printed('github', reportWith({ findings: many })).split('\n');
  const levels = lines.flatMap((line) => /^::(error|warning|notice) /.exec(line)?.[1] ?? []);
  expect(levels).toEqual([
    ...Array.from({ length: 10 }, () => 'error'),
    ...Array.from({ length: 10 }, () => 'warning'),
    ...Array.from({ length: 10 }, () => 'notice'),
  ]);
  expect(lines.filter((line) => line.startsWith('::notice')).at(-1)).toMatch(
    /^::notice title=Support Playbooks::19 more findings than GitHub/,
  );
  expect(lines.filter((line) => /^support\/a\.playbook\.yaml:1:7: /.test(line))).toHaveLength(19);
  expect(lines.filter((line) => line.startsWith('::group::') || line === '::endgroup::')).toHaveLength(2);
});

test('a place over several lines has no columns in github, and an empty one is one column wide', () => {
  const text = textOf('a: 1\nb: 2\n');
  const place = (start: number, end: number): string =>
    printed('github', reportWith({ findings: [findingWith({ text, range: { start, end } })] })).split('::')[1] ?? '';
  expect([place(0, 7), place(5, 5)]).toEqual([
    'error title=unknown-key,file=support/a.playbook.yaml,line=1,endLine=2',
    'error title=unknown-key,file=support/a.playbook.yaml,line=2,endLine=2,col=1,endColumn=2',
  ]);
});

test('hosts get files from the root of the repository, wherever the command ran', () => {
  const report = reportWith({ prefix: 'teams/desk/', findings: [findingWith({ file: '../a.playbook.yaml' })] });
  expect(printed('github', report)).toContain('file=teams/a.playbook.yaml,');
  expect(JSON.parse(printed('gitlab', report))[0].location.path).toBe('teams/a.playbook.yaml');
  expect(
    JSON.parse(printed('sarif', report)).runs[0].results[0].locations[0].physicalLocation.artifactLocation,
  ).toEqual({
    uri: 'teams/a.playbook.yaml',
    uriBaseId: 'SRCROOT',
  });
});

test('Markdown keeps to a size, and counts what does not fit', () => {
  const many = Array.from({ length: 500 }, (_, index) =>
    findingWith({ message: `Nummer ${index} ist zu spät.`, file: `a/${index % 7}.playbook.yaml` }),
  );
  const report = reportWith({ findings: many.toSorted((a, b) => (a.file < b.file ? -1 : 1)) });
  const text = markdownWithin(report, 8000);
  const shown = text.split('\n').filter((line) => line.startsWith('| 1 |')).length;
  expect(Buffer.byteLength(text)).toBeLessThan(8000);
  expect(shown).toBeGreaterThan(20);
  expect(text).toContain(`And ${500 - shown} more findings.`);
});

test('in a workflow of GitHub the usual formats are for people and for the changed lines, and the run gets a summary', async () => {
  const files = { ...edited(policy, 'clockStart: created', 'clockStrat: created'), 'summary.md': 'before\n' };
  const { stdout, folder } = await runCli(['validate'], { files, env: { GITHUB_ACTIONS: 'true' } });
  expect(stdout).toContain('  14 │   clockStrat: created');
  expect(stdout).toContain(`::error title=unknown-key,file=${policy},line=14,endLine=14,col=3,endColumn=13::`);
  const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: path.join(folder, 'summary.md') };
  await runCli(['validate', '--format', 'github'], { files, env });
  expect(readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8')).toMatch(/^before\n## Support Playbooks: 1 error, 0 warnings\n/);
});

test('several formats go to a file each, whose folders are made, and “-” is the screen', async () => {
  const { code, stdout, folder } = await runCli(
    ['validate', '--format', 'compact=-', '--format', 'sarif=out/a/b.sarif', '--format', 'junit=out/junit.xml'],
    { files: edited(policy, 'clockStart: created', 'clockStrat: created') },
  );
  expect(code).toBe(1);
  expect(stdout).toMatch(/^support\/response-times\.playbook\.yaml:14:3: error: /);
  expect(JSON.parse(readFileSync(path.join(folder, 'out/a/b.sarif'), 'utf8')).version).toBe('2.1.0');
  expect(readXml(readFileSync(path.join(folder, 'out/junit.xml'), 'utf8')).name).toBe('testsuites');
});

test.each([
  [
    ['html', 'json'],
    'Only one format can go to the screen. Give the others a file, such as --format json=report.json.\n',
  ],
  [
    ['github', 'sarif=-'],
    'Only one format can go to the screen. Give the others a file, such as --format sarif=report.sarif.\n',
  ],
  [['html=x', 'junit=./x'], 'Two formats cannot go to one file, x.\n'],
  [['html='], 'Name the file behind “html=”.\n'],
  [['yaml'], `There is no format “yaml”. Use ${formats.join(', ')}.\n`],
])('%j is refused', async (given, message) => {
  const { code, stderr } = await runCli(['validate', ...given.flatMap((each) => ['--format', each])], {});
  expect({ code, stderr }).toEqual({ code: 2, stderr: message });
});

/** The schema names formats that ajv leaves to others. */
const uriFormats = {
  uri: (text: string) => URL.canParse(text),
  'uri-reference': (text: string) => URL.canParse(text, 'file:///x/') && !/[^!-~]/.test(text),
  'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
};
