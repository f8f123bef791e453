// textDocument/completion
import type { CompletionList, CompletionParams } from 'vscode-languageserver';
import { complete, mostProposals } from '#core';
import { type Session, spotOf, yamlShareIn } from '../session.ts';
import { proposalToLsp } from '../to-lsp.ts';
import type { LanguageFeature } from './feature.ts';

export const completionFeature: LanguageFeature = {
  name: 'Completion',
  does: 'proposes keys, words, ids from other files, durations, dates, and whole list items; what it inserts is valid YAML.',
  worksIn: ['playbooks', 'config', 'template-text'],
  capabilities: { completionProvider: { triggerCharacters: [' ', ':', '-', '.', '"'], resolveProvider: false } },
  listen: (connection, answer) => connection.onCompletion(answer({ isIncomplete: false, items: [] }, onCompletion)),
};

function onCompletion(session: Session, params: CompletionParams): CompletionList {
  const spot = spotOf(session, params);
  if (!spot) return { isIncomplete: false, items: [] };
  const { snapshot, path, offset } = spot;
  const { schema } = yamlShareIn(session, spot);
  const proposals = complete(snapshot, path, offset, { today: session.today(snapshot), leavesSchema: !schema });
  return {
    isIncomplete: proposals.length >= mostProposals,
    items: proposals.map((proposal) => proposalToLsp(proposal, spot.text)),
  };
}
