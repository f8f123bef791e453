// textDocument/hover
import type { Hover, HoverParams } from 'vscode-languageserver';
import { hover, offsetAt } from '#core';
import type { Session } from '../session.ts';
import { rangeToLsp } from '../to-lsp.ts';

export function onHover(session: Session, { textDocument, position }: HoverParams): Hover | null {
  const place = session.folders.place(textDocument.uri);
  const text = place?.snapshot.files.get(place.path)?.text;
  if (!place || !text) return null;
  const found = hover(place.snapshot, place.path, offsetAt(text, position), { today: session.today(place.snapshot) });
  return found ? { contents: { kind: 'markdown', value: found.markdown }, range: rangeToLsp(text, found.range) } : null;
}
