// Which files of a folder are ours, and what is said of the rest.
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { discover } from '../../core/node/discover.ts';
import { maximumIgnoreBytes } from '../../core/node/git-ignore.ts';
import { exclusionOf } from '../../core/src/workspace/exclusion.ts';
import { folderWith } from './folder.ts';

test('playbooks, config files and templates, in code-unit order', async () => {
  const folder = folderWith({
    'b.playbook.yml': '',
    'a/z.playbook.yaml': '',
    'a/support-playbooks.config.yaml': '',
    'Z.playbook.yaml': '',
    'templates/x/en.hbs': '',
    'notes.yaml': '',
    'node_modules/p/x.playbook.yaml': '',
    '.git/x.playbook.yaml': '',
    '.hidden/x.playbook.yaml': '',
  });
  expect(await discover(folder)).toEqual({
    files: [
      '.hidden/x.playbook.yaml',
      'Z.playbook.yaml',
      'a/support-playbooks.config.yaml',
      'a/z.playbook.yaml',
      'b.playbook.yml',
      'templates/x/en.hbs',
    ],
    skipped: [],
  });
});

test('settings and their kin under a name that nobody reads are told', async () => {
  const folder = folderWith({
    'a.playbook.yaml': '',
    'support-playbooks.config.yml': '',
    'desk/Support-Playbooks.Baseline.yaml': '',
    'desk/support-playbooks-notes.yaml': '',
  });
  expect(await discover(folder)).toEqual({
    files: ['a.playbook.yaml'],
    skipped: [
      {
        path: 'desk/Support-Playbooks.Baseline.yaml',
        reason: 'not-ours',
        message: 'Under this name nobody reads it. Call it “support-playbooks.baseline.json”.',
      },
      {
        path: 'support-playbooks.config.yml',
        reason: 'not-ours',
        message: 'Under this name nobody reads it. Call it “support-playbooks.config.yaml”.',
      },
    ],
  });
});

test('.gitignore files hold from the repository root down, and the nearest decides', async () => {
  const folder = folderWith({
    '.git/HEAD': '',
    '.gitignore': 'out/\n*.draft.playbook.yaml\n',
    'ws/a.playbook.yaml': '',
    'ws/b.draft.playbook.yaml': '',
    'ws/keep/.gitignore': '!c.draft.playbook.yaml\n',
    'ws/keep/c.draft.playbook.yaml': '',
    'ws/out/d.playbook.yaml': '',
  });
  expect(await discover(path.join(folder, 'ws'))).toEqual({
    files: ['a.playbook.yaml', 'keep/c.draft.playbook.yaml'],
    skipped: [{ path: 'b.draft.playbook.yaml', reason: 'git-ignored', message: 'A .gitignore file leaves it out.' }],
  });
  expect((await discover(path.join(folder, 'ws/out'))).files).toEqual(['d.playbook.yaml']);
});

test('each config excludes below itself, and an excluded folder is not entered', async () => {
  const folder = folderWith({
    'a/support-playbooks.config.yaml': 'exclude: [drafts, "old/**"]\n',
    'a/drafts/x.playbook.yaml': '',
    'a/old/y.playbook.yaml': '',
    'a/z.playbook.yaml': '',
    'b/drafts/x.playbook.yaml': '',
  });
  const message = '“exclude” in the config leaves it out.';
  expect(await discover(folder)).toEqual({
    files: ['a/support-playbooks.config.yaml', 'a/z.playbook.yaml', 'b/drafts/x.playbook.yaml'],
    skipped: [
      { path: 'a/drafts/', reason: 'excluded', message },
      { path: 'a/old/y.playbook.yaml', reason: 'excluded', message },
    ],
  });
});

test.each([
  { pattern: 'drafts', yes: ['drafts', 'a/drafts/x'], no: ['draft', 'drafts2/x'] },
  { pattern: '/drafts/', yes: ['drafts/x'], no: ['a/drafts/x'] },
  { pattern: 'a/*.yaml', yes: ['a/x.yaml'], no: ['b/a/x.yaml', 'a/b/x.yaml'] },
  { pattern: '**/x/**', yes: ['a/x/b', 'x/b'], no: ['xx/b'] },
  { pattern: '*.draft.playbook.yaml', yes: ['a/b.draft.playbook.yaml'], no: ['a/b.playbook.yaml'] },
  { pattern: '.hidden', yes: ['.hidden/x'], no: ['hidden/x'] },
  { pattern: '+(a|aa)', yes: ['+(a|aa)'], no: ['a', 'aa'] },
  { pattern: 'x[0-9]?.{yaml,yml}', yes: ['x12.{yaml,yml}'], no: ['x12.yaml', 'xa2.yaml'] },
])('exclude: $pattern', ({ pattern, yes, no }) => {
  const excludes = exclusionOf([pattern]);
  expect({ yes: yes.filter(excludes), no: no.filter(excludes) }).toEqual({ yes, no: [] });
});

