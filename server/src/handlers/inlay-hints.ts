// textDocument/inlayHint
import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { inlayHints, offsetAt, positionAt } from '#core';
import { askHintsAgain } from '../ask-again.ts';
import { fileOf, type Session } from '../session.ts';
import { shownAnswers } from '../shown-answers.ts';
import type { LanguageFeature } from './feature.ts';

const shown = shownAnswers(onInlayHints, askHintsAgain);

export const inlayHintsFeature: LanguageFeature = {
  name: 'Inlay hints',
  does: 'shows the day that a date comes to, and when an answer is due on the calendar; each can be switched off.',
  worksIn: ['playbooks', 'config'],
  capabilities: { inlayHintProvider: { resolveProvider: false } },
  listen: (connection, answer) => connection.languages.inlayHint.on(answer([], shown.answer)),
  changed: shown.check,
};

function onInlayHints(session: Session, params: InlayHintParams): InlayHint[] {
  const file = fileOf(session, params);
  const { dates, dueTimes } = session.preferences.inlayHints;
  if (!file || (!dates && !dueTimes)) return [];
  const { snapshot, path, text } = file;
  const range = { start: offsetAt(text, params.range.start), end: offsetAt(text, params.range.end) };
  const hints = inlayHints(snapshot, path, range, { today: session.today(snapshot), dates, dueTimes });
  return hints.map(({ offset, label, tooltip }) => ({
    position: positionAt(text, offset),
    label,
    tooltip: { kind: 'markdown', value: tooltip },
    paddingLeft: true,
  }));
}
