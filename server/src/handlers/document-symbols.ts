// textDocument/documentSymbol
import type { DocumentSymbolParams, DocumentSymbol as LspSymbol } from 'vscode-languageserver';
import { type DocumentSymbol, documentSymbols, type Text } from '#core';
import { fileOf, type Session } from '../session.ts';
import { symbolKindToLsp } from '../symbol-kind.ts';
import { rangeToLsp } from '../to-lsp.ts';
import type { LanguageFeature } from './feature.ts';

export const documentSymbolsFeature: LanguageFeature = {
  name: 'Outline',
  does: 'lists the documents of a file, and in them channels, phases, targets and messages under the names that people use.',
  worksIn: ['playbooks', 'config', 'template-text'],
  capabilities: { documentSymbolProvider: { label: 'Support Playbooks' } },
  listen: (connection, answer) => connection.onDocumentSymbol(answer([], onDocumentSymbols)),
};

function onDocumentSymbols(session: Session, params: DocumentSymbolParams): LspSymbol[] {
  const file = fileOf(session, params);
  return file ? symbolsToLsp(documentSymbols(file.snapshot, file.path), file.text) : [];
}

function symbolsToLsp(symbols: readonly DocumentSymbol[], text: Text): LspSymbol[] {
  return symbols.map(({ name, detail, kind, range, selection, children }) => ({
    name,
    detail,
    kind: symbolKindToLsp(kind),
    range: rangeToLsp(text, range),
    selectionRange: rangeToLsp(text, selection),
    children: symbolsToLsp(children, text),
  }));
}
