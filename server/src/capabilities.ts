// What the server can do, said once in the answer to `initialize`.
import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';

export const capabilities: ServerCapabilities = {
  positionEncoding: 'utf-16',
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
  hoverProvider: true,
  completionProvider: { triggerCharacters: [' ', ':', '-', '.', '"'], resolveProvider: false },
  diagnosticProvider: { identifier: 'support-playbooks', interFileDependencies: true, workspaceDiagnostics: false },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};
