// A client that talks to a language server over standard input and output, and waits for its problems.
import { spawn } from 'node:child_process';

/** Starts it with what it answers to `workspace/configuration` under `yaml`. */
export function startServer(command, settings) {
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
    pid: child.pid,
    stop: () => child.kill(),
  };
}

function answerTo({ method, params }, settings) {
  if (method !== 'workspace/configuration') return method === 'custom/schema/request' ? [] : null;
  return params.items.map(({ section }) => (section === 'yaml' ? settings : {}));
}
