// What is wrong with a scalar text, and the few sentences that all scalars share.

export interface ScalarProblem {
  /** One sentence: the text as written, and what is expected. */
  readonly message: string;
  /** The whole text put right, when it can mean only one thing. */
  readonly suggestion?: string;
  /** Offsets of the narrowest wrong part; absent when all of the text is. */
  readonly from?: number;
  readonly to?: number;
}

/** An offset in the text, and the one after its last character. */
export type Part = readonly [from: number, to: number];

export function problem(message: string, suggestion?: string, part?: Part): ScalarProblem {
  return {
    message,
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(part === undefined || part[0] >= part[1] ? {} : { from: part[0], to: part[1] }),
  };
}

/** The text in quotation marks, shortened so that the sentence stays one. */
export function quoted(text: string): string {
  const line = text.replace(/[\r\n\t]+/g, ' ');
  return `“${line.length > 60 ? `${line.slice(0, 59)}…` : line}”`;
}

/** The part in which a text differs from the one suggested for it, widened to whole words. */
export function changedPart(text: string, suggestion: string): Part {
  let from = 0;
  while (from < text.length && text[from] === suggestion[from]) from += 1;
  let tail = 0;
  const most = Math.min(text.length, suggestion.length) - from;
  while (tail < most && text[text.length - 1 - tail] === suggestion[suggestion.length - 1 - tail]) tail += 1;
  let to = text.length - tail;
  while (from > 0 && !/\s/.test(text[from - 1] ?? ' ')) from -= 1;
  while (to < text.length && !/\s/.test(text[to] ?? ' ')) to += 1;
  return [from, to];
}
