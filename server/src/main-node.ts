// The entry of the server on Node: takes over standard input and output until the client says goodbye.
import { fileURLToPath } from 'node:url';
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { localDateTime, terminalLines } from '#core';
import { createPast, openFolder } from '#core/node';
import { clientFiles } from './client-files.ts';
import { frameWatch } from './frame-watch.ts';
import type { Past } from './host.ts';
import { serve } from './serve.ts';

startServer();

function startServer(): void {
  // Where the command line started it, that has one already.
  if (process.listenerCount('uncaughtException') === 0) process.on('uncaughtException', tell);
  process.stdin.on('data', frameWatch(endDeaf));
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(process.stdin),
    new StreamMessageWriter(process.stdout),
  );
  serve(connection, {
    // A virtual folder is on no disk, also when the editor runs on a desktop.
    open: (folderUri, initialized) =>
      isOnDisk(folderUri) ? openFolder(fileURLToPath(folderUri)) : clientFiles(connection, folderUri, initialized),
    today: (timeZone) => localDateTime(Date.now(), timeZone === 'customer' ? 'Etc/UTC' : timeZone).date,
    defer: setImmediate,
    now: () => performance.now(),
    past: pastOnDisk(),
  });
}

/** What nobody waits for costs nobody anything but a line in the log. */
function tell(error: Error): void {
  process.stderr.write(
    `The language server stumbled, which is our fault: ${terminalLines(error.stack ?? String(error))}\n`,
  );
}

/** A new server can be started; one that cannot tell where the next message begins would be deaf for good. */
function endDeaf(header: string): never {
  process.stderr.write(
    `The language server ends, because a message came without a length: ${JSON.stringify(header)}\n`,
  );
  process.exit(1);
}

function isOnDisk(uri: string): boolean {
  return uri.startsWith('file:');
}

function pastOnDisk(): Past {
  const past = createPast();
  return {
    compared: async (uri, wish) => (isOnDisk(uri) ? past.compared(fileURLToPath(uri), wish) : undefined),
    revisions: async (uri, only) => (isOnDisk(uri) ? past.revisions(fileURLToPath(uri), only) : undefined),
  };
}
