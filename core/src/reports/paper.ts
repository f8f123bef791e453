// A report as tables of words: what a page on a screen shows and what Markdown prints.
import type { ReportPlace } from './place.ts';

export interface Paper {
  readonly title: string;
  /** Sentences before the tables: what the signs mean, or that there is nothing to show. */
  readonly notes: readonly string[];
  readonly tables: readonly ReportTable[];
}

export interface ReportTable {
  readonly title: string;
  readonly notes: readonly string[];
  /** The first cell of each row says what the row is about. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly ReportCell[])[];
}

export interface ReportCell {
  readonly text: string;
  readonly tone?: Tone;
  /** For where colour cannot be relied on. */
  readonly sign?: string;
  /** Instead of the text, where the sign says the rest. */
  readonly brief?: string;
  readonly place?: ReportPlace;
}

export type Tone = 'good' | 'fair' | 'bad' | 'quiet' | 'strong';
