// Where a part of a report is written, so that an editor can lead there. Programs get names instead: `reportJson` leaves places out.
import type { PlaybookDocument } from '../playbook/document.ts';
import { known, rangeOf } from '../schema/value.ts';
import { type Range, shift } from '../text/range.ts';
import { type Snapshot, startOf } from '../workspace/snapshot.ts';

export interface ReportPlace {
  /** Relative to the workspace. */
  readonly path: string;
  /** From the start of the file. */
  readonly range: Range;
}

/** What a picture writes beside a part that is written somewhere, in `data-place`; pictures for paper have none. */
export type Mark = (place: ReportPlace) => string;

/** `range` counts from the start of the document. */
export function placeIn(snapshot: Snapshot, document: PlaybookDocument, range: Range): ReportPlace {
  const { start, end } = shift(range, startOf(snapshot, document));
  return { path: document.path, range: { start, end } };
}

/** Where the document says its name, which stands for all of it. */
export function namePlace(snapshot: Snapshot, document: PlaybookDocument): ReportPlace {
  return placeIn(snapshot, document, nameRange(document));
}

export function nameRange({ playbook }: PlaybookDocument): Range {
  const metadata = known(() => playbook?.metadata);
  return metadata ? rangeOf(metadata, 'name') : { start: 0, end: 0 };
}
