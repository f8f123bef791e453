// textDocument/codeAction and codeAction/resolve

import {
  type CodeAction,
  type CodeActionParams,
  type Command,
  ErrorCodes,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import {
  type BulkTask,
  type Change,
  type CodeAction as CoreAction,
  changeFor,
  codeActionKinds,
  codeActions,
  type Edit,
  offsetAt,
  positionAt,
  reasonPlaceholder,
} from '#core';
import { hasCommand } from '../has-command.ts';
import { explainCommand, type SuppressParams, suppressCommand } from '../protocol/index.ts';
import { type FileSpot, fileOf, type Session } from '../session.ts';
import { diagnosticToLsp } from '../to-lsp.ts';
import { workspaceEdit } from '../workspace-edit.ts';
import type { LanguageFeature } from './feature.ts';

export const codeActionsFeature: LanguageFeature = {
  name: 'Code actions',
  does: 'mends what a finding is about, creates what is missing, proposes public holidays, makes dates relative, suppresses with a reason, and fixes a whole file when it is saved.',
  worksIn: ['playbooks', 'config', 'template-text'],
  capabilities: { codeActionProvider: { codeActionKinds: [...codeActionKinds], resolveProvider: true } },
  listen: (connection, answer) => {
    connection.onCodeActionResolve(answer<CodeAction, CodeAction | ResponseError<void>>(notWorkedOut, onResolve));
    return connection.onCodeAction(answer<CodeActionParams, CodeAction[]>([], onCodeAction));
  },
};

const notWorkedOut = new ResponseError<void>(ErrorCodes.InternalError, 'This change could not be worked out.');

function onCodeAction(session: Session, params: CodeActionParams): CodeAction[] {
  const file = fileOf(session, params);
  if (!file) return [];
  const { only } = params.context;
  const range = { start: offsetAt(file.text, params.range.start), end: offsetAt(file.text, params.range.end) };
  const today = session.today(file.snapshot);
  return codeActions(file.snapshot, file.path, range, { today, ...(only && { only }) }).flatMap((action) => {
    const deed = deedFor(session, { file, action, uri: params.textDocument.uri, today });
    if (!deed) return [];
    const diagnostics = action.mends.map((finding) => diagnosticToLsp(finding, file));
    return [
      {
        title: action.title,
        kind: action.kind,
        ...(diagnostics.length > 0 && { diagnostics }),
        ...(action.isPreferred && { isPreferred: true }),
        ...deed,
      },
    ];
  });
}

type Deed = Pick<CodeAction, 'edit' | 'command' | 'data'>;

interface Asked {
  readonly file: FileSpot;
  readonly action: CoreAction;
  readonly uri: string;
  readonly today: string;
}

/** `undefined` for what this editor cannot do. */
function deedFor(session: Session, { file, action, uri, today }: Asked): Deed | undefined {
  const { does, title } = action;
  switch (does.kind) {
    case 'change':
      return editFor(session, file, does.change);
    case 'later':
      if (canResolve(session)) return { data: { uri, task: does.task } satisfies LaterData };
      return editFor(session, file, changeFor(file.snapshot, does.task, today));
    case 'suppress': {
      const { path, range, newText: text } = does.edit;
      if (!hasCommand(session, suppressCommand)) return editFor(session, file, { edits: [does.edit], files: [] });
      const rule = action.mends[0]?.rule ?? '';
      const position = positionAt(file.snapshot.files.get(path)?.text ?? file.text, range.start);
      return {
        command: command(title, suppressCommand, { uri, rule, position, text, placeholder: reasonPlaceholder }),
      };
    }
    case 'explain':
      return hasCommand(session, explainCommand) ? { command: command(title, explainCommand, does.rule) } : undefined;
    default:
      return does satisfies never;
  }
}

function command(title: string, name: string, argument: SuppressParams | string): Command {
  return { title, command: name, arguments: [argument] };
}

function editFor(session: Session, file: FileSpot, { edits, files }: Change): { edit: WorkspaceEdit } | undefined {
  if (edits.length === 0 && files.length === 0) return undefined;
  const byPath = new Map<string, Edit[]>();
  for (const { path, range, newText } of edits) {
    byPath.set(path, [...(byPath.get(path) ?? []), { range, newText }]);
  }
  const edit = workspaceEdit(session, file, { edits: byPath, files });
  return edit instanceof ResponseError ? undefined : { edit };
}

/** What comes back with an action that somebody has chosen. */
interface LaterData {
  readonly uri: string;
  readonly task: BulkTask;
}

/** Between the question and the choice the file may have changed: the change is that of the newest text. */
function onResolve(session: Session, action: CodeAction): CodeAction {
  const { data } = action;
  const file = isLaterData(data) ? fileOf(session, { textDocument: { uri: data.uri } }) : undefined;
  if (!isLaterData(data) || !file) return action;
  const change = changeFor(file.snapshot, data.task, session.today(file.snapshot));
  return { ...action, edit: editFor(session, file, change)?.edit ?? { changes: {} } };
}

function isLaterData(data: unknown): data is LaterData {
  if (typeof data !== 'object' || data === null || !('uri' in data) || !('task' in data)) return false;
  return typeof data.uri === 'string' && typeof data.task === 'object' && data.task !== null && 'path' in data.task;
}

function canResolve({ client }: Session): boolean {
  const { dataSupport, resolveSupport } = client.textDocument?.codeAction ?? {};
  return dataSupport === true && resolveSupport?.properties.includes('edit') === true;
}
