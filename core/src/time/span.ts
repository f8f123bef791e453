// Stretches of open time as instants: put in order, joined, cut to a window.

/** Epoch milliseconds, `start` before `end`; open at `start`, closed again at `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Empty ones dropped, sorted, those that overlap or touch joined. */
export function merged(spans: readonly Span[]): readonly Span[] {
  const sorted = spans.filter((span) => span.start < span.end).sort((a, b) => a.start - b.start);
  const result: Span[] = [];
  for (const span of sorted) {
    const last = result.at(-1);
    if (last === undefined || last.end < span.start) result.push(span);
    else if (last.end < span.end) result[result.length - 1] = { start: last.start, end: span.end };
  }
  return result;
}

export function clipped(span: Span, start: number, end: number): Span {
  return { start: Math.max(span.start, start), end: Math.min(span.end, end) };
}
