// Questions to a snapshot whose answers are remembered, so that a judgement is made again only when an answer changes.
import type { Kind, Playbook } from '../generated/playbooks.ts';
import type { PlaybookDocument } from '../playbook/document.ts';
import { kindNames } from '../playbook/kinds.ts';
import { Unknowable } from '../schema/value.ts';
import { allDocuments, documentsNamed, type Snapshot } from './snapshot.ts';
import { fileTypeOf } from './source-file.ts';
import { ownTemplate, shippedTemplate, type Template } from './templates.ts';

export type Question =
  | { readonly about: 'named'; readonly kind: Kind; readonly name: string }
  | { readonly about: 'all'; readonly kind: Kind }
  | { readonly about: 'references'; readonly type: string; readonly name: string }
  | { readonly about: 'template'; readonly name: string }
  | { readonly about: 'hidden' }
  | { readonly about: 'referenced'; readonly type: string };

type Answer = readonly unknown[];

/** What was asked during one judgement, and what the answers were. */
export interface Inquiry {
  readonly snapshot: Snapshot;
  readonly asked: Map<string, { readonly question: Question; readonly answer: Answer }>;
}

export function inquire(snapshot: Snapshot): Inquiry {
  return { snapshot, asked: new Map() };
}

/** Whether the same questions to another snapshot would have had the same answers. */
export function holdsFor(inquiry: Inquiry, snapshot: Snapshot): boolean {
  if (inquiry.snapshot === snapshot) return true;
  if (inquiry.snapshot.settings !== snapshot.settings) return false;
  for (const { question, answer } of inquiry.asked.values()) {
    const now = answerTo(question, snapshot);
    if (now.length !== answer.length || now.some((item, index) => item !== answer[index])) return false;
  }
  return true;
}

/** Documents of this name, in path order; a name should have one. */
export function named(inquiry: Inquiry, kind: Kind, name: string): readonly PlaybookDocument[] {
  return ask(inquiry, { about: 'named', kind, name }).filter(isDocument);
}

/** All documents of a kind, in path order. */
export function all<K extends Kind>(inquiry: Inquiry, kind: K): readonly DocumentOf<K>[] {
  return ask(inquiry, { about: 'all', kind }).filter((answer) => isDocumentOf(answer, kind));
}

/**
 * Documents that point to something of this type and name. None proves nothing while a part of the workspace cannot be
 * read: then it throws `Unknowable`.
 */
export function referring(inquiry: Inquiry, type: string, name: string): readonly PlaybookDocument[] {
  const found = ask(inquiry, { about: 'references', type, name }).filter(isDocument);
  if (found.length === 0 && ask(inquiry, { about: 'hidden' }).length > 0) throw new Unknowable();
  return found;
}

/** The same, and none just means that nobody is known to. */
export function knownToRefer(inquiry: Inquiry, type: string, name: string): readonly PlaybookDocument[] {
  return ask(inquiry, { about: 'references', type, name }).filter(isDocument);
}

/** Every name that anybody uses for something of this type, each once. */
export function referencedNames(inquiry: Inquiry, type: string): readonly string[] {
  return ask(inquiry, { about: 'referenced', type }).filter((name) => typeof name === 'string');
}

/** Whether a document of this kind and name may exist although nobody can see it: in a file that cannot be read, or under a kind that is wrong. */
export function mayBeHidden(inquiry: Inquiry, kind: Kind, name: string): boolean {
  return ask(inquiry, { about: 'hidden' }).some(
    (part) =>
      !isDocument(part) ||
      (part.name === undefined ? part.kind === undefined || part.kind === kind : !part.kind && part.name === name),
  );
}

/** The template of this name: the workspace's own if it has one, else the one that ships. */
export function template(inquiry: Inquiry, name: string): Template | undefined {
  ask(inquiry, { about: 'template', name });
  return ownTemplate(inquiry.snapshot, name) ?? shippedTemplate(name);
}

/** A document that said what it is. */
export type DocumentOf<K extends Kind> = PlaybookDocument & {
  readonly kind: K;
  readonly playbook: Extract<Playbook, { readonly kind: K }>;
};

