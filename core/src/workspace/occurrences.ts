// Every place in a workspace where a thing is named, across files.
import type { PlaybookDocument } from '../playbook/document.ts';
import type { Definition, Reference, WrittenScalar } from '../schema/checked.ts';
import { type Range, shift } from '../text/range.ts';
import { configScalars } from './config-scalars.ts';
import { documentAt, type Snapshot } from './snapshot.ts';
import type { ConfigFile, PlacedPlaybook, SourceFile, TemplateTextFile } from './source-file.ts';
import {
  canName,
  fieldNamed,
  localeType,
  type NamedThing,
  pieceType,
  thingDefined,
  thingOfWorkspace,
  thingReferredTo,
} from './symbols.ts';
import { fieldsNamedIn, piecesNamedIn, textNameOf } from './template-names.ts';

/** One place where a thing is named. */
export interface Occurrence {
  readonly thing: NamedThing;
  readonly path: string;
  /** From the start of the file; without quotes. The very start for a file that is named so. */
  readonly range: Range;
  readonly role: 'definition' | 'reference';
  /** `alias`: a YAML alias (`*phone`) that repeats the name from elsewhere. `file`: the file itself is named so. */
  readonly form: 'text' | 'alias' | 'file';
  /** The document around it; `undefined` in the config and in the texts of templates. */
  readonly document: PlaybookDocument | undefined;
}

/** What is named at an offset of a file: in a playbook, in the config or in the text of a template. */
export function occurrenceAt(snapshot: Snapshot, path: string, offset: number): Occurrence | undefined {
  const file = snapshot.files.get(path);
  if (!file) return undefined;
  const isHere = ({ start, end }: Range) => start <= offset && offset <= end;
  if (file.type !== 'playbooks') {
    const mentions = [...inFile(snapshot, file).values()].flat();
    return mentions.find(({ range, form }) => form !== 'file' && isHere(range));
  }
  const placed = documentAt(snapshot, path, offset);
  const mention = placed && mentionsIn(placed.document).find(({ range }) => isHere(shift(range, placed.start)));
  return mention && occurrenceFrom(snapshot, placed, mention);
}

/** All places where a thing is named, by path and then by place; remembered for the snapshot. */
export function occurrencesOf(snapshot: Snapshot, thing: NamedThing): readonly Occurrence[] {
  const known = remembered.get(snapshot) ?? new Map<string, readonly Occurrence[]>();
  remembered.set(snapshot, known);
  const before = known.get(thing.key);
  if (before) return before;
  const found: Occurrence[] = [];
  for (const file of snapshot.files.values()) found.push(...occurrencesIn(snapshot, file, thing));
  known.set(thing.key, found);
  return found;
}

const remembered = new WeakMap<Snapshot, Map<string, readonly Occurrence[]>>();

/** Those in one file, by place. */
export function occurrencesIn(snapshot: Snapshot, file: SourceFile, thing: NamedThing): readonly Occurrence[] {
  if (file.type !== 'playbooks') return inFile(snapshot, file).get(thing.key) ?? [];
  const [only, ...others] = file.documents;
  if (only && others.length === 0) return inDocument(snapshot, only, thing);
  return file.documents.flatMap((placed) => inDocument(snapshot, placed, thing));
}

type Mention = Definition | Reference | WrittenScalar;

const nowhere: readonly Occurrence[] = [];

function inDocument(snapshot: Snapshot, placed: PlacedPlaybook, thing: NamedThing): readonly Occurrence[] {
  const mentions = mentionsByWord(placed.document).get(thing.id);
  if (!mentions || !canName(snapshot, placed.document, thing)) return nowhere;
  const all = mentions.map((each) => occurrenceFrom(snapshot, placed, each));
  const meant = all.filter((each) => each.thing.key === thing.key);
  return meant.length > 1 ? inOrder(meant) : meant;
}

function occurrenceFrom(snapshot: Snapshot, { document, start }: PlacedPlaybook, mention: Mention): Occurrence {
  return {
    thing: thingNamed(snapshot, document, mention),
    path: document.path,
    range: shift(mention.range, start),
    role: 'owner' in mention ? 'definition' : 'reference',
    form: formOf(document, mention.range),
    document,
  };
}

function thingNamed(snapshot: Snapshot, document: PlaybookDocument, mention: Mention): NamedThing {
  if ('owner' in mention) return thingDefined(snapshot, document, mention);
  if ('to' in mention) return thingReferredTo(snapshot, document, mention);
  return thingOfWorkspace(localeType, mention.text);
}

