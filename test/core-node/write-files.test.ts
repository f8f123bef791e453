// Files are written whole or not at all, and never over somebody's work unless asked.
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeFiles } from '../../core/node/write-files.ts';
import { folderWith } from './folder.ts';

async function checkWrite(
  folder: string,
  files: Readonly<Record<string, string>>,
  overwrite = false,
): Promise<unknown> {
  const list = Object.entries(files).map(([file, content]) => ({ path: path.join(folder, file), content }));
  const problem = await writeFiles(list, { overwrite, within: folder });
  return problem && { ...problem, path: path.relative(folder, problem.path) };
}

function contents(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => path.join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(files.map((file) => [path.relative(folder, file), readFileSync(file, 'utf8')]));
}

test('new files, in new folders', async () => {
  const folder = folderWith({});
  expect(await checkWrite(folder, { 'a.md': 'a', 'b/c/d.md': 'é' })).toBeUndefined();
  expect(contents(folder)).toEqual({ 'a.md': 'a', 'b/c/d.md': 'é' });
});

test('one file that exists stops all, and the old text stays', async () => {
  const folder = folderWith({ 'b.md': 'old' });
  expect(await checkWrite(folder, { 'a.md': 'new', 'b.md': 'new' })).toEqual({
    path: 'b.md',
    reason: 'exists',
    because: 'it exists already',
    wayOut: ' Choose another name.',
  });
  expect(contents(folder)).toEqual({ 'b.md': 'old' });
  expect(await checkWrite(folder, { 'a.md': 'new', 'b.md': 'new' }, true)).toBeUndefined();
  expect(contents(folder)).toEqual({ 'a.md': 'new', 'b.md': 'new' });
});

test('a folder in the way, and a file where a folder should be', async () => {
  const folder = folderWith({ file: 'x' });
  mkdirSync(path.join(folder, 'b.md'));
  expect(await checkWrite(folder, { 'a.md': '1', 'b.md': '2' }, true)).toEqual({
    path: 'b.md',
    reason: 'failed',
    because: 'there is a folder of that name',
    wayOut: ' Choose another name.',
  });
  expect(await checkWrite(folder, { 'a.md': '1', 'file/c.md': '2' }, true)).toMatchObject({
    path: 'file/c.md',
    reason: 'failed',
    because: 'a part of its path is a file, not a folder',
  });
  expect(contents(folder)).toEqual({ file: 'x' });
});

test.skipIf(process.platform === 'win32')('never through a link', async () => {
  const outside = folderWith({ 'victim.md': 'safe' });
  const folder = folderWith({});
  symlinkSync(path.join(outside, 'victim.md'), path.join(folder, 'a.md'));
  symlinkSync(outside, path.join(folder, 'sub'));
  expect(await checkWrite(folder, { 'a.md': 'x' }, true)).toMatchObject({ because: 'it is a link to somewhere else' });
  expect(await checkWrite(folder, { 'sub/new.md': 'x' }, true)).toMatchObject({
    because: 'a link on the way leads out of the folder',
  });
  expect(contents(outside)).toEqual({ 'victim.md': 'safe' });
});

test('what a killed run left behind is swept away, what a living one is writing is not', async () => {
  const gone = '.support-playbooks-999999999-0123456789ab.tmp';
  const living = `.support-playbooks-${process.pid}-0123456789ab.tmp`;
  const folder = folderWith({ [gone]: 'half', [living]: 'half' });
  writeFileSync(path.join(folder, '.support-playbooks-x.tmp'), 'not ours');
  expect(await checkWrite(folder, { 'a.md': 'a' })).toBeUndefined();
  expect(contents(folder)).toEqual({ [living]: 'half', '.support-playbooks-x.tmp': 'not ours', 'a.md': 'a' });
});
