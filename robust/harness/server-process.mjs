// The language server as an editor runs it: a process of its own, spoken to over its standard input and output.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { root } from './core.mjs';

export const builtCli = path.join(root, 'dist/cli.js');
const builtServer = path.join(root, 'dist/server.js');

/**
 * Started and initialized. `pushed` are the newest problems by path; `ended` gives how the process ended;
 * `until(isTrue)` waits for a state, and says whether it came. `handles` is how many files it may hold open.
 */
export async function startServer(folder, { program = builtServer, handles, initializationOptions, onAttempt } = {}) {
  const argv = [process.execPath, program, '--stdio'];
  const [first, ...rest] = handles ? ['sh', '-c', `ulimit -n ${handles}; exec "$0" "$@"`, ...argv] : argv;
  const child = spawn(first, rest, { stdio: ['pipe', 'pipe', 'ignore'] });
  // What is written to a server that is gone is lost, as in an editor.
  child.stdin.on('error', () => undefined);
  let isGone = false;
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onError(() => undefined);
  const rootUri = pathToFileURL(folder).href;
  const uriOf = (file) => `${rootUri}/${file.split('/').map(encodeURIComponent).join('/')}`;
  const pushed = new Map();
  const waiting = new Set();
  const look = () => {
    for (const each of [...waiting]) each();
  };
  let statuses = 0;
  void ended.then(() => {
    isGone = true;
    look();
  });
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
    pushed.set(decodeURIComponent(uri.slice(rootUri.length + 1)), diagnostics);
    look();
  });
  connection.onNotification('support-playbooks/status', () => {
    statuses++;
    look();
  });
  connection.onNotification('support-playbooks/attempt', ({ uri }) => onAttempt?.(uri));
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  /** Never rejects: a request to a server that ends is answered with `undefined`. */
  const request = (method, params) =>
    Promise.race([connection.sendRequest(method, params).catch(() => undefined), ended.then(() => undefined)]);
  const notify = (method, params) => void connection.sendNotification(method, params).catch(() => undefined);
  const until = (isTrue, milliseconds = 20_000) =>
    new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        waiting.delete(check);
        resolve(isTrue());
      };
      const check = () => {
        if (isTrue() || isGone) end();
      };
      const timer = setTimeout(end, milliseconds);
      waiting.add(check);
      check();
    });
  await request('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'w' }],
    capabilities: {},
    initializationOptions,
  });
  notify('initialized', {});
  return {
    child,
    ended,
    isGone: () => isGone,
    pushed,
    statuses: () => statuses,
    uriOf,
    request,
    notify,
    until,
    open: (file, text) =>
      notify('textDocument/didOpen', { textDocument: { uri: uriOf(file), languageId: 'yaml', version: 1, text } }),
    edit: (file, version, contentChanges) =>
      notify('textDocument/didChange', { textDocument: { uri: uriOf(file), version }, contentChanges }),
    end: async () => {
      child.kill('SIGKILL');
      await ended;
      connection.dispose();
    },
  };
}
