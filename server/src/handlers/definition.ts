// textDocument/definition
import type { Definition, DefinitionLink, DefinitionParams, Location } from 'vscode-languageserver';
import { builtinDocument, builtinPrefix, definition, type Text, textOf } from '#core';
import type { OpenPlace } from '../folders.ts';
import { type Session, spotOf } from '../session.ts';
import { rangeToLsp } from '../to-lsp.ts';
import type { LanguageFeature } from './feature.ts';

export const definitionFeature: LanguageFeature = {
  name: 'Definition',
  does: 'leads to where a thing is defined: in another file, in a template’s text or shared piece, or in what ships; from a value in a template to the playbook that says it and to the page that describes it.',
  worksIn: ['playbooks', 'config', 'template-text'],
  capabilities: { definitionProvider: true },
  listen: (connection, answer) => connection.onDefinition(answer(null, onDefinition)),
};

function onDefinition(session: Session, params: DefinitionParams): Definition | DefinitionLink[] | null {
  const spot = spotOf(session, params);
  const found = spot && definition(spot.snapshot, spot.path, spot.offset);
  if (!found) return null;
  const links = found.targets.map(({ path, range, whole }): DefinitionLink => {
    const { uri, text } = documentOf(spot, path);
    return {
      originSelectionRange: rangeToLsp(spot.text, found.origin),
      targetUri: uri,
      targetRange: rangeToLsp(text, whole),
      targetSelectionRange: rangeToLsp(text, range),
    };
  });
  if (session.client.textDocument?.definition?.linkSupport) return links;
  return links.map(({ targetUri: uri, targetSelectionRange: range }): Location => ({ uri, range }));
}

function documentOf(
  { folder, workspace, snapshot }: OpenPlace,
  path: string,
): { readonly uri: string; readonly text: Text } {
  if (path.startsWith(builtinPrefix)) return { uri: path, text: textOf(builtinDocument(path) ?? '') };
  return { uri: folder.uriOf({ workspace, path }), text: snapshot.files.get(path)?.text ?? textOf('') };
}
