// From named paths to workspaces, their files and which of them are meant.
import path from 'node:path';
import { expect, test } from 'vitest';
import { openWorkspaces } from '../../core/node/open-workspaces.ts';
import { folderWith } from './folder.ts';

const config = 'support-playbooks.config.yaml';

async function checkOpen(
  files: Readonly<Record<string, string>>,
  { paths, cwd = '' }: { readonly paths: readonly string[]; readonly cwd?: string },
): Promise<unknown> {
  const folder = folderWith(files);
  const { workspaces, skipped, missing } = await openWorkspaces({ paths, cwd: path.join(folder, cwd) });
  return {
    workspaces: workspaces.map(({ root, snapshot, focus }) => ({
      root: path.relative(folder, root),
      files: [...snapshot.files.keys()],
      focus,
    })),
    skipped: skipped.map((each) => path.relative(folder, each.path)),
    missing,
  };
}

const repository = {
  '.git/HEAD': '',
  [config]: '',
  'support/a.playbook.yaml': '',
  [`teams/x/${config}`]: '',
  'teams/x/b.playbook.yaml': '',
};
const rootWorkspace = { root: '', files: [config, 'support/a.playbook.yaml'] };
const nested = { root: 'teams/x', files: ['b.playbook.yaml', config] };

test.each([
  {
    name: 'nothing named means here, and nested workspaces stand on their own',
    files: repository,
    paths: [],
    workspaces: [
      { ...rootWorkspace, focus: rootWorkspace.files },
      { ...nested, focus: nested.files },
    ],
  },
  {
    name: 'a file is the focus of the workspace around it',
    files: repository,
    paths: ['support/a.playbook.yaml'],
    workspaces: [{ ...rootWorkspace, focus: ['support/a.playbook.yaml'] }],
  },
  {
    name: 'standing deep inside, the config above counts',
    files: repository,
    cwd: 'support',
    paths: [],
    workspaces: [{ ...rootWorkspace, focus: ['support/a.playbook.yaml'] }],
  },
  {
    name: 'a nested workspace by its path',
    files: repository,
    paths: ['teams/x', 'teams'],
    workspaces: [{ ...nested, focus: nested.files }],
  },
  {
    name: 'without a config, the repository',
    files: { '.git/HEAD': '', 'a/b.playbook.yaml': '', 'c.playbook.yaml': '' },
    paths: ['a'],
    workspaces: [{ root: '', files: ['a/b.playbook.yaml', 'c.playbook.yaml'], focus: ['a/b.playbook.yaml'] }],
  },
  {
    name: 'without a repository either, the folder that was named',
    files: { 'a/b.playbook.yaml': '', 'c.playbook.yaml': '' },
    paths: ['a'],
    workspaces: [{ root: 'a', files: ['b.playbook.yaml'], focus: ['b.playbook.yaml'] }],
  },
  {
    name: 'a config above the repository is none of its business',
    files: { [config]: '', 'r/.git/HEAD': '', 'r/a.playbook.yaml': '' },
    paths: ['r'],
    workspaces: [{ root: 'r', files: ['a.playbook.yaml'], focus: ['a.playbook.yaml'] }],
  },
  {
    name: 'a named file counts although git ignores it',
    files: { '.git/HEAD': '', '.gitignore': '*.yaml', 'a.playbook.yaml': '' },
    paths: ['a.playbook.yaml'],
    workspaces: [{ root: '', files: ['a.playbook.yaml'], focus: ['a.playbook.yaml'] }],
  },
])('$name', async ({ files, paths, cwd, workspaces }) => {
  expect(await checkOpen(files, { paths, ...(cwd && { cwd }) })).toEqual({ workspaces, skipped: [], missing: [] });
});

test('a named file that the config excludes stays out, and is said to', async () => {
  const files = { [config]: 'exclude: [drafts]\n', 'drafts/a.playbook.yaml': '' };
  expect(await checkOpen(files, { paths: ['drafts/a.playbook.yaml'] })).toEqual({
    workspaces: [],
    skipped: ['drafts'],
    missing: [],
  });
});

test('what is not there is named as it was given', async () => {
  expect(await checkOpen({}, { paths: ['./no/where', 'x.playbook.yaml'] })).toEqual({
    workspaces: [],
    skipped: [],
    missing: ['./no/where', 'x.playbook.yaml'],
  });
});
