// What the host of the reports and their page say to each other. Plain data; both halves read this page.
import { type ReportInput, type ReportName, reportNames, type ShownReport } from '#server/protocol';

export type ToPage =
  | {
      readonly kind: 'shown';
      readonly place: ReportsPlace;
      readonly inputs: readonly LabelledInput[];
      readonly report: MadeReport;
    }
  | {
      readonly kind: 'notice';
      readonly place: ReportsPlace;
      readonly inputs: readonly LabelledInput[];
      readonly text: string;
      readonly wayOut?: WayOut;
    }
  /** For the status line of the page, which screen readers speak. */
  | { readonly kind: 'said'; readonly text: string };

export type FromPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'chooseReport'; readonly report: ReportName }
  | { readonly kind: 'choose'; readonly name: string; readonly value: string }
  /** A number in the places of the report that is shown. */
  | { readonly kind: 'open'; readonly index: number }
  | { readonly kind: 'leave'; readonly by: WayOut }
  | { readonly kind: 'copy' }
  | { readonly kind: 'export' };

/** The places stay with the host. */
export type MadeReport = Omit<Extract<ShownReport, { kind: 'made' }>, 'places'>;

/** Write the first playbook, or mend what is in the way. */
export type WayOut = 'new' | 'problems';

/** With the words of the person's language, also for the options and groups that come without. */
export type LabelledInput = ReportInput & { readonly label: string };

/** Enough to show the same report again after VS Code was closed. */
export interface ReportsPlace {
  readonly report: ReportName;
  /** What was chosen, by the name of the input. A name means the same in every report. */
  readonly wishes: Readonly<Record<string, string>>;
  readonly near: string | undefined;
}

/** In the order of their tabs. */
export const reportTabs = reportNames;

/** The place in a state that VS Code kept; what is strange or comes from an older version is left out. */
export function reportsPlaceOf(state: unknown): ReportsPlace {
  const read = (key: string): unknown =>
    typeof state === 'object' && state !== null && Object.hasOwn(state, key) ? Reflect.get(state, key) : undefined;
  const [report, wishes, near] = [read('report'), read('wishes'), read('near')];
  const entries = typeof wishes === 'object' && wishes !== null ? Object.entries(wishes) : [];
  return {
    report: reportTabs.find((each) => each === report) ?? 'timeline',
    wishes: Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
    near: typeof near === 'string' ? near : undefined,
  };
}
