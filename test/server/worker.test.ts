// The server as a browser runs it: the bundle that ships, in a world without Node, talking through a port.
import { runInNewContext } from 'node:vm';
import { beforeAll, expect, test } from 'vitest';
import { samplePaths, sampleTexts } from '../core/workspace/fernway.ts';
import { shipped } from '../shipped.ts';

interface Bundle {
  readonly code: string;
  /** What it asks its surroundings for at run time. */
  readonly requires: readonly string[];
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

const root = 'vscode-vfs://github/fernway/support';
const built = new Map<string, Bundle>();

beforeAll(async () => {
  for (const name of ['client-browser', 'server-browser']) built.set(name, await bundleOf(name));
});

test('no Node module is in a bundle for browsers', () => {
  expect(built.get('server-browser')?.requires).toEqual([]);
  expect(built.get('client-browser')?.requires).toEqual(['vscode']);
});

test('the worker reads a virtual folder through the client, and finds what the desktop finds', async () => {
  const worker = await startWorker(sampleTexts);
  expect(worker.problems()).toEqual([]);
  worker.open(samplePaths.plan, (sampleTexts.get(samplePaths.plan) ?? '').replace('  strategy: ', '  stratgy: '));
  await worker.settled();
  expect(worker.problems()).toEqual([[samplePaths.plan, 'Error', expect.stringContaining('stratgy')]]);
  const hover = await worker.ask('textDocument/hover', {
    textDocument: { uri: `${root}/${samplePaths.plan}` },
    position: { line: 1, character: 8 },
  });
  expect(JSON.stringify(hover)).toContain('SunsetPlan');
  const overview = await worker.ask('support-playbooks/overview', { locale: 'de' });
  expect(overview).toMatchObject({
    workspaces: [{ uri: root, today: '2027-01-04', plans: [{ name: 'phone-sunset' }] }],
  });
});

test('files that the config excludes are not read, too large ones say so, and a change is heard of', async () => {
  const config = `exclude: [drafts]\n${sampleTexts.get(samplePaths.config)}`;
  const files = new Map([
    ...sampleTexts,
    [samplePaths.config, config],
    ['drafts/wild.playbook.yaml', 'kind: Nothing\n'],
    ['big.playbook.yaml', '#'.repeat(1024 * 1024 + 1)],
  ]);
  const worker = await startWorker(files);
  expect(worker.problems()).toEqual([['big.playbook.yaml', 'Error', expect.stringContaining('1.0 MiB')]]);
  files.delete('big.playbook.yaml');
  worker.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: `${root}/big.playbook.yaml`, type: 3 }] });
  await worker.settled();
  expect(worker.problems()).toEqual([]);
});

async function bundleOf(name: string): Promise<Bundle> {
  const { outputFiles, metafile } = await shipped(`dist/${name}.js`);
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports.map((each) => each.path));
  return { code: outputFiles[0]?.text ?? '', requires: [...new Set(imports)] };
}

/** What a worker has, and nothing of Node: no `process`, no `require`, no `Buffer`, no `setImmediate`. */
function browserWorld(post: (message: Message) => void) {
  return {
    postMessage: (message: Message) => post(structuredClone(message)),
    console,
    performance,
    MessageChannel,
    TextDecoder,
    TextEncoder,
    URL,
    atob,
    btoa,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    addEventListener: () => undefined,
    onmessage: undefined as ((event: { readonly data: Message }) => void) | undefined,
  };
}

async function startWorker(files: ReadonlyMap<string, string>) {
  const answers = new Map<number | string, (message: Message) => void>();
  const pushed = new Map<string, readonly { readonly severity: number; readonly message: string }[]>();
  let statuses = 0;
  let isInitialized = false;
  const world = browserWorld((message) => {
    if (message.method === undefined) answers.get(message.id ?? '')?.(message);
    else if (message.id !== undefined && !isInitialized)
      send({ id: message.id, error: { message: 'A client answers nothing before it is initialized.' } });
    else if (message.id !== undefined) send({ id: message.id, result: answerTo(files, message) });
    else if (message.method === 'support-playbooks/status') statuses++;
    else if (message.method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = message.params as { uri: string; diagnostics: [] };
      pushed.set(uri.slice(root.length + 1), diagnostics);
    }
  });
  const send = (message: Message) => {
    const data = structuredClone({ jsonrpc: '2.0', ...message });
    setTimeout(() => world.onmessage?.({ data }));
  };
  let last = 0;
  const ask = (method: string, params: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++last;
      answers.set(id, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result)));
      send({ id, method, params });
    });
  const tell = (method: string, params: unknown) => send({ method, params });
  const settled = async () => {
    const before = statuses;
    while (statuses === before) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  runInNewContext(built.get('server-browser')?.code ?? '', world);
  const workspaceFolders = [{ uri: root, name: 'support' }];
  await ask('initialize', { processId: null, rootUri: root, workspaceFolders, capabilities: {} });
  isInitialized = true;
  tell('initialized', {});
  await settled();
  return {
    ask,
    tell,
    settled,
    open: (path: string, text: string) => {
      tell('textDocument/didOpen', {
        textDocument: { uri: `${root}/${path}`, languageId: 'yaml', version: 1, text },
      });
    },
    problems: () =>
      [...pushed].flatMap(([path, list]) =>
        list.map(({ severity, message }) => [path, ['', 'Error', 'Warning', 'Information', 'Hint'][severity], message]),
      ),
  };
}

/** The client's half: what VS Code would answer. */
function answerTo(files: ReadonlyMap<string, string>, { method, params }: Message): unknown {
  if (method === 'support-playbooks/listFiles') return { paths: [...files.keys(), 'README.md'] };
  if (method !== 'support-playbooks/readFile') return null;
  const { uri, maximumBytes } = params as { uri: string; maximumBytes: number };
  const text = files.get(decodeURIComponent(uri.slice(root.length + 1)));
  if (text === undefined) return { kind: 'missing' };
  const bytes = Buffer.from(text);
  if (bytes.length > maximumBytes) return { kind: 'too-large', size: bytes.length };
  return { kind: 'file', bytes: bytes.toString('base64') };
}
