// textDocument/selectionRange
import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { offsetAt, selectionRanges } from '#core';
import { fileOf, type Session } from '../session.ts';
import { rangeToLsp } from '../to-lsp.ts';
import type { LanguageFeature } from './feature.ts';

export const selectionRangesFeature: LanguageFeature = {
  name: 'Selection ranges',
  does: 'grows a selection from the word to the value, the pair, the item, the list and the document.',
  worksIn: ['playbooks', 'config', 'template-text'],
  capabilities: { selectionRangeProvider: true },
  listen: (connection, answer) => connection.onSelectionRanges(answer([], onSelectionRanges)),
};

/** One answer for each position, in their order, as LSP wants it. */
function onSelectionRanges(session: Session, params: SelectionRangeParams): SelectionRange[] {
  const file = fileOf(session, params);
  if (!file) return [];
  return params.positions.map((position) => {
    const chain = selectionRanges(file.snapshot, file.path, offsetAt(file.text, position));
    const whole = chain.toReversed().map((range) => rangeToLsp(file.text, range));
    const nested = whole.reduce<SelectionRange | undefined>(
      (parent, range) => ({ range, ...(parent && { parent }) }),
      undefined,
    );
    return nested ?? { range: { start: position, end: position } };
  });
}
