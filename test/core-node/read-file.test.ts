// One file, read safely: whatever it is, an answer comes back.
import { execFileSync } from 'node:child_process';
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { readFileSafely } from '../../core/node/read-file.ts';
import { folderWith } from './folder.ts';

test('a text, without its byte order mark', async () => {
  const folder = folderWith({ 'a.yaml': '\ufeffé: 1\r\n', 'empty.yaml': '' });
  expect(await readFileSafely(path.join(folder, 'a.yaml'), folder)).toEqual({ content: 'é: 1\r\n' });
  expect(await readFileSafely(path.join(folder, 'empty.yaml'), folder)).toEqual({ content: '' });
});

test('exactly the limit is read, one byte more is not', async () => {
  const folder = folderWith({ 'a.yaml': 'a'.repeat(1024 * 1024), 'b.yaml': '' });
  expect(await readFileSafely(path.join(folder, 'a.yaml'), folder)).toEqual({ content: 'a'.repeat(1024 * 1024) });
  truncateSync(path.join(folder, 'b.yaml'), 1024 * 1024 + 1);
  expect(await readFileSafely(path.join(folder, 'b.yaml'), folder)).toMatchObject({
    unreadable: { reason: 'too-large' },
  });
});

test('what is gone, a folder, or a way through a file', async () => {
  const folder = folderWith({ 'a.yaml': '', 'b/c.yaml': '' });
  const message = async (file: string): Promise<unknown> => readFileSafely(path.join(folder, file), folder);
  const noAccess = (words: string) => ({ unreadable: { reason: 'no-access', message: words } });
  expect(await message('x.yaml')).toEqual(noAccess('This file could not be read, because it is not there any more.'));
  expect(await message('b')).toEqual(noAccess('This is not a regular file, so it was not read.'));
  expect(await message('a.yaml/x')).toEqual(
    noAccess('This file could not be read, because a part of its path is a file, not a folder.'),
  );
  expect(await message('a\0.yaml')).toMatchObject({ unreadable: { reason: 'no-access' } });
});

test.skipIf(process.platform === 'win32')('a link out, a device and a pipe answer at once', async () => {
  const outside = folderWith({ 'secret.yaml': 'secret' });
  const folder = folderWith({ 'a.yaml': 'a' });
  // A folder whose name starts like the root is outside all the same.
  const sibling = `${folder}-evil`;
  symlinkSync(outside, sibling);
  symlinkSync(path.join(outside, 'secret.yaml'), path.join(folder, 'out.yaml'));
  symlinkSync('/dev/zero', path.join(folder, 'zero.yaml'));
  symlinkSync('a.yaml', path.join(folder, 'in.yaml'));
  execFileSync('sh', ['-c', 'mkfifo "$0"', path.join(folder, 'pipe.yaml')]);
  const leadsOut = {
    unreadable: { reason: 'no-access', message: 'This link leads out of the folder, so it was not read.' },
  };
  expect(await readFileSafely(path.join(folder, 'out.yaml'), folder)).toEqual(leadsOut);
  expect(await readFileSafely(path.join(sibling, 'secret.yaml'), folder)).toEqual(leadsOut);
  expect(await readFileSafely(path.join(folder, 'zero.yaml'), folder)).toEqual(leadsOut);
  expect(await readFileSafely(path.join(folder, 'in.yaml'), folder)).toEqual({ content: 'a' });
  expect(await readFileSafely(path.join(folder, 'pipe.yaml'), folder)).toMatchObject({
    unreadable: { reason: 'no-access' },
  });
  writeFileSync(path.join(folder, 'a.yaml'), 'b');
  execFileSync('rm', [sibling]);
});

test.skipIf(process.platform === 'win32')('a file swapped for a link a thousand times gives away nothing', async () => {
  const outside = folderWith({ 'secret.yaml': 'secret' });
  const folder = folderWith({ 'a.yaml': 'a', 'plain.yaml': 'a' });
  const [file, link] = [path.join(folder, 'a.yaml'), path.join(folder, 'link.yaml')];
  const swapping = new Worker(
    `const { linkSync, renameSync, symlinkSync } = require('node:fs');
    const { file, link, plain, secret, swaps } = require('node:worker_threads').workerData;
    for (let swap = 0; Atomics.load(swaps, 1) === 0; swap++) {
      if (swap % 2 === 0) symlinkSync(secret, link);
      else linkSync(plain, link);
      renameSync(link, file);
      Atomics.add(swaps, 0, 1);
    }`,
    {
      eval: true,
      workerData: {
        ...{ file, link, plain: path.join(folder, 'plain.yaml'), secret: path.join(outside, 'secret.yaml') },
        swaps,
      },
    },
  );
  const answers = new Set<string>();
  const count = () => Atomics.load(swaps, 0);
  // On a busy machine a thousand may pass between two looks.
  while (count() < 1000 || (answers.size < 2 && count() < 200_000)) {
    const answer = readFileSafely(file, folder);
    answers.add('content' in answer ? answer.content : answer.unreadable.reason);
  }
  Atomics.store(swaps, 1, 1);
  await new Promise((resolve) => swapping.once('exit', resolve));
  expect([...answers].sort()).toEqual(['a', 'no-access']);
});

/** How often the file was swapped so far, and whether that is enough. */
const swaps = new Int32Array(new SharedArrayBuffer(8));
