// The workspaces of the window that hold a playbook.
import type { OpenPlace } from '../folders.ts';
import type { Session } from '../session.ts';

export interface Home extends Omit<OpenPlace, 'path'> {
  /** Of the folder of its config, else of the root folder. */
  readonly uri: string;
}

/** In the order of their folders. */
export function homesOf({ folders }: Session): readonly Home[] {
  return folders.all
    .flatMap((folder) =>
      [...folder.snapshots()].map(([workspace, snapshot]) => {
        const uri = folder.uriOf({ workspace, path: '' }).replace(/\/$/, '');
        return { folder, workspace, snapshot, uri };
      }),
    )
    .filter(({ snapshot }) => snapshot.named.size > 0)
    .sort((a, b) => (a.uri < b.uri ? -1 : 1));
}

/** That of a file, if it holds a playbook. */
export function homeOf(session: Session, uri: string): Home | undefined {
  const place = session.folders.place(uri);
  return homesOf(session).find(({ folder, workspace }) => folder === place?.folder && workspace === place.workspace);
}
