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

/** One idea of what can go wrong with the sample, and the one finding that it brings. */
export type Mutation = Edit | Removal;

interface Idea {
  /** What has happened, in words. */
  readonly what: string;
  readonly file: MutatedFile;
  /** The rule, or the rule and its message. */
  readonly says: string;
}

interface Edit extends Idea {
  /** Stands once in the file. “…” stands for everything up to where the rest of it first comes. */
  readonly find: string;
  /** « and » mark the place of the finding, unless `at` does. */
  readonly replace: string;
  /** For a finding away from the edit. */
  readonly at?: Place;
}

/** The file is deleted. */
interface Removal extends Idea {
  readonly isRemoved: true;
  readonly at: Place;
}

interface Place {
  readonly file: MutatedFile;
  /** Stands once in the file after the edit; « and » mark the place of the finding. */
  readonly text: string;
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
  const changed = [...sampleTexts].filter(([path, content]) => texts.get(path) !== content);
  return withFiles(
    sample,
    changed.map(([path]) => {
      const content = texts.get(path);
      return [path, content === undefined ? undefined : { content }] as const;
    }),
  );
}

function editedTexts(mutation: Mutation): Map<string, string> {
  const texts = new Map(sampleTexts);
  const path = paths[mutation.file];
  if ('isRemoved' in mutation) {
    texts.delete(path);
    return texts;
  }
  const text = sampleTexts.get(path) ?? '';
  const { start, end } = placeOf(mutation.find, text);
  return texts.set(path, text.slice(0, start) + unmarked(mutation.replace) + text.slice(end));
}

function expectedOf(mutation: Mutation, texts: ReadonlyMap<string, string>): Told {
  const path = paths[mutation.at?.file ?? mutation.file];
  const text = texts.get(path) ?? '';
  const { marks, origin } = marksOf(mutation, text);
  const start = origin + marks.indexOf('«');
  const end = origin + marks.indexOf('»') - 1;
  return { path, start, marked: text.slice(start, end), says: mutation.says };
}

/** The text with marks, and where it begins in the edited file. */
function marksOf(mutation: Mutation, text: string): { readonly marks: string; readonly origin: number } {
  if (mutation.at) return { marks: mutation.at.text, origin: placeOf(unmarked(mutation.at.text), text).start };
  if ('isRemoved' in mutation) throw new Error(`Nowhere: ${mutation.what}`);
  const before = sampleTexts.get(paths[mutation.file]) ?? '';
  return { marks: mutation.replace, origin: placeOf(mutation.find, before).start };
}

function placeOf(wanted: string, text: string): { readonly start: number; readonly end: number } {
  const [head = '', tail = ''] = wanted.split('…');
  const start = text.indexOf(head);
  const tailAt = text.indexOf(tail, start + head.length);
  if (head === '' || start === -1 || tailAt === -1 || text.includes(head, start + 1)) {
    throw new Error(`Not once here: ${wanted}`);
  }
  return { start, end: tailAt + tail.length };
}

function unmarked(text: string): string {
  return text.replace('«', '').replace('»', '');
}
