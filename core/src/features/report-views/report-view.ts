// What a page of reports knows of one report: what can be chosen, what it shows, and the files that can be made of it.
import type { Kind } from '../../generated/playbooks.ts';
import type { Paper } from '../../reports/paper.ts';
import type { Mark } from '../../reports/place.ts';
import type { DateText } from '../../time/date.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

export interface ReportKind {
  /** Kinds of documents without any of which there is nothing to show. */
  readonly needs: readonly [Kind, ...Kind[]];
  readonly view: (asked: Asked) => ReportView;
}

export interface Asked {
  readonly snapshot: Snapshot;
  readonly today: DateText;
  /** What was chosen, by the name of the input; strange values count as not chosen. */
  readonly wishes: Readonly<Record<string, string>>;
  /** A file that the person comes from: what it is about is chosen where nothing else was. */
  readonly near: string | undefined;
}

export interface ReportView {
  readonly inputs: readonly ReportInput[];
  readonly shown: ShownReport;
}

export type ReportInput =
  | {
      readonly kind: 'choice';
      readonly name: string;
      readonly value: string;
      /** The value of “all of them” is empty, and so is its title: the page has the word. */
      readonly options: readonly ReportOption[];
    }
  /** `day` as `2027-04-06` or empty, `moment` as `2027-04-06 09:00`. */
  | { readonly kind: 'day' | 'moment'; readonly name: string; readonly value: string }
  | { readonly kind: 'flag'; readonly name: string; readonly value: boolean };

export interface ReportOption {
  readonly value: string;
  readonly title: string;
  /** The kind of document, where a list has several. */
  readonly group?: Kind;
}

/** `blocked`: mistakes in the playbooks are in the way, as the sentence says. */
export type ShownReport =
  | {
      readonly kind: 'made';
      readonly paper: Paper;
      readonly picture?: (mark?: Mark) => string;
      /** Something is left out because of mistakes, as the sentence says. */
      readonly warning?: string;
      /** Without an extension. */
      readonly fileName: string;
      readonly files: ReportFiles;
    }
  | { readonly kind: 'blocked'; readonly sentence: string };

export const reportFormats = ['svg', 'md', 'json', 'ics'] as const;
export type ReportFormat = (typeof reportFormats)[number];
export type ReportFiles = Readonly<Partial<Record<ReportFormat, () => string>>>;
