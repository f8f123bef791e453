// textDocument/codeLens and codeLens/resolve
import type { CodeLens, CodeLensParams, Command } from 'vscode-languageserver';
import { type Counted, codeLenses, lensPlaces, textOf } from '#core';
import { askLensesAgain } from '../ask-again.ts';
import { hasCommand } from '../has-command.ts';
import {
  type PreviewArguments,
  previewCommand,
  type ReferencesArguments,
  showReferencesCommand,
} from '../protocol/index.ts';
import { fileOf, type Session } from '../session.ts';
import { shownAnswers } from '../shown-answers.ts';
import { rangeToLsp } from '../to-lsp.ts';
import type { LanguageFeature } from './feature.ts';

const shown = shownAnswers(onCodeLenses, askLensesAgain);

export const codeLensesFeature: LanguageFeature = {
  name: 'Code lenses',
  does: 'says above a channel, calendar, team or document how often it is used, previews messages, and tells how far a plan is; each can be switched off.',
  worksIn: ['playbooks', 'template-text'],
  capabilities: { codeLensProvider: { resolveProvider: true } },
  listen: (connection, answer) => {
    connection.onCodeLensResolve(answer<CodeLens, CodeLens>(nothingToSay, onResolve));
    return connection.onCodeLens(answer([], shown.answer));
  },
  changed: shown.check,
};

const zero = { line: 0, character: 0 };
const nothingToSay: CodeLens = { range: { start: zero, end: zero }, command: { title: '', command: '' } };

/** What is behind a count, which is looked for when the lens is seen. */
interface LaterData {
  readonly uri: string;
  readonly title: string;
  readonly of: Counted;
}

function onCodeLenses(session: Session, params: CodeLensParams): CodeLens[] {
  const file = fileOf(session, params);
  const { references, preview } = session.preferences.codeLens;
  if (!file || (!references && !preview)) return [];
  const { snapshot, path, text } = file;
  const { uri } = params.textDocument;
  const found = codeLenses(snapshot, path, { today: session.today(snapshot), references, preview });
  return found.map(({ range, title, action }) => {
    const place = rangeToLsp(text, range);
    if (action.kind === 'preview') return { range: place, command: previewOf(session, { uri, title, id: action.id }) };
    const data: LaterData = { uri, title, of: action.of };
    return { range: place, data };
  });
}

/** Editors without the command show the words all the same. */
function previewOf(
  session: Session,
  { uri, title, id }: { readonly uri: string; readonly title: string; readonly id: string | undefined },
): Command {
  if (!hasCommand(session, previewCommand)) return { title, command: '' };
  const given: PreviewArguments = id === undefined ? [uri] : [uri, id];
  return { title, command: previewCommand, arguments: [...given] };
}

function onResolve(session: Session, lens: CodeLens): CodeLens {
  const { data, range } = lens;
  if (!isLaterData(data)) return lens;
  const { uri, title, of } = data;
  const place = session.folders.place(uri);
  const places = place && hasCommand(session, showReferencesCommand) ? lensPlaces(place.snapshot, of) : [];
  if (!place || places.length === 0) return { range, command: { title, command: '' } };
  const { folder, workspace, snapshot } = place;
  const shownPlaces = places.map(({ path, range: each }) => ({
    uri: folder.uriOf({ workspace, path }),
    range: rangeToLsp(snapshot.files.get(path)?.text ?? nothing, each),
  }));
  const given: ReferencesArguments = [uri, range.start, shownPlaces];
  return { range, command: { title, command: showReferencesCommand, arguments: [...given] } };
}

function isLaterData(data: unknown): data is LaterData {
  if (typeof data !== 'object' || data === null || !('uri' in data) || !('title' in data) || !('of' in data))
    return false;
  return (
    typeof data.uri === 'string' && typeof data.title === 'string' && typeof data.of === 'object' && data.of !== null
  );
}

const nothing = textOf('');
