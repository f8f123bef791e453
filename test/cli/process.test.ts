// The bundle as a process: pipes, signals and broken promises, which no in-process test can show.
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, cpSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { judgeSharedWork, type SharedWork } from '../../cli/src/shared-work.ts';
import { threadsOf } from '../../cli/src/threads.ts';
import { root, shippedCli } from '../shipped.ts';
import { starter, temporaryFolder } from './run-cli.ts';

const bundle = shippedCli('dist/server.js');
const cache = path.join(path.dirname(bundle), 'cache');

/** What is remembered here is nobody's. */
const env = { ...process.env, XDG_CACHE_HOME: cache };

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface SpawnOptions {
  readonly files?: Readonly<Record<string, string>>;
  /** Called with the first piece of output, or at once. */
  readonly meanwhile?: (child: ReturnType<typeof spawn>) => void;
  /** Reads nothing for so many milliseconds. */
  readonly slowly?: number;
  readonly keepStdin?: true;
}

function start(
  argv: readonly string[],
  { files = starter, meanwhile, slowly, keepStdin }: SpawnOptions = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [bundle, ...argv], { cwd: temporaryFolder(files), env });
  const printed = { stdout: '', stderr: '' };
  child.stderr.on('data', (data) => {
    printed.stderr += data;
  });
  const read = (): void => {
    child.stdout.on('data', (data) => {
      printed.stdout += data;
    });
  };
  if (slowly === undefined) read();
  else setTimeout(read, slowly);
  if (!keepStdin) child.stdin.end();
  meanwhile?.(child);
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...printed })));
}

test('a clean run and its version', async () => {
  expect(await start(['validate', '--format', 'compact'])).toEqual({ code: 0, stdout: '', stderr: '' });
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  expect(await start(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

/** With the last ten files left to take. */
function work(): SharedWork {
  const contents = Object.entries(manyMistakes()).map(([file, content]) => [file, { content }] as const);
  return {
    contents,
    focus: contents.map(([file]) => file),
    today: '2027-01-04',
    usesBaseline: true,
    options: {},
    next: new Int32Array(new SharedArrayBuffer(4)).fill(contents.length - 10),
  };
}

test('a thread of the bundle judges what the sources judge, and leaves what others took', async () => {
  const share = await threadsOf(bundle).judge(work());
  expect(share.files).toHaveLength(10);
  expect(share).toEqual(judgeSharedWork(work()));
  expect(await start(['judge-share'])).toMatchObject({ code: 2, stdout: '' });
});

test('a thread is at work while whoever asked for it is', async () => {
  const asked = work();
  const { next } = asked;
  const share = threadsOf(bundle).judge(asked);
  // Nothing else of this thread can run meanwhile.
  for (let tries = 0; tries < 600 && next[0] === asked.focus.length - 10; tries++) Atomics.wait(next, 0, next[0], 100);
  expect(next[0]).toBeGreaterThan(asked.focus.length - 10);
  await share;
});

test('a thread that cannot judge says so to whoever waits', async () => {
  const work = { contents: 1, focus: [], today: '', usesBaseline: true, options: {}, next: new Int32Array(1) };
  await expect(threadsOf(bundle).judge(work as unknown as SharedWork)).rejects.toThrow(TypeError);
});

/** Many files with many mistakes make megabytes of JSON. */
function manyMistakes(): Readonly<Record<string, string>> {
  const keys = Array.from({ length: 60 }, (_, index) => `  wrong-${index}: 1\n`).join('');
  const text = (index: number): string =>
    `apiVersion: support-playbooks/v1\nkind: BusinessCalendar\nmetadata: { name: c-${index}, title: C, owner: o }\nspec:\n${keys}`;
  return Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`c-${index}.playbook.yaml`, text(index)]));
}

test('a large report arrives whole in a slow pipe', async () => {
  const { code, stdout } = await start(['validate', '--format', 'json'], { files: manyMistakes(), slowly: 1500 });
  const report = JSON.parse(stdout);
  expect(stdout.length).toBeGreaterThan(1_000_000);
  expect({
    code,
    isWhole: report.findings.length === report.summary.errors + report.summary.warnings + report.summary.infos,
  }).toEqual({
    code: 1,
    isWhole: true,
  });
});

test('a reader that has seen enough is no failure, and what was found still counts', async () => {
  const { code, stderr } = await start(['validate', '--format', 'json'], {
    files: manyMistakes(),
    meanwhile: (child) => child.stdout?.destroy(),
    slowly: 60_000,
  });
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  const enough = await start(['rules'], { meanwhile: (child) => child.stdout?.destroy(), slowly: 60_000 });
  expect(enough).toEqual({ code: 0, stdout: '', stderr: '' });
});

test.runIf(existsSync('/dev/full'))('a full disk behind the output is told, and is no mistake of ours', async () => {
  const full = openSync('/dev/full', 'w');
  onTestFinished(() => closeSync(full));
  const options = { cwd: temporaryFolder(starter), env, encoding: 'utf8' } as const;
  const { status, stderr } = spawnSync(process.execPath, [bundle, 'rules'], {
    ...options,
    stdio: ['ignore', full, 'pipe'],
  });
  expect({ status, stderr }).toEqual({
    status: 3,
    stderr: 'The output could not be written, because the disk is full. Make room, and try again.\n',
  });
  // Messages are beside the result.
  const { status: ended } = spawnSync(process.execPath, [bundle, 'rulez'], {
    ...options,
    stdio: ['ignore', 'ignore', full],
  });
  expect(ended).toBe(2);
});

test.skipIf(process.platform === 'win32').each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends with %i', async (signal, code) => {
  const result = await start(['validate', '--stdin-filename', 'x.playbook.yaml'], {
    keepStdin: true,
    // More than a pipe holds, so that it is all gone only when the program reads.
    meanwhile: (child) => child.stdin?.write('#'.repeat(4_000_000), () => child.kill(signal)),
  });
  expect(result).toEqual({ code, stdout: '', stderr: '' });
});

