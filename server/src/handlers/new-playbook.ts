// support-playbooks/new: the text of a new document, written from the workspace's own ids.
import { isKind, newPlaybook } from '#core';
import type { NewAnswer, NewParams } from '../protocol.ts';
import type { Session } from '../session.ts';
import { uriOf } from '../uri.ts';

export function onNew(session: Session, { folderUri, kind, name }: NewParams): NewAnswer | null {
  if (!isKind(kind)) return null;
  const file = kind === 'MessageTemplate' ? `${name}/template.playbook.yaml` : `${name}.playbook.yaml`;
  const uri = uriOf(folderUri, file);
  const place = session.folders.place(uri);
  const text = newPlaybook(place?.snapshot, {
    kind,
    name,
    today: session.host.today(place?.snapshot.settings.timeZone ?? 'Etc/UTC'),
  });
  return { uri, text };
}
