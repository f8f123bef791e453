// The Dockerfile: where docker cannot build, its commands run in their order, in an empty folder, on the files that it copies.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { edited, starter, temporaryFolder } from '../cli/run-cli.ts';
import { root } from '../shipped.ts';
import { policy, run } from './repository.ts';

const lines = readFileSync(path.join(root, 'Dockerfile'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
const ignored = readFileSync(path.join(root, '.dockerignore'), 'utf8').trim().split('\n');

/** What `COPY . .` brings: all but what git ignores, or what is left out. */
function copied(): string {
  const folder = temporaryFolder({});
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  }).stdout.split('\0');
  for (const file of listed) {
    const isLeftOut = ignored.some((each) => file === each || file.startsWith(`${each}/`));
    if (file !== '' && !isLeftOut && existsSync(path.join(root, file)))
      cpSync(path.join(root, file), path.join(folder, file));
  }
  return folder;
}

test('its commands make a command line that runs alone', () => {
  const build = copied();
  const commands = lines
    .slice(0, lines.lastIndexOf('FROM node:22-slim'))
    .flatMap((line) => /^RUN (.*)$/.exec(line)?.[1] ?? []);
  expect(commands).toEqual(['npm ci --ignore-scripts --no-audit --no-fund', 'npm run build']);
  // The packages are those of this checkout: the test needs no network, and `npm ci` has tests of its own.
  symlinkSync(path.join(root, 'node_modules'), path.join(build, 'node_modules'));
  const { code, stderr } = run('sh', ['-c', commands[1] ?? ''], { cwd: build });
  expect({ code, stderr: stderr.replace(/^npm warn.*\n/gm, '') }).toEqual({ code: 0, stderr: '' });

  const image = temporaryFolder({});
  const copies = lines.flatMap((line) => /^COPY --from=build (.+) (\S+)$/.exec(line)?.slice(1) ?? []);
  for (const [from, to] of [copies.slice(0, 2), copies.slice(2)] as const) {
    for (const each of (from ?? '').split(' ')) {
      const target = (to ?? '').endsWith('/') ? `${to}${path.basename(each)}` : (to ?? '');
      cpSync(each.replace('/build', build), path.join(image, target));
    }
  }
  const entry: string[] = JSON.parse(/^ENTRYPOINT (.*)$/m.exec(lines.join('\n'))?.[1] ?? '[]');
  const usual: string[] = JSON.parse(/^CMD (.*)$/m.exec(lines.join('\n'))?.[1] ?? '[]');
  const [program = '', ...args] = [...entry.map((word) => word.replace(/^\/opt/, `${image}/opt`)), ...usual];
  expect(run(program, args, { cwd: temporaryFolder(starter) })).toMatchObject({ code: 0, stderr: '' });
  expect(
    run(program, args, { cwd: temporaryFolder(edited(policy, 'clockStart: created', 'clockStrat: created')) }).code,
  ).toBe(1);
});

const canBuild = process.env.CI === 'true' && spawnSync('docker', ['info'], { timeout: 10_000 }).status === 0;
test.skipIf(!canBuild)('docker builds it, and it checks a folder that is mounted', () => {
  const tag = `support-playbooks-test-${process.pid}`;
  expect(run('docker', ['build', '-q', '-t', tag, '.'], { cwd: root }).code).toBe(0);
  const folder = temporaryFolder(starter);
  expect(run('docker', ['run', '--rm', '-v', `${folder}:/work`, tag], { cwd: folder })).toMatchObject({ code: 0 });
});
