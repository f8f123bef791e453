// A conversation with a language server over standard input and output, and beside it with `usage.cjs` inside its process.
import { spawn } from 'node:child_process';
import { preload } from './child.mjs';

const patience = 60_000;

/** Starts the server; `settings` is what it hears when it asks for those of YAML. */
export function connect(command, settings) {
  const child = spawn(process.execPath, [...preload, ...command], { stdio: ['pipe', 'pipe', 'inherit', 'ipc'] });
  const waiting = new Map();
  let onDiagnostics = () => {};
  const send = (message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  child.stdout.on(
    'data',
    messages((message) => {
      if (message.method !== undefined && message.id !== undefined)
        send({ id: message.id, result: answerTo(message, settings) });
      else if (message.id !== undefined) waiting.get(message.id)?.(message);
      else if (message.method === 'textDocument/publishDiagnostics') onDiagnostics(message.params);
    }),
  );
  return {
    request: (method, params) =>
      new Promise((resolve, reject) => {
        const id = waiting.size + 1;
        waiting.set(id, ({ result, error }) => {
          if (error) reject(new Error(`${command[0]} refuses ${method}: ${error.message}`));
          else resolve(result);
        });
        send({ id, method, params });
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
