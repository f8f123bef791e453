// Why a thing cannot be called by a certain name.

import type { PlaybookDocument } from '../playbook/document.ts';
import { kindNamedBy, schemaOfKind, scopeOfType } from '../playbook/kinds.ts';
import { locate } from '../schema/locate.ts';
import { patternOf } from '../schema/pattern.ts';
import { branchesOf, type Schema } from '../schema/schema.ts';
import { localeProblem } from '../time/locale-problem.ts';
import { definitionIn } from '../workspace/find.ts';
import { type Occurrence, occurrencesOf } from '../workspace/occurrences.ts';
import { fieldType, templatesOf } from '../workspace/recipient-fields.ts';
import { reservedWords, typesBeside } from '../workspace/reserved-words.ts';
import { shippedLanguages } from '../workspace/shipped-languages.ts';
import { allDocuments, documentsNamed, type Snapshot, startOf } from '../workspace/snapshot.ts';
import { localeType, type NamedThing, pieceType, strategyAround, thingOfWorkspace } from '../workspace/symbols.ts';
import { fieldsNamedIn, piecesNamedIn, textNameOf } from '../workspace/template-names.ts';
import { isPlainWord } from '../yaml/plain-word.ts';
import { wordFor } from './rename-refusals.ts';

export function whyNotCalled(snapshot: Snapshot, occurrence: Occurrence, name: string): string | undefined {
  const { thing } = occurrence;
  if (thing.type === localeType) return whyNotLanguage(snapshot, thing, name);
  if (thing.type === pieceType) return whyNotPiece(snapshot, name);
  if (thing.type === fieldType) return whyNotField(snapshot, thing, name);
  return whyNotId(snapshot, thing, name) ?? whyTaken(snapshot, occurrence, name);
}

function whyNotLanguage(snapshot: Snapshot, thing: NamedThing, name: string): string | undefined {
  const problem = localeProblem(name);
  if (problem) return problem.message;
  if (!isPlainWord(name)) return readsOtherwise(name);
  if (occurrencesOf(snapshot, thingOfWorkspace(localeType, name)).length > 0) {
    return `“${name}” is a language of your workspace already, and two languages cannot become one.`;
  }
  const ships = shippedOnlyIn(snapshot, thing.id, name);
  return ships === undefined
    ? undefined
    : `“${ships}” ships in “${thing.id}” and not in “${name}”. Copy it into your own templates first.`;
}

/** A template or shared piece of ours that the workspace uses, which has the one language and not the other. */
function shippedOnlyIn(snapshot: Snapshot, locale: string, name: string): string | undefined {
  const isLost = (folder: string) => {
    const languages = shippedLanguages(folder);
    return languages.has(locale) && !languages.has(name);
  };
  for (const { references } of allDocuments(snapshot)) {
    for (const { id, to } of references) {
      if (to.types.includes(templateType) && isLost(id) && documentsNamed(snapshot, 'MessageTemplate', id).length === 0)
        return id;
    }
  }
  return piecesTaken(snapshot, locale).find((piece) => isLost(`partials/${piece}`));
}

const templateType = 'template';

/** The pieces that the workspace's texts in a language name, and that it does not have itself in that language. */
function piecesTaken(snapshot: Snapshot, locale: string): readonly string[] {
  const texts = occurrencesOf(snapshot, thingOfWorkspace(localeType, locale)).filter(({ form }) => form === 'file');
  const own = new Set(texts.map(({ path }) => textNameOf(snapshot, path)?.piece));
  const named = texts.flatMap(({ path }) => {
    const file = snapshot.files.get(path);
    return file?.type === 'template-text' ? piecesNamedIn(file).map((piece) => piece.name) : [];
  });
  return named.filter((piece) => !own.has(piece));
}

function whyNotPiece(snapshot: Snapshot, name: string): string | undefined {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) return notWellFormed(name, 'shared piece');
  if (shippedLanguages(`partials/${name}`).size > 0) {
    return `A shared piece “${name}” ships, and yours would replace it. Take another name.`;
  }
  const [other] = occurrencesOf(snapshot, thingOfWorkspace(pieceType, name));
  return other && `There is a shared piece “${name}” already, or “${other.path}” asks for one.`;
}

