// textDocument/documentLink
import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { documentLinks, type LinkTarget } from '#core';
import { type FileSpot, fileOf, type Session } from '../session.ts';
import { rangeToLsp } from '../to-lsp.ts';
import type { LanguageFeature } from './feature.ts';

export const documentLinksFeature: LanguageFeature = {
  name: 'Document links',
  does: 'opens web addresses, templates by their name, shared pieces, files of the workspace, and the pages of rules.',
  worksIn: ['playbooks', 'config', 'template-text'],
  capabilities: { documentLinkProvider: { resolveProvider: false } },
  listen: (connection, answer) => connection.onDocumentLinks(answer([], onDocumentLinks)),
};

function onDocumentLinks(session: Session, params: DocumentLinkParams): DocumentLink[] {
  const file = fileOf(session, params);
  if (!file) return [];
  return documentLinks(file.snapshot, file.path).map(({ range, target, tooltip }) => ({
    range: rangeToLsp(file.text, range),
    target: uriOfTarget(target, file),
    tooltip,
  }));
}

function uriOfTarget(target: LinkTarget, { folder, workspace }: FileSpot): string {
  if (target.kind === 'web') return target.url;
  return target.kind === 'builtin' ? target.path : folder.uriOf({ workspace, path: target.path });
}
