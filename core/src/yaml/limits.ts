// How much YAML one file may hold. Each limit has its own sentence and its own test.

/** Counted, not timed, so that every machine refuses the same files. */
export const limits = {
  /** Levels of nesting, counted on the parser's own stack before anything recurses. */
  depth: 64,
  tokens: 400_000,
  aliases: 1_000,
  documents: 50,
  /** Nodes after aliases and merge keys are expanded. */
  nodes: 200_000,
  problems: 100,
} as const;

export type LimitName = keyof typeof limits;

export const limitMessages = {
  depth: `This is nested more than ${limits.depth} levels deep. Playbooks never need that; look for a bracket or a dash that was typed too often.`,
  tokens: 'This file holds more YAML than a playbook can. Split it into several files.',
  aliases: `This file uses more than 1,000 aliases. Write the values out.`,
  documents: `This file holds more than ${limits.documents} documents. Split it into several files.`,
  nodes: `This holds more than 200,000 values once its aliases are written out. Split it, or repeat less.`,
  problems: `There are more than ${limits.problems} mistakes here; the rest are shown when these are mended.`,
} as const satisfies Record<LimitName, string>;

/** How deep the reader of everyday YAML goes: far less than the limit, which the library's reader keeps. */
export const everydayDepth = 40;
