// Questions to a snapshot whose answers are remembered, so that a judgement is made again only when an answer changes.
import type { Kind, Playbook } from '../generated/playbooks.ts';
import type { PlaybookDocument } from '../playbook/document.ts';
import { kindNames } from '../playbook/kinds.ts';
import { Unknowable } from '../schema/value.ts';
import { keyOf, referenceIndex } from './reference-index.ts';
import { documentsOfSameName } from './same-file-name.ts';
import { allDocuments, documentsNamed, type Snapshot } from './snapshot.ts';
import { fileTypeOf, type TemplateTextFile } from './source-file.ts';
import { teamsMeantBy } from './teams.ts';
import { ownPieceNames, ownTemplate, partialText, shippedTemplate, type Template } from './templates.ts';

export type Question =
  | { readonly about: 'named'; readonly kind: Kind; readonly name: string }
  | { readonly about: 'all'; readonly kind: Kind }
  | { readonly about: 'references'; readonly type: string; readonly name: string; readonly strategy: string }
  | { readonly about: 'template'; readonly name: string }
  | { readonly about: 'piece'; readonly name: string; readonly variant: string }
  | { readonly about: 'own-pieces' }
  | { readonly about: 'hidden' }
  | { readonly about: 'teams-like'; readonly word: string }
  | { readonly about: 'same-file-name'; readonly path: string }
  | { readonly about: 'referenced'; readonly type: string; readonly strategy: string };

type Answer = readonly unknown[];

/** What was asked during one judgement, and what the answers were. */
export interface Inquiry {
  readonly snapshot: Snapshot;
  readonly asked: Map<string, { readonly question: Question; readonly answer: Answer }>;
  /** Those whose questions are among its own. */
  readonly adopted: Set<Inquiry>;
}

export function inquire(snapshot: Snapshot, earlier?: Inquiry): Inquiry {
  return { snapshot, asked: new Map(earlier?.asked), adopted: new Set(earlier?.adopted) };
}

/** To be kept: what was asked and answered, without all that hangs on an inquiry while it is going on. */
export function settled({ snapshot, asked }: Inquiry): Inquiry {
  return { snapshot, asked, adopted: new Set() };
}

/** Whether the same questions to another snapshot would have had the same answers. */
export function holdsFor(inquiry: Inquiry, snapshot: Snapshot): boolean {
  if (inquiry.snapshot === snapshot) return true;
  if (inquiry.snapshot.settings !== snapshot.settings) return false;
  for (const { question, answer } of inquiry.asked.values()) {
    const now = answerTo(question, snapshot);
    if (now === answer) continue;
    if (now.length !== answer.length || now.some((item, index) => item !== answer[index])) return false;
  }
  return true;
}

/** Documents of this name, in path order; a name should have one. */
export function named(inquiry: Inquiry, kind: Kind, name: string): readonly PlaybookDocument[] {
  ask(inquiry, { about: 'named', kind, name });
  return documentsNamed(inquiry.snapshot, kind, name);
}

/** All documents of a kind, in path order. */
export function all<K extends Kind>(inquiry: Inquiry, kind: K): readonly DocumentOf<K>[] {
  return ask(inquiry, { about: 'all', kind }).filter((answer) => isDocumentOf(answer, kind));
}

/**
 * Documents that point to something of this type and name; for what lives in a strategy, those of the strategy of this
 * name. None proves nothing while a part of the workspace cannot be read: then it throws `Unknowable`.
 */
export function referring(inquiry: Inquiry, type: string, name: string, strategy = ''): readonly PlaybookDocument[] {
  const found = knownToRefer(inquiry, type, name, strategy);
  if (found.length === 0 && ask(inquiry, { about: 'hidden' }).length > 0) throw new Unknowable();
  return found;
}

/** The same, and none just means that nobody is known to. */
export function knownToRefer(inquiry: Inquiry, type: string, name: string, strategy = ''): readonly PlaybookDocument[] {
  return ask(inquiry, { about: 'references', type, name, strategy }).filter(isDocument);
}

/** Every name that is used for something of this type, each once; for what lives in a strategy, used in that one. */
export function referencedNames(inquiry: Inquiry, type: string, strategy = ''): readonly string[] {
  return ask(inquiry, { about: 'referenced', type, strategy }).filter((name) => typeof name === 'string');
}

/** The same for asking of many names whether anybody uses them. */
export function referencedSet(inquiry: Inquiry, type: string, strategy = ''): ReadonlySet<unknown> {
  const answer = ask(inquiry, { about: 'referenced', type, strategy });
  let names = nameSets.get(answer);
  if (!names) {
    names = new Set(answer);
    nameSets.set(answer, names);
  }
  return names;
}

const nameSets = new WeakMap<Answer, ReadonlySet<unknown>>();

