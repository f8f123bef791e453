// workspace/willRenameFiles
import { type RenameFilesParams, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { configFileName, type Move, willRenameFiles } from '#core';
import type { OpenPlace } from '../folders.ts';
import type { Session } from '../session.ts';
import { workspaceEdit } from '../workspace-edit.ts';
import type { LanguageFeature } from './feature.ts';

export const willRenameFilesFeature: LanguageFeature = {
  name: 'Moved files',
  does: 'edits what names a file or folder when you rename or move it: the template’s name, shared pieces, languages, the config.',
  worksIn: ['playbooks', 'config', 'template-text'],
  capabilities: {
    workspace: {
      fileOperations: {
        willRename: {
          filters: [
            { pattern: { glob: '**/*.{hbs,playbook.yaml,playbook.yml}', matches: 'file' } },
            { pattern: { glob: '**', matches: 'folder' } },
          ],
        },
      },
    },
  },
  listen: (connection, answer) => connection.workspace.onWillRenameFiles(answer(null, onWillRenameFiles)),
};

/** Files that move into another workspace are that one's business. One answer speaks for the files of one workspace. */
function onWillRenameFiles(session: Session, { files }: RenameFilesParams): WorkspaceEdit | null {
  const all = new Map<string, { readonly place: OpenPlace; readonly moves: Move[] }>();
  for (const { oldUri, newUri } of files) {
    const from = session.folders.place(trimmed(oldUri));
    const to = session.folders.place(trimmed(newUri));
    if (!from || !to || from.folder !== to.folder || from.workspace !== to.workspace) continue;
    const key = from.folder.uriOf({ workspace: from.workspace, path: configFileName });
    const known = all.get(key) ?? { place: from, moves: [] };
    known.moves.push({ from: from.path, to: to.path });
    all.set(key, known);
  }
  const edits = [...all.values()].flatMap(({ place, moves }) => {
    const change = workspaceEdit(session, place, {
      edits: willRenameFiles(place.snapshot, moves, { today: session.today(place.snapshot) }),
    });
    return change instanceof ResponseError ? [] : [change];
  });
  return edits.length === 0 ? null : joined(edits);
}

function joined(edits: readonly WorkspaceEdit[]): WorkspaceEdit {
  const documentChanges = edits.flatMap((each) => each.documentChanges ?? []);
  if (documentChanges.length > 0) return { documentChanges };
  return { changes: Object.assign({}, ...edits.map(({ changes }) => changes)) };
}

/** A folder's URI may end with a slash. */
function trimmed(uri: string): string {
  return uri.replace(/(?<!\/)\/+$/, '');
}
