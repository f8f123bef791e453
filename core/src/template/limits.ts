// How much a template may hold and do. Counted, not timed, so that every machine refuses the same ones.

export const templateLimits = {
  characters: 65_536,
  tags: 2_000,
  /** Of one tag. */
  tagLength: 1_000,
  /** Helpers inside helpers. */
  parentheses: 8,
  /** Blocks inside blocks. */
  depth: 32,
  /** Steps of one path such as `a.b.c`. */
  pathLength: 16,
  /** Turns of `each`. */
  iterations: 20_000,
  output: 1_048_576,
  /** Pieces put in, counted over the whole message. */
  expansions: 2_000,
} as const;
