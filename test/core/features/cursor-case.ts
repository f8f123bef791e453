// Cursor cases: a text with marks, put into the sample, and what a feature answers there.
import { emptySnapshot, type Range, type Snapshot, withFiles } from '#core';
import { sample, samplePaths, sampleTexts } from '../workspace/fernway.ts';

/** What makes a case hard; a third of all cases is not `plain`. */
export type Form = 'plain' | 'broken' | 'half-typed' | 'flow' | 'crlf' | 'multi-document';

export interface CursorCase<Expected> {
  /** The situation in a few words; no two cases of a feature share one. */
  readonly name: string;
  readonly form: Form;
  /** Files that differ from the sample, by path. Exactly one holds `$0`. */
  readonly files: Readonly<Record<string, string>>;
  /** Without the sample: only `files` exist. */
  readonly isAlone?: true;
  readonly expected: Expected;
}

export interface Marked {
  readonly text: string;
  /** Where `$0` stood. */
  readonly offset: number | undefined;
  /** What `^^^` lines underlined, in order, each with the words after the marks. */
  readonly ranges: readonly (Range & { readonly label: string })[];
}

/**
 * Takes the marks out of a text. A line of blanks and `^^^` underlines the line above it; words after it are its label.
 * The line above counts its columns without `$0`.
 */
export function unmark(marked: string): Marked {
  const lines: string[] = [];
  const ranges: (Range & { label: string })[] = [];
  let offset: number | undefined;
  let start = 0;
  let length = 0;
  for (const line of marked.split(/(?<=\n)/)) {
    const marks = /^( *)(\^+)(?: (.*))?\r?\n?$/.exec(line);
    if (marks) {
      const from = start - length + (marks[1] ?? '').length;
      ranges.push({ start: from, end: from + (marks[2] ?? '').length, label: (marks[3] ?? '').trim() });
      continue;
    }
    const at = line.indexOf('$0');
    const clean = at < 0 ? line : line.slice(0, at) + line.slice(at + 2);
    if (at >= 0) offset = start + at;
    lines.push(clean);
    length = clean.length;
    start += length;
  }
  return { text: lines.join(''), offset, ranges };
}

export interface Situation {
  readonly snapshot: Snapshot;
  readonly path: string;
  readonly offset: number;
  /** The underlined places of every file of the case. */
  readonly marked: ReadonlyMap<string, Marked>;
}

export function situation({ name, form, files, isAlone }: CursorCase<unknown>): Situation {
  const marked = new Map(Object.entries(files).map(([path, text]) => [path, unmark(formed(form, text))] as const));
  const [at] = [...marked].flatMap(([path, { offset }]) => (offset === undefined ? [] : [{ path, offset }]));
  if (!at) throw new Error(`No $0 in the case "${name}".`);
  const changes = [...marked].map(([path, { text }]) => [path, { content: text }] as const);
  return { snapshot: withFiles(isAlone ? emptySnapshot : sample, changes), ...at, marked };
}

/** The sample's file with one thing changed in it; « find » has to be there exactly once. */
export function edited(
  path: keyof typeof samplePaths,
  find: string,
  replace: string,
): Readonly<Record<string, string>> {
  const text = sampleTexts.get(samplePaths[path]) ?? '';
  if (text.split(find).length !== 2) throw new Error(`Not exactly once in ${path}: ${find}`);
  return { [samplePaths[path]]: text.replace(find, () => replace) };
}

/** A range with the text it covers, for readable expectations: `support/x.playbook.yaml: phone`, with the line, from 1. */
export function quoted(snapshot: Snapshot, path: string, range: Range): string {
  const content = snapshot.files.get(path)?.text.content ?? '';
  const line = content.slice(0, range.start).split('\n').length;
  return `${path}:${line} ${content.slice(range.start, range.end)}`;
}

function formed(form: Form, text: string): string {
  return form === 'crlf' ? text.replaceAll(/\r?\n/g, '\r\n') : text;
}
