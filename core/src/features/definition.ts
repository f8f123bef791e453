// Where the thing at a place is defined: in this file, in another one, or among what ships.

import type { PlaybookDocument } from '../playbook/document.ts';
import { kindNamedBy } from '../playbook/kinds.ts';
import { ruleById } from '../rules/list.ts';
import type { Definition } from '../schema/checked.ts';
import { originOf } from '../schema/value.ts';
import { type Range, shift } from '../text/range.ts';
import { builtinPrefix } from '../workspace/builtin-prefix.ts';
import { inquire, template } from '../workspace/inquiry.ts';
import { type Occurrence, occurrenceAt, occurrencesOf } from '../workspace/occurrences.ts';
import { fieldType } from '../workspace/recipient-fields.ts';
import { documentsNamed, type Snapshot, startOf } from '../workspace/snapshot.ts';
import { localeType, pieceType, strategyAround, thingDefined } from '../workspace/symbols.ts';
import { folderOfPath, textNameOf } from '../workspace/template-names.ts';
import { partialText, shippedTemplate } from '../workspace/templates.ts';
import { nodeAt } from '../yaml/tree.ts';
import { ruleNamedAt } from './rule-named-at.ts';
import { templateDefinition } from './template-definition.ts';

/** A place in a file of the workspace, or in a document that ships when the path starts with `builtinPrefix`. */
export interface DefinitionTarget {
  readonly path: string;
  /** Where the name is written; the start of a file that is the thing itself. */
  readonly range: Range;
  /** The whole thing around its name. */
  readonly whole: Range;
}

export interface FoundDefinition {
  /** The word that was asked about. */
  readonly origin: Range;
  readonly targets: readonly DefinitionTarget[];
}

/** A definition is its own; `undefined` where nothing is named, or what is named does not exist. */
export function definition(snapshot: Snapshot, path: string, offset: number): FoundDefinition | undefined {
  const occurrence = occurrenceAt(snapshot, path, offset);
  const found = occurrence
    ? { origin: occurrence.range, targets: targetsOf(snapshot, occurrence) }
    : ruleTarget(snapshot, path, offset);
  return found && found.targets.length > 0 ? found : templateDefinition(snapshot, path, offset);
}

function targetsOf(snapshot: Snapshot, occurrence: Occurrence): readonly DefinitionTarget[] {
  const { type, id } = occurrence.thing;
  if (type === localeType) return localeTargets(snapshot, occurrence);
  if (type === pieceType) return pieceTargets(snapshot, occurrence);
  if (type === fieldType) return definitionsOf(snapshot, occurrence);
  const own = homesOf(snapshot, occurrence).flatMap((home) =>
    home.definitions
      .filter((each) => thingDefined(snapshot, home, each).key === occurrence.thing.key)
      .map((each) => targetIn(home, each, startOf(snapshot, home))),
  );
  if (own.length > 0 || type !== kindType) return own;
  const document = shippedTemplate(id)?.document;
  return (document?.definitions ?? []).slice(0, 1).flatMap((each) => (document ? [targetIn(document, each, 0)] : []));
}

const kindType = 'template';

/** The documents that may define the thing: every one of its name, for a name that is taken twice. */
function homesOf(snapshot: Snapshot, { thing: { type, id }, document }: Occurrence): readonly PlaybookDocument[] {
  const kind = kindNamedBy(type);
  if (kind) return documentsNamed(snapshot, kind, id);
  if (!document) return [];
  const strategy = strategyAround(snapshot, document);
  if (strategy?.name === undefined) return [document];
  return [...new Set([...documentsNamed(snapshot, 'ChannelStrategy', strategy.name), document])];
}

function targetIn({ path }: PlaybookDocument, { range, owner }: Definition, start: number): DefinitionTarget {
  const node = typeof owner === 'object' && owner !== null ? originOf(owner) : undefined;
  const whole = node && node.start <= range.start && range.end <= node.end ? node : range;
  return { path, range: shift(range, start), whole: shift({ start: whole.start, end: whole.end }, start) };
}

/** The text in that language of the template it is said about, else where the config lists the language. */
function localeTargets(snapshot: Snapshot, occurrence: Occurrence): readonly DefinitionTarget[] {
  const texts = textsMeant(snapshot, occurrence);
  if (texts.length > 0) return texts;
  return definitionsOf(snapshot, occurrence);
}

function definitionsOf(snapshot: Snapshot, { thing }: Occurrence): readonly DefinitionTarget[] {
  const own = occurrencesOf(snapshot, thing).filter(({ role }) => role === 'definition');
  return own.map(({ path, range }) => ({ path, range, whole: range }));
}

function textsMeant(snapshot: Snapshot, { thing: { id }, document, range }: Occurrence): readonly DefinitionTarget[] {
  const name = document && templateAround(document, range.start - startOf(snapshot, document));
  const files = name === undefined ? [] : [...(template(inquire(snapshot), name)?.variants ?? [])];
  const texts = files.filter(([variant]) => variant === id || variant.startsWith(`${id}.`));
  return texts.map(([, { path }]) => startOfFile(path));
}

/** The template itself, or the one that stands beside the languages of a message. */
function templateAround(document: PlaybookDocument, offset: number): string | undefined {
  if (document.kind === 'MessageTemplate') return document.name;
  const { root } = document.yaml;
  for (const node of root ? nodeAt(root, offset).ancestors.toReversed() : []) {
    const value = node.kind === 'map' ? node.pairs.find(({ key }) => key.source === 'template')?.value : undefined;
    if (value?.kind === 'scalar' && typeof value.value === 'string') return value.value;
  }
  return undefined;
}

/** In the language and voice of the text that names it, else in the language alone, else in every language it has. */
function pieceTargets(snapshot: Snapshot, { thing, path }: Occurrence): readonly DefinitionTarget[] {
  const name = textNameOf(snapshot, path);
  const base = path.slice(folderOfPath(path).length).replace(/^\//, '').slice(0, -'.hbs'.length);
  const locale = name?.locale ?? base.split('.')[0] ?? '';
  for (const variant of [base, locale]) {
    const file = partialText(snapshot, thing.id, variant);
    if (file) return [startOfFile(file.path)];
  }
  const own = occurrencesOf(snapshot, thing).filter(({ role }) => role === 'definition');
  if (own.length > 0) return own.map((each) => startOfFile(each.path));
  const shipped = partialText(snapshot, thing.id, snapshot.settings.defaultLocale);
  return shipped ? [startOfFile(shipped.path)] : [];
}

function startOfFile(path: string): DefinitionTarget {
  const start = { start: 0, end: 0 };
  return { path, range: start, whole: start };
}

/** A rule that the config sets or a comment silences has a page. */
function ruleTarget(snapshot: Snapshot, path: string, offset: number): FoundDefinition | undefined {
  const named = ruleNamedAt(snapshot, path, offset);
  if (!named || !ruleById(named.id)) return undefined;
  return { origin: named.range, targets: [startOfFile(`${builtinPrefix}rules/${named.id}.md`)] };
}
