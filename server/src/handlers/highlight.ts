// textDocument/documentHighlight
import { type DocumentHighlight, DocumentHighlightKind, type DocumentHighlightParams } from 'vscode-languageserver';
import { highlights } from '#core';
import { type Session, spotOf } from '../session.ts';
import { rangeToLsp } from '../to-lsp.ts';
import type { LanguageFeature } from './feature.ts';

export const highlightFeature: LanguageFeature = {
  name: 'Highlight',
  does: 'marks the places in the open file that mean the same thing, and the one where it gets its name; in a template also values, helpers and the tags of a block.',
  worksIn: ['playbooks', 'config', 'template-text'],
  capabilities: { documentHighlightProvider: true },
  listen: (connection, answer) => connection.onDocumentHighlight(answer([], onHighlight)),
};

const kinds = { write: DocumentHighlightKind.Write, read: DocumentHighlightKind.Read } as const;

function onHighlight(session: Session, params: DocumentHighlightParams): DocumentHighlight[] {
  const spot = spotOf(session, params);
  if (!spot) return [];
  const found = highlights(spot.snapshot, spot.path, spot.offset);
  return found.map(({ range, role }) => ({ range: rangeToLsp(spot.text, range), kind: kinds[role] }));
}
