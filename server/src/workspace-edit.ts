// From core's edits and moves to a change of the whole workspace, in the form that the editor understands.
import { ErrorCodes, ResponseError, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { type Edit, type Move, type NewFile, type Text, textOf } from '#core';
import type { OpenPlace } from './folders.ts';
import type { Session } from './session.ts';
import { rangeToLsp } from './to-lsp.ts';

export interface CoreChange {
  /** By path in the workspace, as it is before anything moves. */
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
  readonly moves?: readonly Move[];
  /** Files that do not exist yet. */
  readonly files?: readonly NewFile[];
}

/** A change that cannot be made whole is not made at all: an editor that cannot move files is told so. */
export function workspaceEdit(
  { client }: Session,
  place: OpenPlace,
  { edits, moves = [], files = [] }: CoreChange,
): WorkspaceEdit | ResponseError<void> {
  const { documentChanges: hasDocuments, resourceOperations = [] } = client.workspace?.workspaceEdit ?? {};
  const texts = [...edits].map(([path, list]) => ({ uri: uriIn(place, path), edits: textEdits(place, path, list) }));
  if (files.length > 0 && !(hasDocuments && resourceOperations.includes('create'))) {
    return new ResponseError(ErrorCodes.InvalidRequest, 'This editor cannot create files for us.');
  }
  if (moves.length === 0 && !hasDocuments) {
    return { changes: Object.fromEntries(texts.map(({ uri, edits: list }) => [uri, list])) };
  }
  if (moves.length > 0 && !(hasDocuments && resourceOperations.includes('rename'))) {
    const [{ from, to } = { from: '', to: '' }] = moves;
    const reason = `This editor cannot rename files for us, and “${from}” has to become “${to}” as well.`;
    return new ResponseError(ErrorCodes.InvalidRequest, reason);
  }
  return {
    documentChanges: [
      ...texts.map(({ uri, edits: list }) => ({ textDocument: { uri, version: null }, edits: list })),
      ...moves.map(({ from, to }) => ({
        kind: 'rename' as const,
        oldUri: uriIn(place, from),
        newUri: uriIn(place, to),
        options: { overwrite: false, ignoreIfExists: false },
      })),
      ...files.flatMap(({ path, content }) => created(uriIn(place, path), content)),
    ],
  };
}

/** An empty file first, then its text. */
function created(uri: string, newText: string) {
  const start = { line: 0, character: 0 };
  return [
    { kind: 'create' as const, uri, options: { overwrite: false, ignoreIfExists: false } },
    { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText }] },
  ];
}

function textEdits({ snapshot }: OpenPlace, path: string, edits: readonly Edit[]): TextEdit[] {
  const text: Text = snapshot.files.get(path)?.text ?? textOf('');
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start);
  return sorted.map(({ range, newText }) => ({ range: rangeToLsp(text, range), newText }));
}

function uriIn({ folder, workspace }: OpenPlace, path: string): string {
  return folder.uriOf({ workspace, path });
}
