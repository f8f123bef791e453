// What one row of these tables is, and the sample with its mistake in it.
import type { Finding } from '../../../../core/src/finding.ts';
import { type Snapshot, withFiles } from '../../../../core/src/workspace/snapshot.ts';
import { findingsIn, sample, samplePaths, sampleTexts } from '../../workspace/fernway.ts';

const folder = 'templates/sunset-announcement';

const paths = {
  ...samplePaths,
  en: `${folder}/en.hbs`,
  fr: `${folder}/fr.hbs`,
  nl: `${folder}/nl.hbs`,
  'zh-CN': `${folder}/zh-CN.hbs`,
} as const;

type MutatedFile = keyof typeof paths;

/** One idea of what can go wrong, as one edit of the sample, and the one finding that it brings. */
export interface Mutation {
  /** What has happened, in words. */
  readonly what: string;
  readonly file: MutatedFile;
  /** Stands once in the file. “…” stands for everything up to where the rest of it first comes. */
  readonly find: string;
  /** « and » mark the place of the finding, unless `at` does. */
  readonly replace: string;
  /** A text that stands once in a file after the edit, marked like `replace`; for findings away from the edit. */
  readonly at?: { readonly file: MutatedFile; readonly text: string };
  /** The rule, or the rule and its message. */
  readonly says: string;
}

/** A finding as the tables write it: path, offset, the marked text, and the rule with or without its message. */
interface Told {
  readonly path: string;
  readonly start: number;
  readonly marked: string;
  readonly says: string;
}

export function toldAbout(mutation: Mutation): { readonly expected: Told; readonly found: readonly Told[] } {
  const texts = editedTexts(mutation);
  const isWhole = mutation.says.includes(': ');
  const found = findingsIn(snapshotOf(texts)).map(
    ({ path, range, rule, message }: Finding): Told => ({
      path,
      start: range.start,
      marked: (texts.get(path) ?? '').slice(range.start, range.end),
      says: isWhole ? `${rule}: ${message}` : rule,
    }),
  );
  return { expected: expectedOf(mutation, texts), found };
}

function snapshotOf(texts: ReadonlyMap<string, string>): Snapshot {
  const changed = [...texts].filter(([path, content]) => sampleTexts.get(path) !== content);
  return withFiles(
    sample,
    changed.map(([path, content]) => [path, { content }] as const),
  );
}

function editedTexts({ file, find, replace }: Mutation): Map<string, string> {
  const path = paths[file];
  const text = sampleTexts.get(path) ?? '';
  const { start, end } = placeOf(find, text);
  return new Map(sampleTexts).set(path, text.slice(0, start) + unmarked(replace) + text.slice(end));
}

function expectedOf({ file, find, replace, at, says }: Mutation, texts: ReadonlyMap<string, string>): Told {
  const path = paths[at?.file ?? file];
  const text = texts.get(path) ?? '';
  const marks = at?.text ?? replace;
  const origin = at ? placeOf(unmarked(at.text), text).start : placeOf(find, sampleTexts.get(path) ?? '').start;
  const start = origin + marks.indexOf('«');
  const end = origin + marks.indexOf('»') - 1;
  return { path, start, marked: text.slice(start, end), says };
}

function placeOf(wanted: string, text: string): { readonly start: number; readonly end: number } {
  const [head = '', tail] = wanted.split('…');
  const start = text.indexOf(head);
  if (head === '' || start === -1 || text.includes(head, start + 1)) throw new Error(`Not once here: ${head}`);
  const end = tail === undefined ? start + head.length : text.indexOf(tail, start + head.length) + tail.length;
  return { start, end };
}

function unmarked(text: string): string {
  return text.replace('«', '').replace('»', '');
}
