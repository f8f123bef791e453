// Tries proposals before anybody sees them: one that would break the file is not made.
import { remembered } from '../time/bounded-cache.ts';
import { readYaml } from '../yaml/read.ts';
import { syntaxErrors } from '../yaml/syntax-errors.ts';
import type { YamlDocument } from '../yaml/tree.ts';
import type { Cursor } from './cursor.ts';
import type { Draft } from './proposal.ts';
import { withDefaults } from './snippet-text.ts';

export interface Trial {
  readonly content: string;
  readonly cursor: Cursor;
  /** How many the YAML of the file has as it is. */
  readonly problems: number;
}

/** Those that leave the YAML no worse than it was. */
export function passing(drafts: readonly Draft[], trial: Trial): readonly Draft[] {
  const isHealed = trial.cursor.healed.every((document) => document.problems.length === 0);
  return isHealed ? passingInWhole(drafts, trial) : passingInBroken(drafts, trial);
}

/** In a text that is sound otherwise, drafts that are written alike share one attempt. */
function passingInWhole(drafts: readonly Draft[], trial: Trial): readonly Draft[] {
  const answers = new Map<string, boolean>();
  return drafts.filter((draft) => {
    const form = formOf(draft);
    const known = answers.get(form);
    if (known !== undefined) return known;
    const after = taken(draft, trial);
    const answer =
      readYaml(after, trial.cursor.healed).every(({ document }) => document.problems.length === 0) ||
      (trial.problems > 0 && isNoWorse(after, trial));
    answers.set(form, answer);
    return answer;
  });
}

/** Around a mistake every block may read differently: each is tried, as many as there is time for. Single lines are alike. */
function passingInBroken(drafts: readonly Draft[], whole: Trial): readonly Draft[] {
  const trial = nearby(whole);
  const answers = new Map<string, boolean>();
  let left = mostCharacters;
  return drafts.filter((draft) => {
    // In a sound text the mistake comes from splitting something in two, and then the names matter as well.
    const isOwn = trial.problems === 0 || draft.newText.includes('\n');
    const form = isOwn ? draft.newText : formOf(draft);
    const known = answers.get(form);
    if (known !== undefined) return known;
    left -= trial.content.length;
    const answer = (left >= 0 || !isOwn) && isNoWorse(taken(draft, trial), trial);
    answers.set(form, answer);
    return answer;
  });
}

/** What can be read while somebody waits for a list. */
const mostCharacters = 150_000;

/** Of what follows a proposal so many lines are enough to see whether it fits. */
const mostLines = 40;

function nearby({ content, cursor, problems }: Trial): Trial {
  let end = cursor.start + cursor.range.end;
  for (let line = 0; line <= mostLines; line++) {
    end = content.indexOf('\n', end) + 1;
    if (end === 0) return { content, cursor, problems };
  }
  const near = content.slice(0, end);
  return { content: near, cursor, problems: problemsOf(near) };
}

/** How many there are in all documents of a text. */
export function problemsIn(documents: readonly YamlDocument[]): number {
  return documents.reduce((sum, { problems }) => sum + problems.length, 0);
}

function problemsOf(content: string): number {
  return problemsIn(readYaml(content).map(({ document }) => document));
}

function isNoWorse(after: string, { content, problems }: Trial): boolean {
  const before = errorsBefore(content);
  if (syntaxErrors(after) > before) return false;
  return before > 0 || problemsOf(after) <= problems;
}

/** The same text is asked about for every draft. */
const errorsBefore = remembered(2, syntaxErrors);

function taken({ newText, isSnippet }: Draft, { content, cursor }: Trial): string {
  const { start, range } = cursor;
  const text = isSnippet ? withDefaults(newText) : newText;
  return content.slice(0, start + range.start) + text + content.slice(start + range.end);
}

/** What decides whether a text fits: one line or several, how it begins and ends. Its words do not matter. */
function formOf(draft: Draft): string {
  const newText = draft.isSnippet ? withDefaults(draft.newText) : draft.newText;
  const lines = newText.includes('\n') ? 'block' : 'line';
  const start = /^\s*(?:- |["'[{]|\n)?/.exec(newText)?.[0] ?? '';
  const inner = /:(?=\s)/.test(newText) ? 'pair' : 'word';
  return `${lines} ${start} ${inner} ${/["'\]}]$/.exec(newText)?.[0] ?? ''}`;
}
