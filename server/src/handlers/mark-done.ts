// support-playbooks/markDone: the edits that write `doneOn` or `sentOn` beside what is done.
import { markDone, offsetAt } from '#core';
import type { MarkDoneAnswer, MarkDoneParams } from '../protocol/index.ts';
import type { Session } from '../session.ts';
import { rangeToLsp } from '../to-lsp.ts';

export function onMarkDone(session: Session, { uri, position }: MarkDoneParams): MarkDoneAnswer {
  const place = session.folders.place(uri);
  const text = place?.snapshot.files.get(place.path)?.text;
  if (!place || !text) return { refused: 'nothing-here' };
  const on = session.today(place.snapshot);
  const { edits, refused } = markDone(place.snapshot, place.path, offsetAt(text, position), on);
  if (refused !== undefined) return { refused };
  return { edits: edits.map(({ range, newText }) => ({ range: rangeToLsp(text, range), newText })), on };
}
