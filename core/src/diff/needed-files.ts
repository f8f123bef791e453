// Which files have to be read to compare two revisions: those that changed, and those that they need or that need them.

import { acceptedFileName } from '../workspace/accepted.ts';
import { configFileName } from '../workspace/settings.ts';
import { fileTypeOf } from '../workspace/source-file.ts';

/** The text of a file that did not change; asked for only where it may matter. */
export type TextOf = (path: string) => string;

export interface FilesOfRevisions {
  /** Files whose content differs, with the text of both sides. */
  readonly changed: ReadonlyMap<string, readonly (string | undefined)[]>;
  /** Files that are the same on both sides. */
  readonly same: readonly string[];
}

export interface NeededOptions {
  /** Those too that say what a message of a changed playbook, or of one that depends on it, is made of. */
  readonly forMessages?: boolean;
}

/**
 * By the names in the texts, without parsing: a playbook is needed when a needed one names it (strategy, calendar), and
 * a plan or policy when its strategy is. A name that stands there by chance costs a little time and changes nothing.
 */
export function neededFiles(
  { changed, same }: FilesOfRevisions,
  textOf: TextOf,
  { forMessages = false }: NeededOptions = {},
): ReadonlySet<string> {
  const needed = new Set(same.filter((path) => isSmall(path)));
  let wanted = nothing();
  for (const texts of changed.values()) {
    for (const text of texts) {
      if (text === undefined) continue;
      takeNames(text, wanted);
      takeUsers(text, wanted);
      if (forMessages) takeReaders(text, wanted);
    }
  }
  const left = new Map(
    same.flatMap((path) => {
      if (fileTypeOf(path) !== 'playbooks') return [];
      const text = textOf(path);
      return [[path, { text, own: ownNames(text) }] as const];
    }),
  );
  const known = nothing();
  while (left.size > 0) {
    // What was looked for before is in none of those that are left.
    const fresh = unknownIn(wanted, known);
    if (isEmpty(fresh)) break;
    wanted = nothing();
    for (const [path, candidate] of left) {
      const isReader = readsOf(candidate.text, fresh);
      if (!isReader && !isNeeded(candidate, fresh)) continue;
      left.delete(path);
      needed.add(path);
      takeNames(candidate.text, wanted);
      if (isReader) takeReaders(candidate.text, wanted);
    }
  }
  return needed;
}

interface Wanted {
  /** What a needed file points to. */
  readonly names: Set<string>;
  /** Strategies of which all plans count, because together they say who can reach whom. */
  readonly plansOf: Set<string>;
  /** Calendars of which the strategies count, because they say whom its hours concern. */
  readonly hoursOf: Set<string>;
  /** Playbooks of which all that name them count: their messages may read differently. */
  readonly readersOf: Set<string>;
}

/** A file that did not change, with what it may be called. */
interface Candidate {
  readonly text: string;
  readonly own: readonly string[];
}

function nothing(): Wanted {
  return { names: new Set(), plansOf: new Set(), hoursOf: new Set(), readersOf: new Set() };
}

function isEmpty({ names, plansOf, hoursOf, readersOf }: Wanted): boolean {
  return names.size + plansOf.size + hoursOf.size + readersOf.size === 0;
}

/** From now on they are known. */
function unknownIn(wanted: Wanted, known: Wanted): Wanted {
  const fresh = (key: keyof Wanted): Set<string> => {
    const unknown = new Set([...wanted[key]].filter((name) => !known[key].has(name)));
    for (const name of unknown) known[key].add(name);
    return unknown;
  };
  return {
    names: fresh('names'),
    plansOf: fresh('plansOf'),
    hoursOf: fresh('hoursOf'),
    readersOf: fresh('readersOf'),
  };
}

function takeNames(text: string, { names }: Wanted): void {
  for (const name of namesIn(text)) names.add(name);
}

function takeUsers(text: string, { plansOf, hoursOf }: Wanted): void {
  if (isKind(text, 'SunsetPlan')) for (const name of strategiesIn(text)) plansOf.add(name);
  if (isKind(text, 'ChannelStrategy')) for (const name of ownNames(text)) plansOf.add(name);
  if (isKind(text, 'BusinessCalendar')) for (const name of ownNames(text)) hoursOf.add(name);
}

/** What a plan or policy says is in the messages of the others of its strategy. */
function takeReaders(text: string, { readersOf }: Wanted): void {
  for (const name of [...ownNames(text), ...strategiesIn(text)]) readersOf.add(name);
}

function readsOf(text: string, { readersOf }: Wanted): boolean {
  return mentions(text, readersOf) && namesIn(text).some((name) => readersOf.has(name));
}

/** Most files mention none, and to find that out is far cheaper than to read what they say. */
function mentions(text: string, names: ReadonlySet<string>): boolean {
  for (const name of names) if (text.includes(name)) return true;
  return false;
}

/** Settings always count, and cost nothing. */
function isSmall(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name === configFileName || name === acceptedFileName;
}

function isNeeded({ text, own }: Candidate, { names, plansOf, hoursOf }: Wanted): boolean {
  if (own.some((name) => names.has(name))) return true;
  if (plansOf.size > 0 && isKind(text, 'SunsetPlan') && strategiesIn(text).some((name) => plansOf.has(name)))
    return true;
  return hoursOf.size > 0 && isKind(text, 'ChannelStrategy') && namesIn(text).some((name) => hoursOf.has(name));
}

function isKind(text: string, kind: string): boolean {
  return text.includes(kind);
}

const reference = /\b(?:strategy|calendar|stillOpen|holidays)["']?:\s*["']?([a-z0-9][a-z0-9-]*)/g;
/** Wherever on a line it stands: metadata may be written in one, too. */
const ownName = /\bname["']?:[ \t]*["']?([a-z0-9][a-z0-9-]*)/g;

/** What a text points to, calendars that are joined in a list too. */
function namesIn(text: string): readonly string[] {
  const named = [...text.matchAll(reference)].flatMap((match) => match[1] ?? []);
  const joined = /openWhenAny["']?:([^:]*)/g;
  const lists = [...text.matchAll(joined)].flatMap((match) => (match[1] ?? '').match(/[a-z0-9][a-z0-9-]*/g) ?? []);
  return [...named, ...lists];
}

function ownNames(text: string): readonly string[] {
  return [...text.matchAll(ownName)].flatMap((match) => match[1] ?? []);
}

function strategiesIn(text: string): readonly string[] {
  return [...text.matchAll(/\bstrategy["']?:\s*["']?([a-z0-9][a-z0-9-]*)/g)].flatMap((match) => match[1] ?? []);
}
