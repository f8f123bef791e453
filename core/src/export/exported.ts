// What every export gives back: files by name, and what is wrong with them.
import type { Finding } from '../finding.ts';
import type { DateText } from '../time/date.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

export interface ExportedFile {
  /** Relative, with forward slashes: `phone-sunset/dates.en.ics`. The same on every day. */
  readonly name: string;
  readonly content: string;
}

export interface ExportedFiles {
  readonly files: readonly ExportedFile[];
  readonly findings: readonly Finding[];
}

/** Of what, and as of when. */
export interface ExportJob {
  readonly snapshot: Snapshot;
  readonly today: DateText;
}
