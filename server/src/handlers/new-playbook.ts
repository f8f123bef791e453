// support-playbooks/new and support-playbooks/closable: the text of a new document, written from the workspace's own ids.
import { closableChannels, isKind, newPlaybook, newSunsetPlan, newTemplate } from '#core';
import type { OpenPlace } from '../folders.ts';
import type { ClosableAnswer, NewAnswer, NewParams } from '../protocol/index.ts';
import type { Session } from '../session.ts';
import { parentUri, uriOf } from '../uri.ts';

export function onNew(session: Session, { folderUri, kind, name, closing, from }: NewParams): NewAnswer | null {
  if (!isKind(kind)) return null;
  const file = kind === 'MessageTemplate' ? `${name}/template.playbook.yaml` : `${name}.playbook.yaml`;
  const uri = uriOf(folderUri, file);
  const place = session.folders.place(uri);
  const today = place ? session.today(place.snapshot) : session.host.today('Etc/UTC');
  if (closing) {
    const text = place && newSunsetPlan(place.snapshot, { name, ...closing, today });
    return text === undefined ? null : { uri, text };
  }
  if (kind === 'MessageTemplate' && place) return templateWith(place, { folderUri, name, today, from });
  return { uri, text: newPlaybook(place?.snapshot, { kind, name, today }) };
}

interface NewTemplate {
  readonly folderUri: string;
  readonly name: string;
  readonly today: string;
  readonly from: string | undefined;
}

/** With a text in each language of the workspace, so that it can be previewed at once. */
function templateWith({ snapshot }: OpenPlace, { folderUri, name, today, from }: NewTemplate): NewAnswer | null {
  const options = { name, today, among: '', ...(from !== undefined && { from }) };
  const [document, ...texts] = newTemplate(snapshot, options).map(({ path, content }) => ({
    uri: uriOf(folderUri, path),
    text: content,
  }));
  return document ? { ...document, more: texts } : null;
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
