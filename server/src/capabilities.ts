// What the server can do, said once in the answer to `initialize`.
import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { features } from './handlers/list.ts';

const own: ServerCapabilities = {
  positionEncoding: 'utf-16',
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
  diagnosticProvider: { identifier: 'support-playbooks', interFileDependencies: true, workspaceDiagnostics: false },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

export const capabilities: ServerCapabilities = whole();

/** Features may each add to `workspace`; nothing else is said by two. */
function whole(): ServerCapabilities {
  const all = { ...own };
  for (const { capabilities: each } of features) {
    const workspace = { ...all.workspace, ...each.workspace };
    Object.assign(all, each, { workspace });
  }
  return all;
}