/** In none of the templates that a shared piece joins may the name be taken, nor asked for in a text. */
function whyNotField(snapshot: Snapshot, thing: NamedThing, name: string): string | undefined {
  const homes = occurrencesOf(snapshot, thing).flatMap(({ document, range }) =>
    document ? [{ document, range }] : [],
  );
  const [home] = homes;
  const { pattern = '' } = (home && schemaAt(snapshot, home.document, home.range.start)) ?? {};
  if (!patternOf(pattern).test(name)) {
    return 'The name of a field starts with a small letter, and goes on with letters and digits, as in “firstName”.';
  }
  if (!isPlainWord(name)) return readsOtherwise(name);
  const other = homes.find(({ document }) => definitionIn(document, fieldType, name));
  if (other) return takenBy(wordFor(fieldType), name, other.document.path);
  const asking = [...snapshot.files.values()].find(
    (file) =>
      file.type === 'template-text' &&
      fieldsNamedIn(file).some((field) => field.name === name) &&
      templatesOf(snapshot, file).some((each) => homes.some(({ document }) => document === each)),
  );
  return asking && `“${asking.path}” asks for “${name}” already, and would mean this field then.`;
}

/** The schema's own words on names, at the place where the thing gets its one. */
function whyNotId(snapshot: Snapshot, thing: NamedThing, name: string): string | undefined {
  const words = wordFor(thing.type);
  const [home] = occurrencesOf(snapshot, thing).filter(({ role }) => role === 'definition');
  const schema = home?.document && schemaAt(snapshot, home.document, home.range.start);
  const { pattern = '', maxLength = longestName } = schema ?? {};
  if (reservedWords(thing.type).has(name)) {
    return `“${name}” has a meaning of its own where a ${words} is named. Take another name.`;
  }
  if (!patternOf(pattern).test(name)) return notWellFormed(name, words);
  if (name.length > maxLength) return `A name has at most ${maxLength} characters, and this one has ${name.length}.`;
  return isPlainWord(name) ? undefined : readsOtherwise(name);
}

const longestName = 63;

function schemaAt(snapshot: Snapshot, document: PlaybookDocument, offset: number): Schema | undefined {
  const { kind, yaml } = document;
  const at = kind && yaml.root && locate(yaml.root, schemaOfKind(kind), offset - startOf(snapshot, document));
  const schemas = [at?.keySchema, at?.schema].flatMap((schema) => (schema ? branchesOf(schema) : []));
  return schemas.find((branch) => branch['x-defines'] !== undefined);
}

function notWellFormed(name: string, words: string): string {
  const meant = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const hint = meant === '' || meant === name ? '' : ` “${meant}” would do.`;
  return `The name of a ${words} has small letters, digits and single hyphens between them, and is not “all” or “none”.${hint}`;
}

function readsOtherwise(name: string): string {
  return `YAML reads “${name}” as something other than text. Take a name with a letter that makes it a word.`;
}

/** Taken by a thing of the same type, or by one that is named in the same places. */
function whyTaken(snapshot: Snapshot, { thing, document }: Occurrence, name: string): string | undefined {
  const kind = kindNamedBy(thing.type);
  if (kind) {
    const [other] = documentsNamed(snapshot, kind, name);
    if (other) return takenBy(wordFor(thing.type), name, other.path);
    const [user] =
      thing.type === templateType && shippedLanguages(name).size > 0
        ? occurrencesOf(snapshot, thingOfWorkspace(thing.type, name))
        : [];
    return user && `“${user.path}” uses the “${name}” that ships, and yours would replace it. Take another name.`;
  }
  const home = document && (scopeOfType(thing.type) === 'strategy' ? strategyAround(snapshot, document) : document);
  for (const type of home ? typesBeside(thing.type) : []) {
    const other = home && definitionIn(home, type, name);
    if (!other || (type !== thing.type && !isNamedBeside(snapshot, thing, { type, name }))) continue;
    return takenBy(wordFor(type), name, home.path);
  }
  return undefined;
}

function takenBy(words: string, name: string, path: string): string {
  return `There is a ${words} “${name}” already, in “${path}”.`;
}

/** Whether a place that takes both types names one of the two, so that it would mean the other afterwards. */
function isNamedBeside(
  snapshot: Snapshot,
  thing: NamedThing,
  other: { readonly type: string; readonly name: string },
): boolean {
  return allDocuments(snapshot).some(({ references }) =>
    references.some(
      ({ id, to }) =>
        (id === thing.id || id === other.name) && to.types.includes(thing.type) && to.types.includes(other.type),
    ),
  );
}
