// textDocument/foldingRange
import { type FoldingRange, FoldingRangeKind, type FoldingRangeParams } from 'vscode-languageserver';
import { foldings, positionAt } from '#core';
import { fileOf, type Session } from '../session.ts';
import type { LanguageFeature } from './feature.ts';

export const foldingFeature: LanguageFeature = {
  name: 'Folding',
  does: 'folds documents, lists, longer texts, comments, `# region` parts, and the blocks of templates.',
  worksIn: ['playbooks', 'config', 'template-text'],
  capabilities: { foldingRangeProvider: true },
  listen: (connection, answer) => connection.onFoldingRanges(answer([], onFolding)),
};

function onFolding(session: Session, params: FoldingRangeParams): FoldingRange[] {
  const file = fileOf(session, params);
  if (!file) return [];
  return foldings(file.snapshot, file.path).map(({ kind, start, end }) => ({
    startLine: positionAt(file.text, start).line,
    endLine: positionAt(file.text, end).line,
    ...(kind !== 'part' && { kind: kind === 'comment' ? FoldingRangeKind.Comment : FoldingRangeKind.Region }),
  }));
}
