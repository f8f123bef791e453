// Mark as Done: writes today's day beside a task of a plan, from the tree or at the cursor.
import { l10n, Position, Range, Selection, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { type MarkDoneAnswer, type MarkDoneParams, markDoneRequest, type ProtocolPosition } from '#server/protocol';
import type { PlaybookServer } from '../playbook-server.ts';
import { saidWhenFailed } from '../said-when-failed.ts';
import { showFile } from '../show-file.ts';
import { treeNodeOf } from '../tree/tree-nodes.ts';

/** A click in the tree is meant for good: the file is saved, unless somebody is at work in it. */
export async function markDoneInTree(server: PlaybookServer, target: unknown): Promise<void> {
  const node = treeNodeOf(target);
  if (node?.kind !== 'task') return;
  const { uri, range } = node.task;
  await saidWhenFailed(async () => {
    const plan = Uri.parse(uri, true);
    const open = () => workspace.textDocuments.find((document) => document.uri.toString() === plan.toString());
    const wasSaved = open()?.isDirty !== true;
    const isWritten = await mark(server, plan, range.start);
    if (isWritten && wasSaved) await open()?.save();
  });
}

export async function markDoneAtCursor(server: PlaybookServer): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return;
  const { line, character } = editor.selection.active;
  await saidWhenFailed(async () => {
    await mark(server, editor.document.uri, { line, character });
  });
}

async function mark(server: PlaybookServer, uri: Uri, position: ProtocolPosition): Promise<boolean> {
  const params: MarkDoneParams = { uri: uri.toString(), position };
  const answer = await server.request<MarkDoneAnswer>(markDoneRequest, params);
  if ('refused' in answer) {
    await showFile(uri, { selection: selectionAt(position) });
    void window.showInformationMessage(refusal(answer.refused));
    return false;
  }
  const edit = new WorkspaceEdit();
  for (const { range, newText } of answer.edits) {
    const { start, end } = range;
    edit.replace(uri, new Range(start.line, start.character, end.line, end.character), newText);
  }
  if (!(await workspace.applyEdit(edit))) throw new Error(l10n.t('VS Code refused to write {0}.', uri.fsPath));
  return true;
}

function refusal(refused: Extract<MarkDoneAnswer, { refused: string }>['refused']): string {
  switch (refused) {
    case 'already':
      return l10n.t('This is marked as done already.');
    case 'nothing-here':
      return l10n.t(
        'Nothing here can be marked as done. Put the cursor into an action, a message, a surface or a phase of a plan.',
      );
    case 'by-hand':
      return l10n.t('This is written in a way that an edit might break. Please write “doneOn” or “sentOn” by hand.');
    default:
      return refused satisfies never;
  }
}

function selectionAt({ line, character }: ProtocolPosition): Selection {
  const at = new Position(line, character);
  return new Selection(at, at);
}