test('what is taken back stays, and no pattern takes long', () => {
  const excludes = exclusionOf(['drafts/*', '!drafts/keep.playbook.yaml']);
  expect([excludes('drafts/x'), excludes('drafts/keep.playbook.yaml')]).toEqual([true, false]);
  for (const pattern of [
    '*a*a*a*a*a*b',
    '**/**/**/**/**/b',
    '(a+)+$',
    '{a,aa}'.repeat(30),
    '[a-a]'.repeat(60),
    '?(a)?(a)',
  ]) {
    expect(exclusionOf([pattern])(`${'a'.repeat(200)}/${'a/'.repeat(100)}c`)).toBe(false);
  }
});

test.skipIf(process.platform === 'win32')('links, pipes and folders with the name of a playbook', async () => {
  const outside = folderWith({ 'secret.playbook.yaml': 'secret: true\n' });
  const folder = folderWith({ 'a.playbook.yaml': '', 'data/real.txt': 'kind: x\n', 'folder.playbook.yaml/x': '' });
  mkdirSync(path.join(folder, 'loop'));
  symlinkSync('..', path.join(folder, 'loop/up'));
  symlinkSync('self.playbook.yaml', path.join(folder, 'self.playbook.yaml'));
  symlinkSync(path.join(outside, 'secret.playbook.yaml'), path.join(folder, 'out.playbook.yaml'));
  symlinkSync('/dev/zero', path.join(folder, 'zero.playbook.yaml'));
  symlinkSync('a.playbook.yaml', path.join(folder, 'twice.playbook.yaml'));
  symlinkSync('data/real.txt', path.join(folder, 'linked.playbook.yaml'));
  execFileSync('sh', ['-c', 'mkfifo "$0"', path.join(folder, 'pipe.playbook.yaml')]);
  expect(await discover(folder)).toEqual({
    files: ['a.playbook.yaml', 'linked.playbook.yaml'],
    skipped: [
      { path: 'out.playbook.yaml', reason: 'link', message: 'This link leads out of the folder.' },
      { path: 'pipe.playbook.yaml', reason: 'not-a-file', message: 'This is a pipe or a device, not a file.' },
      { path: 'self.playbook.yaml', reason: 'link', message: 'This link does not lead to a file.' },
      { path: 'twice.playbook.yaml', reason: 'link', message: 'This link leads to a file that is read already.' },
      { path: 'zero.playbook.yaml', reason: 'link', message: 'This link does not lead to a file.' },
    ],
  });
});

test.skipIf(process.platform === 'win32')(
  'a .gitignore that is a pipe, a link or a folder has no rules, and nobody waits for it',
  async () => {
    const outside = folderWith({ rules: '*.playbook.yaml\n' });
    const folder = folderWith({ 'a/x.playbook.yaml': '', 'b/x.playbook.yaml': '', 'c/.gitignore/x.playbook.yaml': '' });
    execFileSync('sh', ['-c', 'mkfifo "$0"', path.join(folder, 'a/.gitignore')]);
    symlinkSync(path.join(outside, 'rules'), path.join(folder, 'b/.gitignore'));
    expect(await discover(folder)).toEqual({
      files: ['a/x.playbook.yaml', 'b/x.playbook.yaml', 'c/.gitignore/x.playbook.yaml'],
      skipped: [],
    });
  },
);

test('a folder with too many entries is read in part, and says so', async () => {
  const names = Array.from({ length: 20 }, (_, index) => `${String(index).padStart(2, '0')}.playbook.yaml`);
  const folder = folderWith(Object.fromEntries(names.map((name) => [name, ''])));
  const { files, skipped } = await discover(folder, { maximumEntries: 5 });
  expect({ files, skipped }).toEqual({
    files: names.slice(0, 5),
    skipped: [
      {
        path: './',
        reason: 'too-many',
        message:
          'This folder holds more than 5 files and folders; the rest was not looked at. List what is none of ours under “exclude” in the config.',
      },
    ],
  });
});

test('a .gitignore that no person wrote ignores nothing', async () => {
  const filled = (bytes: number): string => `a.playbook.yaml\n${'#'.repeat(bytes - 'a.playbook.yaml\n'.length)}`;
  const filesBelow = async (bytes: number) =>
    (await discover(folderWith({ '.git/HEAD': '', '.gitignore': filled(bytes), 'a.playbook.yaml': '' }))).files;
  expect(await filesBelow(maximumIgnoreBytes)).toEqual([]);
  expect(await filesBelow(maximumIgnoreBytes + 1)).toEqual(['a.playbook.yaml']);
});

test.runIf(process.platform === 'linux')('a name that is not UTF-8 is told, and the others are read', async () => {
  const folder = folderWith({ 'a.playbook.yaml': '' });
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from('.playbook.yaml')]), '');
  expect(await discover(folder)).toEqual({
    files: ['a.playbook.yaml'],
    skipped: [
      {
        path: 'caf\ufffd.playbook.yaml',
        reason: 'no-access',
        message: 'The name of this file is not UTF-8, so it could not be opened. Rename it.',
      },
    ],
  });
});