test('standard input reaches the check', async () => {
  const result = await start(['validate', '--stdin-filename', 'support/x.playbook.yaml', '--format', 'compact'], {
    keepStdin: true,
    meanwhile: (child) => child.stdin?.end('kind: [\n'),
  });
  expect(result.code).toBe(1);
  expect(result.stdout).toMatch(/^support\/x\.playbook\.yaml:\d+:\d+: error: /);
});

test('the language server answers over standard input and output, and nothing else is printed', async () => {
  const body = JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { processId: null, rootUri: null, capabilities: {} },
  });
  const result = await start(['lsp', '--stdio', `--clientProcessId=${process.pid}`], {
    keepStdin: true,
    meanwhile: (child) => {
      child.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
      child.stdout?.once('data', () => child.kill('SIGTERM'));
    },
  });
  expect(result.stdout).toMatch(/^Content-Length: \d+\r\n/);
  expect(result.code).toBe(143);
});

test('without the file of the language server beside it, the command line says so', async () => {
  const alone = path.join(temporaryFolder({}), 'cli.js');
  cpSync(bundle, alone);
  const { status, stdout, stderr } = spawnSync(process.execPath, [alone, 'lsp', '--stdio'], { encoding: 'utf8' });
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'The language server is a file of its own, server.js, and does not lie beside this one. Keep both in one folder, or install the package.\n',
  });
});

test('a language server whose editor is gone goes too, although its input stays open', async () => {
  const editor = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  const params = { processId: editor.pid, rootUri: null, capabilities: {} };
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
  const result = await start(['lsp', '--stdio'], {
    keepStdin: true,
    meanwhile: (child) => {
      child.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
      child.stdout?.once('data', () => editor.kill('SIGKILL'));
    },
  });
  expect(result).toMatchObject({ code: 1, stderr: '' });
}, 20_000);

test.skipIf(process.platform === 'win32')(
  'many files need few handles, and little memory',
  async () => {
    const files = Object.fromEntries(
      Array.from({ length: 1_500 }, (_, index) => [
        `many/${index % 50}/c-${index}.playbook.yaml`,
        `apiVersion: support-playbooks/v1\nkind: BusinessCalendar\nmetadata: { name: c-${index}, owner: support }\nspec: { timeZone: Europe/Amsterdam, weekly: { monday: 9-17 }, holidays: none }\n`,
      ]),
    );
    const command = `ulimit -n 64; exec "$0" --max-old-space-size=128 "$@" validate --no-cache --format json`;
    const child = spawn('sh', ['-c', command, process.execPath, bundle], { cwd: temporaryFolder(files), env });
    let stdout = '';
    child.stdout.on('data', (data) => {
      stdout += data;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    const { summary, findings } = JSON.parse(stdout);
    expect({ code, errors: summary.errors, told: new Set(findings.map(({ rule }: { rule: string }) => rule)) }).toEqual(
      {
        code: 1,
        errors: 1_500,
        told: new Set(['wrong-format', 'unused-resource']),
      },
    );
  },
  60_000,
);

test('a broken promise of ours is exit 70, in words and with a stack to report', async () => {
  const broken = path.join(temporaryFolder({}), 'broken.cjs');
  writeFileSync(
    broken,
    `process.stdout.write = () => { throw new Error('boom'); };\nrequire(${JSON.stringify(bundle)});\n`,
  );
  const child = spawn(process.execPath, [broken, 'validate'], { cwd: temporaryFolder(starter) });
  let stderr = '';
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(code).toBe(70);
  expect(stderr).toMatch(
    /^This is a mistake of ours, not of yours\. Please report it .*\nsupport-playbooks \d+\.\d+\.\d+, Node v\S+, \w+\nError: boom\n/,
  );
});
