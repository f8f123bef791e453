// textDocument/codeLens
import type { CodeLens, CodeLensParams, Command } from 'vscode-languageserver';
import { codeLenses, type LensAction, textOf } from '#core';
import { askLensesAgain } from '../ask-again.ts';
import { hasCommand } from '../has-command.ts';
import { type PreviewArguments, previewCommand, type ReferencesArguments, showReferencesCommand } from '../protocol.ts';
import { type FileSpot, fileOf, type Session } from '../session.ts';
import { shownAnswers } from '../shown-answers.ts';
import { rangeToLsp } from '../to-lsp.ts';
import type { LanguageFeature } from './feature.ts';

const shown = shownAnswers(onCodeLenses, askLensesAgain);

export const codeLensesFeature: LanguageFeature = {
  name: 'Code lenses',
  does: 'says above a channel, calendar, team or document how often it is used, previews messages, and tells how far a plan is; each can be switched off.',
  capabilities: { codeLensProvider: { resolveProvider: false } },
  listen: (connection, answer) => connection.onCodeLens(answer([], shown.answer)),
  changed: shown.check,
};

function onCodeLenses(session: Session, params: CodeLensParams): CodeLens[] {
  const file = fileOf(session, params);
  const { references, preview } = session.preferences.codeLens;
  if (!file || (!references && !preview)) return [];
  const { snapshot, path, text } = file;
  const { uri } = params.textDocument;
  return codeLenses(snapshot, path, { today: session.today(snapshot), references, preview }).map((lens) => {
    const range = rangeToLsp(text, lens.range);
    return { range, command: commandFor(lens.action, { title: lens.title, uri, start: range.start, file, session }) };
  });
}

interface LensPlace {
  readonly title: string;
  readonly uri: string;
  readonly start: ReferencesArguments[1];
  readonly file: FileSpot;
  readonly session: Session;
}

/** Editors without these commands show the words all the same. */
function commandFor(action: LensAction, { title, uri, start, file, session }: LensPlace): Command {
  const name = action.kind === 'preview' ? previewCommand : showReferencesCommand;
  if (!hasCommand(session, name)) return { title, command: '' };
  if (action.kind === 'preview') {
    const given: PreviewArguments = action.id === undefined ? [uri] : [uri, action.id];
    return { title, command: name, arguments: [...given] };
  }
  if (action.places.length === 0) return { title, command: '' };
  const { folder, workspace, snapshot } = file;
  const places = action.places.map(({ path, range }) => ({
    uri: folder.uriOf({ workspace, path }),
    range: rangeToLsp(snapshot.files.get(path)?.text ?? nothing, range),
  }));
  const given: ReferencesArguments = [uri, start, places];
  return { title, command: name, arguments: [...given] };
}

const nothing = textOf('');
