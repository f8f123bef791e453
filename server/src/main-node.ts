// Starts the server on Node, over standard input and output.
import { fileURLToPath } from 'node:url';
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { localDateTime } from '#core';
import { openFolder } from '#core/node';
import { clientFiles } from './client-files.ts';
import { serve } from './serve.ts';

/** Takes over standard input and output until the client says goodbye. */
export function startServer(): void {
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(process.stdin),
    new StreamMessageWriter(process.stdout),
  );
  serve(connection, {
    // A virtual folder is on no disk, also when the editor runs on a desktop.
    open: (folderUri, initialized) =>
      folderUri.startsWith('file:')
        ? openFolder(fileURLToPath(folderUri))
        : clientFiles(connection, folderUri, initialized),
    today: (timeZone) => localDateTime(Date.now(), timeZone === 'customer' ? 'Etc/UTC' : timeZone).date,
    defer: setImmediate,
    now: () => performance.now(),
  });
}
