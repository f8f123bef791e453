// Marks in a text where something is missing, each with a number, so that a preview can lead from the mark to its place.
import type { Place } from '../finding.ts';
import { type Snapshot, startOf } from '../workspace/snapshot.ts';
import type { TextGap } from './view/view-context.ts';

export type MarkHole = (name: string, place: Place) => string;

/** Between the name in a mark and its number: a private character, which no text of an author holds. */
const separator = '\uE000';

export interface HoleMarks {
  readonly mark: MarkHole;
  /** By their number. The same place has one number, however often it shows. */
  readonly places: readonly Place[];
}

export function holeMarks(): HoleMarks {
  const places: Place[] = [];
  const mark: MarkHole = (name, { path, range: { start, end } }) => {
    const place = { path, range: { start, end } };
    const known = places.findIndex((each) => isSame(each, place));
    return `⟦${name}${separator}${known === -1 ? places.push(place) - 1 : known}⟧`;
  };
  return { mark, places };
}

/** Where the text is written that lacks a language, from the start of its file. */
export function placeOfGap({ document, range }: TextGap, snapshot: Snapshot): Place {
  const start = startOf(snapshot, document);
  return { path: document.path, range: { start: range.start + start, end: range.end + start } };
}

function isSame(a: Place, b: Place): boolean {
  return a.path === b.path && a.range.start === b.range.start && a.range.end === b.range.end;
}
