// A language server and a client in one process, over two streams: what the tests talk with.
import { PassThrough } from 'node:stream';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import {
  createProtocolConnection,
  type InitializeParams,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { type FileContent, fileTypeOf } from '#core';
import type { Host } from '../../server/src/host.ts';
import { serve } from '../../server/src/serve.ts';

export const root = 'file:///work%20space';

export interface Conversation {
  readonly client: ProtocolConnection;
  /** What is on the disk; change it and tell the server by `changed`. */
  readonly disk: Map<string, string>;
  readonly changed: (...paths: string[]) => void;
  readonly open: (path: string, text?: string) => void;
  readonly edit: (path: string, version: number, changes: readonly { range?: unknown; text: string }[]) => void;
  /** Problems as pushed, by path, the newest. */
  readonly pushed: ReadonlyMap<string, PublishDiagnosticsParams>;
  /** Every push in order. */
  readonly pushes: readonly PublishDiagnosticsParams[];
  readonly refreshes: () => number;
  /** How often the server set itself something to do. */
  readonly turns: () => number;
  /** Waits until the server has nothing left to do. */
  readonly settle: () => Promise<void>;
  readonly end: () => void;
}

/** How a server is told that the one before it fell. */
export interface Caution {
  readonly initializationOptions?: unknown;
  readonly onAttempt?: (uri: string | undefined) => void;
}

export function uri(path: string): string {
  return `${root}/${path}`;
}

export async function converse(
  files: Readonly<Record<string, string>>,
  capabilities: InitializeParams['capabilities'] = {},
  folders: readonly string[] = [root],
  { initializationOptions, onAttempt, ...host }: Caution & Pick<Host, 'past'> = {},
): Promise<Conversation> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const disk = new Map(Object.entries(files));
  const statuses: unknown[] = [];
  let turns = 0;
  serve(createConnection(ProposedFeatures.all, new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), {
    open: () => ({
      list: async () => [...disk.keys()].filter((path) => fileTypeOf(path)).sort(),
      read: async (path): Promise<FileContent | undefined> => {
        const content = disk.get(path);
        return content === undefined ? undefined : { content };
      },
      isFolder: async (path) => [...disk.keys()].some((file) => file.startsWith(`${path}/`)),
    }),
    today: () => '2027-01-04',
    defer: (run) => {
      turns++;
      setImmediate(run);
    },
    now: () => performance.now(),
    ...host,
  });
  const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const pushed = new Map<string, PublishDiagnosticsParams>();
  const pushes: PublishDiagnosticsParams[] = [];
  let refreshes = 0;
  client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    pushes.push(params);
    pushed.set(decodeURIComponent(params.uri).replace('file:///work space/', ''), params);
  });
  client.onNotification('support-playbooks/status', (status) => {
    statuses.push(status);
  });
  client.onNotification('support-playbooks/attempt', (params: { readonly uri?: string }) => onAttempt?.(params.uri));
  client.onRequest('workspace/diagnostic/refresh', () => {
    refreshes++;
    return null;
  });
  client.onRequest('client/registerCapability', () => null);
  client.listen();
  const workspaceFolders = folders.map((each) => ({ uri: each, name: 'w' }));
  await client.sendRequest('initialize', {
    processId: null,
    rootUri: folders[0] ?? null,
    workspaceFolders,
    capabilities,
    initializationOptions,
  });
  await client.sendNotification('initialized', {});
  let told = 0;
  const settle = async (): Promise<void> => {
    // A status follows every check of the workspace; after it, whole round trips that bring nothing new mean rest.
    for (let quiet = 0, seen = -1; quiet < 3 || statuses.length === told; ) {
      await client.sendRequest('textDocument/hover', {
        textDocument: { uri: uri('none') },
        position: { line: 0, character: 0 },
      });
      await new Promise((resolve) => setImmediate(resolve));
      quiet = statuses.length + pushes.length === seen ? quiet + 1 : 0;
      seen = statuses.length + pushes.length;
    }
    told = statuses.length;
  };
  await settle();
  return {
    client,
    disk,
    pushed,
    pushes,
    refreshes: () => refreshes,
    turns: () => turns,
    settle,
    changed: (...paths) => {
      const changes = paths.map((path) => ({ uri: uri(path), type: 2 }));
      void client.sendNotification('workspace/didChangeWatchedFiles', { changes });
    },
    open: (path, text) => {
      const content = text ?? disk.get(path) ?? '';
      void client.sendNotification('textDocument/didOpen', {
        textDocument: { uri: uri(path), languageId: 'yaml', version: 1, text: content },
      });
    },
    edit: (path, version, contentChanges) => {
      void client.sendNotification('textDocument/didChange', {
        textDocument: { uri: uri(path), version },
        contentChanges,
      });
    },
    end: () => {
      client.dispose();
      toServer.end();
    },
  };
}
