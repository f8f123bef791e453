// The shape of a kind of change: its names, what it looks at, and how it judges.
import type { Difference } from './difference.ts';
import type { Direction } from './severity.ts';
import type { Pair, Sides, Spot } from './side.ts';

export interface ChangeName {
  /** Never changes: accepted changes and reports name it. */
  readonly id: string;
  readonly title: string;
}

export interface ChangeKind {
  readonly less?: ChangeName;
  readonly more?: ChangeName;
  /** Neither less nor more; it mirrors itself, and `waiver` says why that is right. */
  readonly other?: ChangeName & { readonly waiver: string };
  /** Why it has a `less` and no `more`. */
  readonly waiver?: string;
  /** What `find` looks at, as a sentence begins: `Opening hours`. */
  readonly whole?: string;
  /** Whether customers count on it; see `severityOf`. */
  readonly isTold: boolean;
  /** Whom it concerns and why, in a sentence. */
  readonly why: string;
  /** How each place of the schemas is judged. */
  readonly places?: Readonly<Record<string, Judge>>;
  /** Places that `find` looks at as a whole. */
  readonly covers?: readonly string[];
  /** For what follows from several places together. */
  readonly find?: (pair: Pair, sides: Sides) => Iterable<Found>;
}

export type Judge = (difference: Difference, sides: Sides) => readonly Verdict[];

export interface Verdict {
  readonly direction: Direction;
  /** Old and new in words. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Instead of the sentence that follows from the place. */
  readonly sentence?: string;
  readonly isTold?: boolean;
}

/** A verdict that is not about one place of the schemas. */
export interface Found extends Verdict {
  readonly sentence: string;
  /** What it is about, for the fingerprint. */
  readonly about: readonly string[];
  readonly spots: { readonly before: Spot | undefined; readonly after: Spot | undefined };
  readonly affected?: Affected;
}

/** Ids of the strategy; `all` where it makes no difference. */
export interface Affected {
  readonly segments: readonly string[] | 'all';
  readonly queryTypes: readonly string[] | 'all';
}

export function at(judge: Judge, ...places: readonly string[]): Readonly<Record<string, Judge>> {
  return Object.fromEntries(places.map((place) => [place, judge]));
}
