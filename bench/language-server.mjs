// A client that talks to a language server over standard input and output, waits for its problems, and knows what it uses.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { preload } from './child.mjs';
import { peer, peerVersion, schemaIn, versionIn } from './contenders.mjs';

const patience = 60_000;
/** Who uses less of a second than that has nothing to do. */
const idleMilliseconds = 10;

/** Ours and the peer: how each is started, and what it hears when it asks for its settings. */
export function serversIn(root) {
  const schema = pathToFileURL(schemaIn(root)).href;
  const yaml = {
    validate: true,
    hover: true,
    completion: true,
    schemas: { [schema]: ['*.yaml', '**/*.yaml'] },
    schemaStore: { enable: false },
  };
  return {
    ours: {
      version: versionIn(path.join(root, 'package.json')),
      command: [path.join(root, 'dist/cli.js'), 'lsp', '--stdio'],
      settings: {},
    },
    peer: {
      version: peerVersion(root, 'yaml-language-server'),
      command: [peer(root, 'yaml-language-server'), '--stdio'],
      settings: yaml,
    },
  };
}

/** Starts a server for a folder, and hands out what a client can do with it. */
export async function startServer({ command, settings }, folder) {
  const started = performance.now();
  const { request, notify, nextDiagnostics, ask, stop } = connect(command, settings);
  const rootUri = pathToFileURL(folder).href;
  const { capabilities } = await request('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'bench' }],
    capabilities: {
      workspace: {
        configuration: true,
        workspaceFolders: true,
        workspaceEdit: { documentChanges: true },
        didChangeConfiguration: { dynamicRegistration: true },
      },
      textDocument: { publishDiagnostics: { relatedInformation: true, versionSupport: true } },
    },
  });
  if ((capabilities.textDocumentSync?.change ?? capabilities.textDocumentSync) !== 2)
    throw new Error(`${command[0]} takes no incremental edits, which all edits here are.`);
  notify('initialized', {});
  notify('workspace/didChangeConfiguration', { settings: { yaml: settings } });
  return {
    started,
    request,
    used: () => ask('used'),
    startProfile: () => ask('startProfile'),
    stopProfile: () => ask('stopProfile'),
    stop,
    /** Answers with the file when its first problems are here. */
    open: async (name) => {
      const file = path.join(folder, name);
      const uri = pathToFileURL(file).href;
      const text = readFileSync(file, 'utf8');
      const answered = nextDiagnostics(uri);
      notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
      mustBeClean(await answered, command);
      return { uri, text, version: 1 };
    },
    /** Sends changes one by one, and waits for the problems after the last of them. */
    edit: async (file, changes, isAnswer) => {
      const answered = nextDiagnostics(file.uri, isAnswer);
      for (const change of changes)
        notify('textDocument/didChange', {
          textDocument: { uri: file.uri, version: ++file.version },
          contentChanges: [change],
        });
      await answered;
    },
  };
}

/** Waits until the server has done what it does after an answer, however long that takes. */
export async function atRest({ used }) {
  for (let seconds = 0; seconds < 120; seconds++) {
    const before = await used();
    await pause(1000);
    const after = await used();
    if (after.cpu - before.cpu < idleMilliseconds) return;
  }
  throw new Error('A server does not come to rest, although nobody asks it anything.');
}

function mustBeClean({ diagnostics, uri }, command) {
  if (diagnostics.length > 0)
    throw new Error(`${command[0]} finds in ${uri}: ${diagnostics[0].message} So its time would not count.`);
}

function connect(command, settings) {
  const child = spawn(process.execPath, [...preload, ...command], { stdio: ['pipe', 'pipe', 'inherit', 'ipc'] });
  const waiting = new Map();
  let onDiagnostics = () => {};
  let nextId = 0;
  const send = (message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  child.stdout.on(
    'data',
    messages((message) => {
      if (message.method !== undefined && message.id !== undefined)
        send({ id: message.id, result: answerTo(message, settings) });
      else if (message.id !== undefined) waiting.get(message.id)?.(message.result);
      else if (message.method === 'textDocument/publishDiagnostics') onDiagnostics(message.params);
    }),
  );
  return {
    request: (method, params) =>
      new Promise((resolve) => {
        waiting.set(++nextId, resolve);
        send({ id: nextId, method, params });
      }),
    notify: (method, params) => send({ method, params }),
    nextDiagnostics: (uri, isAnswer = () => true) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`No answer of ${command[0]} in a minute.`)), patience);
        onDiagnostics = (params) => {
          if (params.uri !== uri || !isAnswer(params)) return;
          clearTimeout(timer);
          resolve(params);
        };
      }),
    /** What `usage.cjs` answers to. */
    ask: (question) =>
      new Promise((resolve) => {
        child.once('message', resolve);
        child.send(question);
      }),
    stop: () => child.kill(),
  };
}

/** Cuts a stream into messages. */
function messages(receive) {
  let buffer = Buffer.alloc(0);
  return (data) => {
    buffer = Buffer.concat([buffer, data]);
    for (;;) {
      const end = buffer.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.subarray(0, end).toString())?.[1]);
      if (buffer.length < end + 4 + length) return;
      receive(JSON.parse(buffer.subarray(end + 4, end + 4 + length).toString()));
      buffer = buffer.subarray(end + 4 + length);
    }
  };
}

function answerTo({ method, params }, settings) {
  if (method !== 'workspace/configuration') return method === 'custom/schema/request' ? [] : null;
  return params.items.map(({ section }) => (section === 'yaml' ? settings : {}));
}
