// How long an author waits for the problems of a file: from start to the first ones, and from a keystroke to the new ones.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { strategyOf } from './corpus.mjs';
import { median } from './median.mjs';

const edits = 40;

/** Both servers see the same file, the same edits, and a client that lets them push. */
export async function measureLatency(root, lines) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'playbooks-bench-'));
  const file = path.join(folder, 'long.playbook.yaml');
  const text = strategyOf('long', lines);
  writeFileSync(file, text);
  const schema = pathToFileURL(path.join(root, 'schemas/playbook.schema.json')).href;
  const yamlSettings = {
    validate: true,
    hover: true,
    completion: true,
    schemas: { [schema]: ['*.yaml', '**/*.yaml'] },
    schemaStore: { enable: false },
  };
  try {
    const ours = await probe([path.join(root, 'dist/cli.js'), 'lsp', '--stdio'], { folder, file, text, settings: {} });
    const peer = await probe(
      [path.join(root, 'bench/node_modules/yaml-language-server/bin/yaml-language-server'), '--stdio'],
      { folder, file, text, settings: yamlSettings },
    );
    return { lines: text.split('\n').length, ours, peer };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function probe(command, { folder, file, text, settings }) {
  const uri = pathToFileURL(file).href;
  const server = startServer(command, settings);
  const started = performance.now();
  const { capabilities } = await server.request('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'bench' }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true, didChangeConfiguration: { dynamicRegistration: true } },
      textDocument: { publishDiagnostics: { relatedInformation: true, versionSupport: true } },
    },
  });
  server.notify('initialized', {});
  const initialized = performance.now();
  server.notify('workspace/didChangeConfiguration', { settings: { yaml: settings } });
  let answered = server.nextDiagnostics(uri);
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
  await answered;
  const first = performance.now() - initialized;
  const fromStart = performance.now() - started;
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const isIncremental = (capabilities.textDocumentSync?.change ?? capabilities.textDocumentSync) === 2;
  const times = [];
  for (const [index, edit] of [...editsOf(text)].entries()) {
    const start = performance.now();
    answered = server.nextDiagnostics(uri);
    const contentChanges = [isIncremental ? { range: edit.range, text: edit.newText } : { text: edit.whole }];
    server.notify('textDocument/didChange', { textDocument: { uri, version: index + 2 }, contentChanges });
    await answered;
    times.push(performance.now() - start);
  }
  server.stop();
  return { first, fromStart, edit: median(times), slowest: Math.max(...times) };
}

/** A letter typed and deleted again, in the title of a channel in the middle of the file. */
function* editsOf(text) {
  const at = text.indexOf('title: { en: ', text.length / 2) + 'title: { en: '.length;
  const before = text.slice(0, at).split('\n');
  const start = { line: before.length - 1, character: before.at(-1).length };
  const end = { line: start.line, character: start.character + 1 };
  const typed = `${text.slice(0, at)}x${text.slice(at)}`;
  for (let index = 0; index < edits; index++) {
    if (index % 2 === 0) yield { range: { start, end: start }, newText: 'x', whole: typed };
    else yield { range: { start, end }, newText: '', whole: text };
  }
}

function startServer(command, settings) {
  const child = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = new Map();
  let onDiagnostics = () => {};
  let nextId = 0;
  let buffer = Buffer.alloc(0);
  const send = (message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const receive = (message) => {
    if (message.method !== undefined && message.id !== undefined)
      send({ id: message.id, result: answerTo(message, settings) });
    else if (message.id !== undefined) waiting.get(message.id)?.(message.result);
    else if (message.method === 'textDocument/publishDiagnostics') onDiagnostics(message.params);
  };
  child.stdout.on('data', (data) => {
    buffer = Buffer.concat([buffer, data]);
    for (;;) {
      const end = buffer.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.subarray(0, end).toString())?.[1]);
      if (buffer.length < end + 4 + length) return;
      receive(JSON.parse(buffer.subarray(end + 4, end + 4 + length).toString()));
      buffer = buffer.subarray(end + 4 + length);
    }
  });
  return {
    request: (method, params) =>
      new Promise((resolve) => {
        waiting.set(++nextId, resolve);
        send({ id: nextId, method, params });
      }),
    notify: (method, params) => send({ method, params }),
    nextDiagnostics: (uri) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('No diagnostics in 30 seconds.')), 30_000);
        onDiagnostics = (params) => {
          if (params.uri === uri) {
            clearTimeout(timer);
            resolve(params);
          }
        };
      }),
    stop: () => child.kill(),
  };
}

function answerTo({ method, params }, settings) {
  if (method !== 'workspace/configuration') return method === 'custom/schema/request' ? [] : null;
  return params.items.map(({ section }) => (section === 'yaml' ? settings : {}));
}