/** For an owner or team that is named once in the workspace: those named often that differ by one slip. */
export function teamsLike(inquiry: Inquiry, word: string): readonly string[] {
  return ask(inquiry, { about: 'teams-like', word }).filter((name) => typeof name === 'string');
}

/** The first documents of all files that some systems cannot tell from this one, itself among them, in path order. */
export function sameFileName(inquiry: Inquiry, path: string): readonly PlaybookDocument[] {
  return ask(inquiry, { about: 'same-file-name', path }).filter(isDocument);
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

/** A shared piece in a locale or a locale and voice: the workspace's own, else the one that ships. */
export function piece(inquiry: Inquiry, name: string, variant: string): TemplateTextFile | undefined {
  ask(inquiry, { about: 'piece', name, variant });
  return partialText(inquiry.snapshot, name, variant);
}

/** The names of the shared pieces that the workspace has itself, in whichever languages. */
export function ownPieces(inquiry: Inquiry): readonly unknown[] {
  return ask(inquiry, { about: 'own-pieces' });
}

/** Whoever builds on an answer that was worked out with other questions has asked them too. */
function adopt(inquiry: Inquiry, other: Inquiry): void {
  if (inquiry.adopted.has(other)) return;
  inquiry.adopted.add(other);
  for (const [key, asked] of other.asked) inquiry.asked.set(key, asked);
}

type Outcome<Value> = { readonly value: Value } | { readonly unknowable: Unknowable };

/**
 * Makes what is worked out about something once for all who ask, until an answer behind it changes; each of them has
 * then asked the same questions. `work` asks all its questions at once: what it gives back must not ask later.
 */
export function shared<About extends object, Value>(
  work: (inquiry: Inquiry, about: About) => Value,
): (inquiry: Inquiry, about: About) => Value {
  const known = new WeakMap<About, { readonly inquiry: Inquiry; readonly outcome: Outcome<Value> }>();
  return (inquiry, about) => {
    let made = known.get(about);
    if (!made || !holdsFor(made.inquiry, inquiry.snapshot)) {
      const own = inquire(inquiry.snapshot);
      const outcome = outcomeOf(() => work(own, about));
      made = { inquiry: settled(own), outcome };
      known.set(about, made);
    } else if (made.inquiry.snapshot !== inquiry.snapshot) {
      made = { inquiry: inquire(inquiry.snapshot, made.inquiry), outcome: made.outcome };
      known.set(about, made);
    }
    adopt(inquiry, made.inquiry);
    if ('unknowable' in made.outcome) throw made.outcome.unknowable;
    return made.outcome.value;
  };
}

function outcomeOf<Value>(work: () => Value): Outcome<Value> {
  try {
    return { value: work() };
  } catch (error) {
    if (error instanceof Unknowable) return { unknowable: error };
    throw error;
  }
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
  const key = keyIn(question);
  const known = inquiry.asked.get(key);
  if (known) return known.answer;
  const answer = answerTo(question, inquiry.snapshot);
  inquiry.asked.set(key, { question, answer });
  return answer;
}

function keyIn(question: Question): string {
  switch (question.about) {
    case 'named':
      return `named ${question.kind} ${question.name}`;
    case 'all':
      return `all ${question.kind}`;
    case 'references':
      return `references ${question.type} ${question.name} ${question.strategy}`;
    case 'template':
      return `template ${question.name}`;
    case 'piece':
      return `piece ${question.name} ${question.variant}`;
    case 'referenced':
      return `referenced ${question.type} ${question.strategy}`;
    case 'teams-like':
      return `teams-like ${question.word}`;
    case 'same-file-name':
      return `same-file-name ${question.path}`;
    case 'own-pieces':
    case 'hidden':
      return question.about;
    default:
      return question satisfies never;
  }
}

function answerTo(question: Question, snapshot: Snapshot): Answer {
  switch (question.about) {
    case 'named':
      return documentsNamed(snapshot, question.kind, question.name);
    case 'all':
      return byKind(snapshot, question.kind);
    case 'references':
      return referenceIndex(snapshot).users.get(keyOf(question)) ?? [];
    case 'template':
      return ownTemplate(snapshot, question.name)?.files ?? [];
    case 'piece':
      return [partialText(snapshot, question.name, question.variant)];
    case 'own-pieces':
      return ownPiecesIn(snapshot);
    case 'referenced':
      return referenceIndex(snapshot).names.get(`${question.type} @${question.strategy}`) ?? [];
    case 'teams-like':
      return teamsMeantBy(snapshot, question.word);
    case 'same-file-name':
      return documentsOfSameName(snapshot, question.path);
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

const ownPieceLists = new WeakMap<Snapshot, Answer>();

function ownPiecesIn(snapshot: Snapshot): Answer {
  const names = ownPieceLists.get(snapshot) ?? ownPieceNames(snapshot);
  ownPieceLists.set(snapshot, names);
  return names;
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
