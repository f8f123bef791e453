// A branch is reviewed from end to end, in a real repository: the comment, the annotations, SARIF, the exit code, and acceptance.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { expect, test } from 'vitest';
import { sampleTexts } from '../core/workspace/fernway.ts';
import { root, shippedCli } from '../shipped.ts';
import { commit, git, repository, run } from './repository.ts';

const cli = shippedCli();
const plan = 'support/phone-sunset.playbook.yaml';
const policy = 'support/sla.playbook.yaml';
const mail = 'templates/sunset-announcement/fr.hbs';
const formats = ['--format', 'github', '--format', 'comment=review.md', '--format', 'sarif=review.sarif'];

/** A branch that moves a closing date earlier, loosens a promise, edits a French mail, and forgets an owner. */
function branch(): string {
  const folder = repository(Object.fromEntries(sampleTexts));
  git(folder, 'checkout', '-qb', 'sooner');
  edit(folder, plan, 'closeOn: 2027-04-06', 'closeOn: 2027-03-16');
  edit(folder, policy, '{ channel: email, metric: first-reply, within: 1 business day,', emailPromise);
  edit(folder, mail, 'Une remarque ?', 'Une question ?');
  edit(folder, 'support/calendars.playbook.yaml', '  owner: ', '  # owner: ');
  commit(folder, 'sooner');
  // What others do meanwhile is no change of the branch.
  git(folder, 'checkout', '-q', 'main');
  edit(folder, policy, 'within: 1 minute', 'within: 2 minutes');
  commit(folder, 'meanwhile');
  git(folder, 'checkout', '-q', 'sooner');
  return folder;
}

const emailPromise = '{ channel: email, metric: first-reply, within: 2 business days,';

function edit(folder: string, file: string, find: string, replace: string): void {
  const full = path.join(folder, file);
  const text = readFileSync(full, 'utf8');
  expect(text).toContain(find);
  writeFileSync(
    full,
    text.replace(find, () => replace),
  );
}

function diff(folder: string, ...argv: readonly string[]) {
  return run('node', [cli, 'diff', 'main', ...argv], { cwd: folder, env: { GITHUB_ACTIONS: 'true' } });
}

const annotations = [
  `::error title=A promise is loosened,file=${policy},line=40,endLine=40,col=54,endColumn=69::Standard response times: Promise, first reply by e-mail: 1 → 2 business days. Accept it with b631418eedd8b3aa.`,
  `::error title=A channel closes earlier,file=${plan},line=65,endLine=65,col=14,endColumn=24::Closing the phone line: Closing day: 2027-04-06 → 2027-03-16. Affects vulnerable, enterprise (how-to, billing, outage). Accept it with 464e1fe48fb3c774.`,
  `::error title=Customers are told later before a closing,file=${plan},line=64,endLine=64,col=17,endColumn=27::Closing the phone line: Notice before the closing: 85 → 64 days. Affects vulnerable, enterprise (how-to, billing, outage). Accept it with b6808d1855e911ea.`,
];
const weaker =
  '::warning title=Nobody answers for it any more,file=support/calendars.playbook.yaml::Amsterdam office hours: Owner is gone; it was support-operations. Accept it with ce494a9a0a350bec.';
const fingerprints = annotations.map((line) => /with ([0-9a-f]{16})\.$/.exec(line)?.[1] ?? '');

test('a branch gets the comment, the annotations, the SARIF file and exit code 1, and 0 when its changes are accepted', async () => {
  const folder = branch();
  const { code, stdout, stderr } = diff(folder, ...formats, '--locale', 'fr', '--fail-on', 'breaking');
  expect({ code, lines: stdout.trimEnd().split('\n') }).toEqual({ code: 1, lines: [...annotations, weaker] });
  expect(stderr).toMatch(/^Compared with [0-9a-f]{12}, where “main” and the newer side parted\.\n$/);
  await expect(readFileSync(path.join(folder, 'review.md'), 'utf8')).toMatchFileSnapshot('review.golden.md');
  expect(inSarif(folder)).toEqual([
    ['promise-loosened', 'error', policy, 40, fingerprints[0], 0],
    ['closing-earlier', 'error', plan, 65, fingerprints[1], 0],
    ['notice-shortened', 'error', plan, 64, fingerprints[2], 0],
    ['owner-dropped', 'warning', 'support/calendars.playbook.yaml', undefined, 'ce494a9a0a350bec', 0],
  ]);

  const accept = fingerprints.flatMap((fingerprint) => ['--accept', fingerprint]);
  const why = ['--reason', 'Agreed with the customer council', '--until', '2027-06-30'];
  expect(diff(folder, ...accept, ...why).code).toBe(0);
  commit(folder, 'accepted');
  const after = diff(folder, ...formats, '--locale', 'fr', '--fail-on', 'breaking');
  expect({ code: after.code, stdout: after.stdout }).toEqual({ code: 0, stdout: `${weaker}\n` });
  const comment = readFileSync(path.join(folder, 'review.md'), 'utf8');
  expect(/^### Accepted\n\n([\s\S]*?)\n\n/m.exec(comment)?.[1]?.split('\n').slice(2)).toEqual([
    '| 🔴 breaking | Standard response times | Promise, first reply by e-mail: 1 → 2 business days | Agreed with the customer council | 2027-06-30 |',
    '| 🔴 breaking | Closing the phone line | Closing day: 2027-04-06 → 2027-03-16 | Agreed with the customer council | 2027-06-30 |',
    '| 🔴 breaking | Closing the phone line | Notice before the closing: 85 → 64 days | Agreed with the customer council | 2027-06-30 |',
  ]);
  expect(inSarif(folder).map((result) => result.at(-1))).toEqual([1, 1, 1, 0]);
  // After its last day an acceptance counts no more.
  expect(diff(folder, '--fail-on', 'breaking', '--as-of', '2027-07-01').code).toBe(1);
}, 60_000);

test('a hostile revision is refused, and nothing is written', () => {
  const folder = branch();
  const { code, stdout } = run('node', [cli, 'diff', ...formats, '--', '--upload-pack=x'], { cwd: folder });
  expect({ code, stdout, isWritten: existsSync(path.join(folder, 'review.md')) }).toEqual({
    code: 3,
    stdout: '',
    isWritten: false,
  });
}, 60_000);

const schema = path.resolve(root, '../shared/data/report-schemas/sarif-2.1.0.json');

/** Rule, level, file, line, fingerprint and how often it is suppressed, of each result. */
function inSarif(folder: string): readonly (readonly unknown[])[] {
  const log = JSON.parse(readFileSync(path.join(folder, 'review.sarif'), 'utf8'));
  if (existsSync(schema)) {
    const ajv = new Ajv({ strict: false, logger: false, validateFormats: false });
    const isValid = ajv.validate(JSON.parse(readFileSync(schema, 'utf8')), log);
    expect({ isValid, errors: ajv.errors }).toEqual({ isValid: true, errors: null });
  }
  const { results, tool } = log.runs[0];
  return results.map((result: (typeof results)[number]) => {
    const { artifactLocation, region } = result.locations[0].physicalLocation;
    expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
    const prints = result.partialFingerprints;
    return [
      result.ruleId,
      result.level,
      artifactLocation.uri,
      region?.startLine,
      prints.primaryLocationLineHash,
      result.suppressions.length,
    ];
  });
}
