// textDocument/linkedEditingRange
import type { LinkedEditingRangeParams, LinkedEditingRanges } from 'vscode-languageserver';
import { linkedEditing } from '#core';
import { type Session, spotOf } from '../session.ts';
import { rangeToLsp } from '../to-lsp.ts';
import type { LanguageFeature } from './feature.ts';

export const linkedEditingFeature: LanguageFeature = {
  name: 'Linked editing',
  does: 'changes the mentions of an id along while you type it where it is defined, when only this document names it.',
  worksIn: ['playbooks'],
  capabilities: { linkedEditingRangeProvider: true },
  listen: (connection, answer) => connection.languages.onLinkedEditingRange(answer(null, onLinkedEditing)),
};

function onLinkedEditing(session: Session, params: LinkedEditingRangeParams): LinkedEditingRanges | null {
  const spot = spotOf(session, params);
  const found = spot && linkedEditing(spot.snapshot, spot.path, spot.offset);
  if (!found) return null;
  return { ranges: found.ranges.map((range) => rangeToLsp(spot.text, range)), wordPattern: found.pattern };
}
