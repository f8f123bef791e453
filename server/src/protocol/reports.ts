// Asking for reports on time: how plans run, who can reach whom, what is due, how fast answers are, when one is due.
import type { RenderPlace } from './rendering.ts';

/** Asks for one report of one workspace, as a page shows it. */
export const reportRequest = 'support-playbooks/report';

export const reportNames = ['timeline', 'coverage', 'agenda', 'response-times', 'due'] as const;
export type ReportName = (typeof reportNames)[number];

export interface ReportParams {
  readonly report: ReportName;
  /** What was chosen on the page, by the name of the input; strange values count as not chosen. */
  readonly wishes: Readonly<Record<string, string>>;
  /** A file that the person comes from: what it is about is chosen where nothing else was. */
  readonly near?: string;
}

export interface ReportAnswer {
  readonly inputs: readonly ReportInput[];
  readonly shown: ShownReport;
}

/** `workspace`, a choice among several, is there in every report; the others are the report's own. */
export type ReportInput =
  | {
      readonly kind: 'choice';
      readonly name: string;
      readonly value: string;
      /** “All of them” has an empty value and no title. */
      readonly options: readonly { readonly value: string; readonly title: string; readonly group?: string }[];
    }
  /** `day` as `2027-04-06` or empty, `moment` as `2027-04-06 09:00`. */
  | { readonly kind: 'day' | 'moment'; readonly name: string; readonly value: string }
  /** As a wish it is `yes`, or anything else. */
  | { readonly kind: 'flag'; readonly name: string; readonly value: boolean };

export type ShownReport =
  /** Nothing to show before there is a document of this kind, such as `SunsetPlan`. */
  | { readonly kind: 'empty'; readonly needs: string }
  /** Mistakes are in the way; the sentence says whose. */
  | { readonly kind: 'blocked'; readonly sentence: string }
  | {
      readonly kind: 'made';
      readonly title: string;
      readonly notes: readonly string[];
      readonly tables: readonly ReportTable[];
      /** SVG of 800 pixels; `data-place` is a number in `places`. */
      readonly picture?: string;
      readonly places: readonly RenderPlace[];
      /** Something is left out because of mistakes. */
      readonly warning?: string;
      /** The kinds of files that can be made of it, such as `svg` and `md`. */
      readonly formats: readonly string[];
    };

export interface ReportTable {
  readonly title: string;
  readonly notes: readonly string[];
  /** The first cell of each row says what the row is about. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly ReportCell[])[];
}

export interface ReportCell {
  readonly text: string;
  readonly tone?: 'good' | 'fair' | 'bad' | 'quiet' | 'strong';
  /** For where colour cannot be relied on. */
  readonly sign?: string;
  /** A number in `places`. */
  readonly place?: number;
}

/** Asks for what a page shows as a file. Nothing is written to disk. */
export const reportFileRequest = 'support-playbooks/reportFile';

export interface ReportFileParams extends ReportParams {
  readonly format: string;
}

export interface ReportFileAnswer {
  readonly fileName: string;
  readonly text: string;
}
