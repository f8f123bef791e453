// Every place in a workspace where a thing is named, across files; worked out for a document when it is first asked for.
import type { PlaybookDocument } from '../playbook/document.ts';
import type { WrittenScalar } from '../schema/checked.ts';
import { type Range, shift } from '../text/range.ts';
import { configScalars } from './config-scalars.ts';
import { documentAt, type Snapshot } from './snapshot.ts';
import type { ConfigFile, SourceFile, TemplateTextFile } from './source-file.ts';
import {
  localeType,
  type NamedThing,
  pieceType,
  strategyAround,
  thingDefined,
  thingOfWorkspace,
  thingReferredTo,
} from './symbols.ts';
import { piecesNamedIn, textNameOf } from './template-names.ts';

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
  const mentions =
    file && (file.type === 'playbooks' ? documentMentions(snapshot, path, offset) : inFile(snapshot, file));
  for (const list of mentions?.values() ?? []) {
    for (const each of list) {
      if (each.form !== 'file' && each.range.start <= offset && offset <= each.range.end) return each;
    }
  }
  return undefined;
}

/** All places where a thing is named, by path and then by place; remembered for the snapshot. */
export function occurrencesOf(snapshot: Snapshot, { key }: NamedThing): readonly Occurrence[] {
  const known = remembered.get(snapshot) ?? new Map<string, readonly Occurrence[]>();
  remembered.set(snapshot, known);
  const before = known.get(key);
  if (before) return before;
  const found: Occurrence[] = [];
  for (const file of snapshot.files.values()) {
    if (file.type !== 'playbooks') found.push(...(inFile(snapshot, file).get(key) ?? []));
    else {
      for (const { start, document } of file.documents) {
        for (const each of mentionsOf(snapshot, document).get(key) ?? []) found.push(moved(each, start));
      }
    }
  }
  known.set(key, found);
  return found;
}

const remembered = new WeakMap<Snapshot, Map<string, readonly Occurrence[]>>();

/** By the key of the thing; ranges count from the start of the document. */
type Mentions = ReadonlyMap<string, readonly Occurrence[]>;

interface DocumentMentions {
  /** What a name in the document means depends on nothing else outside it. */
  readonly strategy: PlaybookDocument | undefined;
  readonly index: number;
  readonly mentions: Mentions;
}

const byDocument = new WeakMap<PlaybookDocument, DocumentMentions>();

function documentMentions(snapshot: Snapshot, path: string, offset: number): Mentions | undefined {
  const placed = documentAt(snapshot, path, offset);
  if (!placed) return undefined;
  const { start, document } = placed;
  const mentions = mentionsOf(snapshot, document);
  return start === 0
    ? mentions
    : new Map([...mentions].map(([key, list]) => [key, list.map((each) => moved(each, start))]));
}

function mentionsOf(snapshot: Snapshot, document: PlaybookDocument): Mentions {
  const strategy = strategyAround(snapshot, document);
  const file = snapshot.files.get(document.path);
  const index = file?.type === 'playbooks' ? file.documents.findIndex((each) => each.document === document) : -1;
  const before = byDocument.get(document);
  if (before && before.strategy === strategy && before.index === index) return before.mentions;
  const mentions = grouped(namedIn(snapshot, document));
  byDocument.set(document, { strategy, index, mentions });
  return mentions;
}

function* namedIn(snapshot: Snapshot, document: PlaybookDocument): Iterable<Occurrence> {
  const { path } = document;
  const common = (range: Range) => ({ path, range, document, form: formOf(document, range) });
  for (const definition of document.definitions) {
    yield { thing: thingDefined(snapshot, document, definition), role: 'definition', ...common(definition.range) };
  }
  for (const reference of document.references) {
    yield { thing: thingReferredTo(snapshot, document, reference), role: 'reference', ...common(reference.range) };
  }
  for (const { text, range } of document.scalars.filter(isLocale)) {
    yield { thing: thingOfWorkspace(localeType, text), role: 'reference', ...common(range) };
  }
}

/** An alias stands where the value would: with the sign before it, or at its own start. */
function formOf({ yaml: { source, isPlain } }: PlaybookDocument, { start }: Range): 'text' | 'alias' {
  return !isPlain && (source[start] === '*' || source[start - 1] === '*') ? 'alias' : 'text';
}

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

/** Its name is that of a language, its folder may be that of a shared piece, and it may name other pieces. */
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
}

function isLocale({ name }: WrittenScalar): boolean {
  return name === 'locale';
}

/** In the order of the text; a place that a merge key (`<<`) shows twice counts once. */
function grouped(occurrences: Iterable<Occurrence>): Mentions {
  const groups = new Map<string, Map<string, Occurrence>>();
  for (const each of occurrences) {
    const group = groups.get(each.thing.key) ?? new Map<string, Occurrence>();
    const place = `${each.form} ${each.range.start}`;
    if (!group.has(place)) group.set(place, each);
    groups.set(each.thing.key, group);
  }
  return new Map(
    [...groups].map(([key, group]) => [key, [...group.values()].sort((a, b) => a.range.start - b.range.start)]),
  );
}

function moved(occurrence: Occurrence, start: number): Occurrence {
  return start === 0 ? occurrence : { ...occurrence, range: shift(occurrence.range, start) };
}
