// Wires one connection: open files, folders, watched files and the handlers.
import {
  type ClientCapabilities,
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  TextDocuments,
  WatchKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { configFileName } from '#core';
import { capabilities } from './capabilities.ts';
import { Caution } from './caution.ts';
import { Diagnostics } from './diagnostics.ts';
import type { Folder } from './folder.ts';
import { Folders } from './folders.ts';
import { followPreferences } from './follow-preferences.ts';
import { guarded } from './guard.ts';
import { features } from './handlers/list.ts';
import { listenToOwnRequests } from './handlers/own-requests.ts';
import type { Host } from './host.ts';
import { changedNotification } from './protocol/index.ts';
import type { Session } from './session.ts';

export function serve(connection: Connection, host: Host): void {
  let begin = (): void => undefined;
  const initialized = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const caution = new Caution(connection, host.today('Etc/UTC'));
  const folders = new Folders((uri) => caution.around(host.open(uri, initialized), uri));
  const followed = followPreferences(connection, () => diagnostics.schedule());
  const diagnostics = new Diagnostics(connection, folders, host, followed.yaml);
  let client: ClientCapabilities = {};
  const session: Session = {
    connection,
    host,
    folders,
    diagnostics,
    today: ({ settings }) => settings.asOf ?? host.today(settings.timeZone),
    get client() {
      return client;
    },
    get preferences() {
      return followed.preferences;
    },
    yaml: followed.yaml,
  };
  let ready: Promise<void> = Promise.resolve();
  /** Answers wait for the first reading of the folders, so that nothing is judged on half a workspace. */
  const whenReady = <Params extends unknown[], Answer>(
    name: string,
    empty: Answer,
    run: (...params: Params) => Answer | Promise<Answer>,
  ) =>
    guarded(connection, name, empty, async (...params: Params) => {
      await ready;
      return run(...params);
    });

  connection.onInitialize((params) => {
    diagnostics.useClient({
      pulls: params.capabilities.textDocument?.diagnostic !== undefined,
      canRefresh: params.capabilities.workspace?.diagnostics?.refreshSupport === true,
    });
    client = params.capabilities;
    followed.begin(params);
    caution.begin(params.initializationOptions);
    ready = loadFolders(session, foldersOf(params));
    return { capabilities, serverInfo: { name: 'support-playbooks' } };
  });
  connection.onInitialized(() => {
    begin();
    followed.follow();
    if (client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) folders.remove(uri);
        ready = ready.then(() =>
          loadFolders(
            session,
            added.map(({ uri }) => uri),
          ),
        );
        void ready.then(() => diagnostics.schedule());
      });
    }
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) watchFiles(connection);
    void ready.then(() => diagnostics.schedule());
  });

  listenToFiles(session, caution, {
    whenReady: (run) => void ready.then(run),
    beforeAnswers: (run) => {
      ready = ready.then(run);
    },
  });
  for (const { name, listen } of features) {
    listen(connection, (empty, run) => whenReady(name, empty, (params) => run(session, params)));
  }
  connection.languages.diagnostics.on(
    whenReady('Diagnostics', { kind: 'full' as const, items: [] }, ({ textDocument }) => ({
      kind: 'full' as const,
      items: [...diagnostics.pull(textDocument.uri)],
    })),
  );
  listenToOwnRequests(connection, (name) => (empty, run) => whenReady(name, empty, (params) => run(session, params)));
  connection.listen();
}

/** When what came from outside is taken in: always after the first reading of the folders. */
interface FileOrder {
  readonly whenReady: (run: () => Promise<void>) => void;
  /** One after the other, and before any answer that is asked for later: an answer on an older text would stay. */
  readonly beforeAnswers: (run: () => Promise<void>) => void;
}

/** Open files are kept by the LSP library, and reach core as whole texts. */
function listenToFiles(session: Session, caution: Caution, order: FileOrder): void {
  const { connection, folders, diagnostics } = session;
  const tellChange = changeTeller(session);
  const documents = new TextDocuments({ ...TextDocument, create: withText });
  /** What breaks while a file is taken in costs that file; the server lives. */
  const taken = (name: string, run: () => void | Promise<void>) => guarded(connection, name, undefined, run);
  documents.onDidChangeContent(({ document }) => {
    const take = taken('Taking in an edit', async () => {
      const found = folders.aroundOrLoose(document.uri);
      if (!found || documents.get(document.uri) !== document) return;
      const isNew = !found.folder.isOpen(found.path);
      if (!isNew) caution.changed(document.uri);
      const content = await caution.tried({
        uri: document.uri,
        path: found.path,
        content: { content: document.getText() },
      });
      if (documents.get(document.uri) !== document) return;
      found.folder.opened(found.path, content);
      if (isNew) diagnostics.opened(document.uri, document.version);
      else diagnostics.edited(document.uri, document.version);
      tellChange();
    });
    order.beforeAnswers(take);
  });
  documents.onDidClose(({ document }) => {
    const take = taken('Closing a file', async () => {
      const found = folders.around(document.uri);
      if (!found) return;
      await found.folder.reload([found.path]);
      found.folder.closed(found.path);
      diagnostics.closed(document.uri);
      tellChange();
    });
    order.beforeAnswers(take);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const take = taken('Following the disk', async () => {
      const paths = new Map<Folder, Set<string>>();
      for (const { uri } of changes) {
        const found = folders.around(uri);
        caution.changed(uri);
        if (found) paths.set(found.folder, (paths.get(found.folder) ?? new Set()).add(found.path));
      }
      const isOurs = await Promise.all([...paths].map(([folder, changed]) => folder.reload([...changed])));
      if (!isOurs.includes(true)) return;
      diagnostics.schedule();
      tellChange();
    });
    order.whenReady(take);
  });
  documents.listen(connection);
}

/** What a client opens without its text is not open, and everything else goes on: the library logs what is thrown here. */
const withText: typeof TextDocument.create = (uri, languageId, version, content: unknown) => {
  if (typeof content !== 'string') throw new TypeError(`${uri} was opened without its text.`);
  return TextDocument.create(uri, languageId, version, content);
};

/** The client hears of each change; features look once after several that come together. */
function changeTeller(session: Session): () => void {
  const { connection, host } = session;
  let isDue = false;
  return () => {
    connection.sendNotification(changedNotification, {});
    if (isDue) return;
    isDue = true;
    host.defer(() => {
      isDue = false;
      for (const { name, changed } of features) {
        if (changed) void guarded(connection, name, undefined, () => changed(session))();
      }
    });
  };
}

async function loadFolders({ connection, folders }: Session, uris: readonly string[]): Promise<void> {
  for (const uri of uris) {
    try {
      await folders.add(uri);
    } catch (error) {
      connection.console.error(
        `The folder ${uri} could not be read: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}

/** Editors watch files for us, when asked. Whatever comes or goes may be a folder; no pattern is for folders alone. */
function watchFiles(connection: Connection): void {
  const ours = ['**/*.playbook.{yaml,yml}', '**/*.hbs', `**/${configFileName}`].map((globPattern) => ({ globPattern }));
  const watchers = [...ours, { globPattern: '**', kind: WatchKind.Create | WatchKind.Delete }];
  void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}
