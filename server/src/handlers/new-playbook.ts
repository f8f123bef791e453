// support-playbooks/new and support-playbooks/closable: the text of a new document, written from the workspace's own ids.
import { closableChannels, isKind, newPlaybook, newSunsetPlan, newTemplate } from '#core';
import type { OpenPlace } from '../folders.ts';
import type { ClosableAnswer, NewAnswer, NewParams } from '../protocol.ts';
import type { Session } from '../session.ts';
import { parentUri, uriOf } from '../uri.ts';

export function onNew(session: Session, { folderUri, kind, name, closing }: NewParams): NewAnswer | null {
  if (!isKind(kind)) return null;
  const file = kind === 'MessageTemplate' ? `${name}/template.playbook.yaml` : `${name}.playbook.yaml`;
  const uri = uriOf(folderUri, file);
  const place = session.folders.place(uri);
  const today = place ? session.today(place.snapshot) : session.host.today('Etc/UTC');
  if (closing) {
    const text = place && newSunsetPlan(place.snapshot, { name, ...closing, today });
    return text === undefined ? null : { uri, text };
  }
  const text = newPlaybook(place?.snapshot, { kind, name, today });
  return kind === 'MessageTemplate' && place
    ? { uri, text, more: textsBeside(place, { folderUri, name, today }) }
    : { uri, text };
}

interface NewTemplate {
  readonly folderUri: string;
  readonly name: string;
  readonly today: string;
}

/** A text in each language of the workspace, so that the template can be previewed at once. */
function textsBeside({ snapshot }: OpenPlace, { folderUri, name, today }: NewTemplate): NonNullable<NewAnswer['more']> {
  return newTemplate(snapshot, { name, today, among: '' })
    .slice(1)
    .map(({ path, content }) => ({ uri: uriOf(folderUri, path), text: content }));
}

export function onClosable(session: Session): ClosableAnswer {
  const channels = session.folders.all.flatMap((folder) =>
    [...folder.snapshots()].flatMap(([workspace, snapshot]) =>
      closableChannels(snapshot).map(({ path, ...channel }) => ({
        ...channel,
        folderUri: parentUri(folder.uriOf({ workspace, path })),
      })),
    ),
  );
  return { channels };
}
