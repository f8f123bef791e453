// textDocument/completion
import type { CompletionList, CompletionParams } from 'vscode-languageserver';
import { complete, offsetAt } from '#core';
import type { Session } from '../session.ts';
import { proposalToLsp } from '../to-lsp.ts';

export function onCompletion(session: Session, { textDocument, position }: CompletionParams): CompletionList {
  const place = session.folders.place(textDocument.uri);
  const text = place?.snapshot.files.get(place.path)?.text;
  if (!place || !text) return { isIncomplete: false, items: [] };
  const proposals = complete(place.snapshot, place.path, offsetAt(text, position));
  return { isIncomplete: false, items: proposals.map((proposal) => proposalToLsp(proposal, text)) };
}