function mentionsIn({ definitions, references, scalars }: PlaybookDocument): readonly Mention[] {
  return [...definitions, ...references, ...scalars.filter(isLocale)];
}

const byWord = new WeakMap<PlaybookDocument, ReadonlyMap<string, readonly Mention[]>>();

/** Needs nothing but the document, so that an edit of another one leaves it as it is. */
function mentionsByWord(document: PlaybookDocument): ReadonlyMap<string, readonly Mention[]> {
  const before = byWord.get(document);
  if (before) return before;
  const words = new Map<string, Mention[]>();
  for (const mention of mentionsIn(document)) {
    const word = 'text' in mention ? mention.text : mention.id;
    const same = words.get(word);
    if (same) same.push(mention);
    else words.set(word, [mention]);
  }
  byWord.set(document, words);
  return words;
}

/** An alias stands where the value would: with the sign before it, or at its own start. */
function formOf({ yaml: { source, isPlain } }: PlaybookDocument, { start }: Range): 'text' | 'alias' {
  return !isPlain && (source[start] === '*' || source[start - 1] === '*') ? 'alias' : 'text';
}

/** By the key of the thing. */
type Mentions = ReadonlyMap<string, readonly Occurrence[]>;

const inFiles = new WeakMap<Snapshot, Map<SourceFile, Mentions>>();

/** Of the config, and of the text of a template. */
function inFile(snapshot: Snapshot, file: SourceFile): Mentions {
  const known = inFiles.get(snapshot) ?? new Map<SourceFile, Mentions>();
  inFiles.set(snapshot, known);
  const before = known.get(file);
  if (before) return before;
  const mentions = grouped(
    file.type === 'config' ? inConfig(file) : file.type === 'template-text' ? inText(snapshot, file) : [],
  );
  known.set(file, mentions);
  return mentions;
}

/** The list of languages is where a language is at home; everything else mentions it. */
function* inConfig({ path, start, document }: ConfigFile): Iterable<Occurrence> {
  if (!document) return;
  const { root } = document.yaml;
  const list = root?.kind === 'map' ? root.pairs.find(({ key }) => key.source === 'locales')?.value : undefined;
  for (const { text, range } of configScalars(document).filter(isLocale)) {
    const isListed = list !== undefined && list.start <= range.start && range.end <= list.end;
    yield {
      thing: thingOfWorkspace(localeType, text),
      path,
      range: shift(range, start),
      role: isListed ? 'definition' : 'reference',
      form: /\*/.test(document.yaml.source.slice(range.start - 1, range.start + 1)) ? 'alias' : 'text',
      document: undefined,
    };
  }
}

/** Its name is that of a language, its folder may be that of a shared piece, and it may name other pieces and fields of the recipient. */
function* inText(snapshot: Snapshot, file: TemplateTextFile): Iterable<Occurrence> {
  const { path } = file;
  const name = textNameOf(snapshot, path);
  const itself = { path, range: { start: 0, end: 0 }, form: 'file', document: undefined } as const;
  if (name) yield { thing: thingOfWorkspace(localeType, name.locale), role: 'reference', ...itself };
  if (name?.piece !== undefined) {
    yield { thing: thingOfWorkspace(pieceType, name.piece), role: 'definition', ...itself };
  }
  for (const { name: piece, range } of piecesNamedIn(file)) {
    const thing = thingOfWorkspace(pieceType, piece);
    yield { thing, path, range, role: 'reference', form: 'text', document: undefined };
  }
  for (const { name: field, range } of fieldsNamedIn(file)) {
    const thing = fieldNamed(snapshot, file, field);
    yield { thing, path, range, role: 'reference', form: 'text', document: undefined };
  }
}

function isLocale({ name }: WrittenScalar): boolean {
  return name === 'locale';
}

function grouped(occurrences: Iterable<Occurrence>): Mentions {
  const groups = new Map<string, Occurrence[]>();
  for (const each of occurrences) groups.set(each.thing.key, [...(groups.get(each.thing.key) ?? []), each]);
  return groups;
}

/** Of the text; a place that a merge key (`<<`) shows twice counts once. */
function inOrder(occurrences: readonly Occurrence[]): readonly Occurrence[] {
  const places = new Map(occurrences.toReversed().map((each) => [`${each.form} ${each.range.start}`, each]));
  return [...places.values()].sort((a, b) => a.range.start - b.range.start);
}
