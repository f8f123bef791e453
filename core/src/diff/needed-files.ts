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
    same.flatMap((path) =>
      fileTypeOf(path) === 'playbooks' ? [[path, candidateFrom(textOf(path), { forMessages })] as const] : [],
    ),
  );
  const known = nothing();
  while (left.size > 0) {
    // What was looked for before is in none of those that are left.
    const fresh = unknownIn(wanted, known);
    if (isEmpty(fresh)) break;
    wanted = nothing();
    for (const [path, candidate] of left) {
      const isReader = candidate.names.some((name) => fresh.readersOf.has(name));
      if (!isReader && !isNeeded(candidate, fresh, () => textOf(path))) continue;
      left.delete(path);
      needed.add(path);
      const text = textOf(path);
      takeNames(text, wanted);
      if (isReader) takeReaders(text, wanted);
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

/** What a file that did not change may be needed for. Its text is not kept: a thousand of them are much to carry along. */
interface Candidate {
  /** What it may be called. */
  readonly own: readonly string[];
  /** What it points to, for messages. */
  readonly names: readonly string[];
  /** Of a plan. */
  readonly strategies: readonly string[];
  readonly isStrategy: boolean;
}

function candidateFrom(text: string, { forMessages }: Required<NeededOptions>): Candidate {
  return {
    own: ownNames(text),
    names: forMessages ? namesIn(text) : [],
    strategies: isKind(text, 'SunsetPlan') ? strategiesIn(text) : [],
    isStrategy: isKind(text, 'ChannelStrategy'),
  };
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

/** Settings always count, and cost nothing. */
function isSmall(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name === configFileName || name === acceptedFileName;
}

function isNeeded(candidate: Candidate, { names, plansOf, hoursOf }: Wanted, text: () => string): boolean {
  if (candidate.own.some((name) => names.has(name))) return true;
  if (candidate.strategies.some((name) => plansOf.has(name))) return true;
  return candidate.isStrategy && hoursOf.size > 0 && namesIn(text()).some((name) => hoursOf.has(name));
}

function isKind(text: string, kind: string): boolean {
  return text.includes(kind);
}

const reference = /\b(?:strategy|calendar|stillOpen|holidays)["']?:\s*["']?([a-z0-9][a-z0-9-]*)/g;
const strategy = /\bstrategy["']?:\s*["']?([a-z0-9][a-z0-9-]*)/g;
/** Wherever on a line it stands: metadata may be written in one, too. */
const ownName = /\bname["']?:[ \t]*["']?([a-z0-9][a-z0-9-]*)/g;

/** What a text points to, calendars that are joined in a list too. */
function namesIn(text: string): readonly string[] {
  const joined = /openWhenAny["']?:([^:]*)/g;
  const lists = [...text.matchAll(joined)].flatMap((match) => (match[1] ?? '').match(/[a-z0-9][a-z0-9-]*/g) ?? []);
  return [...found(text, reference), ...lists.map(apart)];
}

function ownNames(text: string): readonly string[] {
  return found(text, ownName);
}

function strategiesIn(text: string): readonly string[] {
  return found(text, strategy);
}

function found(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].flatMap((match) => (match[1] === undefined ? [] : apart(match[1])));
}

/** A long part of a text keeps the whole text in memory; this one does not. */
function apart(name: string): string {
  return ` ${name}`.slice(1);
}
