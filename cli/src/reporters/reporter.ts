// What a format of `validate` is.
import type { CheckReport } from '../check.ts';
import type { Colors } from '../colors.ts';

export interface ReporterOptions {
  readonly colors: Colors;
  /** How wide the place is where it is read. */
  readonly columns: number;
}

/** All of the output at once, with a line break at its end, or an empty text. */
export type Reporter = (report: CheckReport, options: ReporterOptions) => string;
