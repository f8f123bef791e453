// textDocument/hover
import type { Hover, HoverParams } from 'vscode-languageserver';
import { hover } from '#core';
import { type Session, spotOf, yamlShareIn } from '../session.ts';
import { rangeToLsp } from '../to-lsp.ts';
import { isOursToSay } from '../yaml-rules.ts';
import type { LanguageFeature } from './feature.ts';

export const hoverFeature: LanguageFeature = {
  name: 'Hover',
  does: 'says what a key, a word or a value means here: what a reference points to, when an answer is due, why a finding matters.',
  worksIn: ['playbooks', 'config', 'template-text'],
  capabilities: { hoverProvider: true },
  listen: (connection, answer) => connection.onHover(answer(null, onHover)),
};

function onHover(session: Session, params: HoverParams): Hover | null {
  const spot = spotOf(session, params);
  if (!spot) return null;
  const { snapshot, path, text, offset } = spot;
  const share = yamlShareIn(session, spot);
  const found = hover(snapshot, path, offset, {
    today: session.today(snapshot),
    leavesSchema: !share.schema,
    leavesRule: (rule) => !isOursToSay(rule, share),
  });
  return found ? { contents: { kind: 'markdown', value: found.markdown }, range: rangeToLsp(text, found.range) } : null;
}
