// A stretch of text, counted in UTF-16 code units as editors do.

/** From `start` up to, not including, `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export function shift(range: Range, by: number): Range {
  return by === 0 ? range : { start: range.start + by, end: range.end + by };
}

/** The place alone, of something that knows more than its place. */
export function bounds({ start, end }: Range): Range {
  return { start, end };
}

export function isWithin(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
