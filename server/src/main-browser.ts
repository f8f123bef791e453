// Starts the server in a browser's worker: messages come and go through its port, files come from the client.
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { localDateTime } from '#core';
import { clientFiles } from './client-files.ts';
import { serve } from './serve.ts';

/** In a worker the global object is the port. */
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(globalThis),
  new BrowserMessageWriter(globalThis),
);
serve(connection, {
  open: (folderUri, initialized) => clientFiles(connection, folderUri, initialized),
  today: (timeZone) => localDateTime(Date.now(), timeZone === 'customer' ? 'Etc/UTC' : timeZone).date,
  defer: deferrer(),
  now: () => performance.now(),
});

/** A message to oneself waits its turn behind those that have arrived; a timer would wait longer. */
function deferrer(): (run: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  // A property by every browser's account; Node's types, which this room compiles with, know `on` only.
  Reflect.set(port1, 'onmessage', () => waiting.shift()?.());
  return (run) => {
    waiting.push(run);
    port2.postMessage(undefined);
  };
}