export function isDocumentOf<K extends Kind>(document: unknown, kind: K): document is DocumentOf<K> {
  return isDocument(document) && document.kind === kind && document.playbook !== undefined;
}

function isDocument(answer: unknown): answer is PlaybookDocument {
  return typeof answer === 'object' && answer !== null && 'definitions' in answer;
}

function ask(inquiry: Inquiry, question: Question): Answer {
  const key = Object.values(question).join(' ');
  const known = inquiry.asked.get(key);
  if (known) return known.answer;
  const answer = answerTo(question, inquiry.snapshot);
  inquiry.asked.set(key, { question, answer });
  return answer;
}

function answerTo(question: Question, snapshot: Snapshot): Answer {
  switch (question.about) {
    case 'named':
      return documentsNamed(snapshot, question.kind, question.name);
    case 'all':
      return byKind(snapshot, question.kind);
    case 'references':
      return referrers(snapshot, question.type, question.name);
    case 'template':
      return ownTemplate(snapshot, question.name)?.files ?? [];
    case 'referenced':
      return namesReferenced(snapshot, question.type);
    case 'hidden':
      return hiddenParts(snapshot);
    default:
      return question satisfies never;
  }
}

const kindLists = new WeakMap<Snapshot, ReadonlyMap<Kind, PlaybookDocument[]>>();

function byKind(snapshot: Snapshot, kind: Kind): Answer {
  const known = kindLists.get(snapshot);
  if (known) return known.get(kind) ?? [];
  const lists = new Map<Kind, PlaybookDocument[]>(kindNames.map((each) => [each, []]));
  for (const document of allDocuments(snapshot)) if (document.kind) lists.get(document.kind)?.push(document);
  kindLists.set(snapshot, lists);
  return lists.get(kind) ?? [];
}

const hiddenLists = new WeakMap<Snapshot, Answer>();

/** Files that cannot be read, and documents of which a part or the kind is unknown. */
function hiddenParts(snapshot: Snapshot): Answer {
  const known = hiddenLists.get(snapshot);
  if (known) return known;
  const hidden: unknown[] = [];
  for (const file of snapshot.files.values()) {
    if (file.type === 'unreadable' && fileTypeOf(file.path) === 'playbooks') hidden.push(file);
    else if (file.type === 'playbooks') hidden.push(...file.documents.map(({ document }) => document).filter(isHiding));
  }
  hiddenLists.set(snapshot, hidden);
  return hidden;
}

function isHiding({ kind, name, yaml }: PlaybookDocument): boolean {
  if (kind === undefined) return yaml.root !== undefined || yaml.problems.length > 0;
  return name === undefined || yaml.breaks.length > 0;
}

const referrerIndexes = new WeakMap<Snapshot, ReadonlyMap<string, PlaybookDocument[]>>();

function namesReferenced(snapshot: Snapshot, type: string): Answer {
  const start = `${type} `;
  return [...referrerIndex(snapshot).keys()]
    .filter((key) => key.startsWith(start))
    .map((key) => key.slice(start.length));
}

/** For names, who points to it by name; for ids inside a strategy or a plan, who uses such an id at all. */
function referrers(snapshot: Snapshot, type: string, name: string): Answer {
  return referrerIndex(snapshot).get(`${type} ${name}`) ?? [];
}

function referrerIndex(snapshot: Snapshot): ReadonlyMap<string, PlaybookDocument[]> {
  const known = referrerIndexes.get(snapshot);
  if (known) return known;
  const index = indexReferences(snapshot);
  referrerIndexes.set(snapshot, index);
  return index;
}

function indexReferences(snapshot: Snapshot): ReadonlyMap<string, PlaybookDocument[]> {
  const index = new Map<string, PlaybookDocument[]>();
  for (const document of allDocuments(snapshot)) {
    const keys = new Set(document.references.flatMap(({ to, id }) => to.types.map((type) => `${type} ${id}`)));
    for (const key of keys) {
      const known = index.get(key);
      if (known) known.push(document);
      else index.set(key, [document]);
    }
  }
  return index;
}
