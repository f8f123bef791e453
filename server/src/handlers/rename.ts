// textDocument/prepareRename and textDocument/rename
import {
  ErrorCodes,
  type PrepareRenameParams,
  type PrepareRenameResult,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { prepareRename, rename } from '#core';
import { type Session, spotOf } from '../session.ts';
import { rangeToLsp } from '../to-lsp.ts';
import { workspaceEdit } from '../workspace-edit.ts';
import type { LanguageFeature } from './feature.ts';

export const renameFeature: LanguageFeature = {
  name: 'Rename',
  does: 'changes an id, a name, a language, a shared piece, a field of the recipient or a name that a block gives everywhere it is meant, with the files that are named after it; says why when it cannot.',
  worksIn: ['playbooks', 'config', 'template-text'],
  capabilities: { renameProvider: { prepareProvider: true } },
  listen: (connection, answer) => {
    connection.onPrepareRename(answer<PrepareRenameParams, Prepared>(null, onPrepareRename));
    return connection.onRenameRequest(answer<RenameParams, WorkspaceEdit | ResponseError<void> | null>(null, onRename));
  },
};

type Prepared = PrepareRenameResult | ResponseError<void> | null;

/** The reason is an answer, not a failure: editors show it where the user asked. */
function onPrepareRename(session: Session, params: PrepareRenameParams): Prepared {
  const spot = spotOf(session, params);
  const found = spot && prepareRename(spot.snapshot, spot.path, spot.offset);
  if (!found) return null;
  if (found.kind === 'refused') return new ResponseError(ErrorCodes.InvalidRequest, found.reason);
  return { range: rangeToLsp(spot.text, found.range), placeholder: found.name };
}

function onRename(session: Session, params: RenameParams): WorkspaceEdit | ResponseError<void> | null {
  const spot = spotOf(session, params);
  const found =
    spot &&
    rename(spot.snapshot, spot.path, spot.offset, { name: params.newName, today: session.today(spot.snapshot) });
  if (!found) return null;
  if (found.kind === 'refused') return new ResponseError(ErrorCodes.InvalidRequest, found.reason);
  return workspaceEdit(session, spot, found);
}
