// A report with each place as people would point to it: the file, and the words that stand there.
import type { ReportPlace } from '../../../core/src/reports/place.ts';
import type { Snapshot } from '../../../core/src/workspace/snapshot.ts';

export function placed(snapshot: Snapshot, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => placed(snapshot, item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === 'place' && item ? placeWords(snapshot, item as ReportPlace) : placed(snapshot, item),
    ]),
  );
}

export function placeWords({ files }: Snapshot, { path, range }: ReportPlace): string {
  return `${path}: ${files.get(path)?.text.content.slice(range.start, range.end)}`;
}
