// textDocument/references
import type { Location, ReferenceParams } from 'vscode-languageserver';
import { references, textOf } from '#core';
import { type Session, spotOf } from '../session.ts';
import { rangeToLsp } from '../to-lsp.ts';
import type { LanguageFeature } from './feature.ts';

export const referencesFeature: LanguageFeature = {
  name: 'References',
  does: 'lists every place that means the same thing, in all files, templates and the config; of a value or a helper every text that uses it.',
  worksIn: ['playbooks', 'config', 'template-text'],
  capabilities: { referencesProvider: true },
  listen: (connection, answer) => connection.onReferences(answer([], onReferences)),
};

function onReferences(session: Session, params: ReferenceParams): Location[] {
  const spot = spotOf(session, params);
  if (!spot) return [];
  const { snapshot, folder, workspace } = spot;
  const found = references(snapshot, spot.path, spot.offset, { withDefinition: params.context.includeDeclaration });
  return found.map(({ path, range }) => ({
    uri: folder.uriOf({ workspace, path }),
    range: rangeToLsp(snapshot.files.get(path)?.text ?? textOf(''), range),
  }));
}
