// workspace/symbol
import type { SymbolInformation, WorkspaceSymbolParams } from 'vscode-languageserver';
import { mostWorkspaceSymbols, type Text, textOf, workspaceSymbols } from '#core';
import type { Session } from '../session.ts';
import { symbolKindToLsp } from '../symbol-kind.ts';
import { rangeToLsp } from '../to-lsp.ts';
import type { LanguageFeature } from './feature.ts';

export const workspaceSymbolsFeature: LanguageFeature = {
  name: 'Workspace symbols',
  does: 'finds anything that has a name, in all files, by its id, its title or the document it stands in.',
  worksIn: ['playbooks', 'config', 'template-text'],
  capabilities: { workspaceSymbolProvider: true },
  listen: (connection, answer) => connection.onWorkspaceSymbol(answer([], onWorkspaceSymbols)),
};

function onWorkspaceSymbols({ folders }: Session, { query }: WorkspaceSymbolParams): SymbolInformation[] {
  const found = folders.all.flatMap((folder) =>
    [...folder.snapshots()].flatMap(([workspace, snapshot]) =>
      workspaceSymbols(snapshot, query).map(({ name, kind, container, path, range }) => ({
        name,
        kind: symbolKindToLsp(kind),
        containerName: container,
        location: {
          uri: folder.uriOf({ workspace, path }),
          range: rangeToLsp(snapshot.files.get(path)?.text ?? nothing, range),
        },
      })),
    ),
  );
  return found.slice(0, mostWorkspaceSymbols);
}

const nothing: Text = textOf('');
