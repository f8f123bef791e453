// Questions to a snapshot whose answers are remembered, so that a judgement is made again only when an answer changes.
import type { Kind, Playbook } from '../generated/playbooks.ts';
import type { PlaybookDocument } from '../playbook/document.ts';
import { kindNames } from '../playbook/kinds.ts';
import { Unknowable } from '../schema/value.ts';
import { hiddenParts } from './hidden-parts.ts';
import { keyOfQuestion, type Question } from './question.ts';
import { namesUsed, usersOf } from './reference-index.ts';
import { documentsOfSameName } from './same-file-name.ts';
import { allDocuments, documentsNamed, type Snapshot } from './snapshot.ts';
import type { TemplateTextFile } from './source-file.ts';
import { teamsMeantBy } from './teams.ts';
import { ownPieceNames, ownTemplate, partialText, shippedTemplate, type Template } from './templates.ts';
import { questionsTouched } from './touched.ts';

type Answer = readonly unknown[];

/** What was asked during one judgement, and what the answers were. */
export interface Inquiry {
  readonly snapshot: Snapshot;
  readonly asked: Map<string, Asked>;
  /** Those whose questions are among its own. */
  readonly adopted: Set<Settled>;
}

interface Asked {
  readonly question: Question;
  readonly answer: Answer;
}

/** An inquiry that is over, without all that hangs on it while it is going on. */
export interface Settled {
  readonly asked: ReadonlyMap<string, Asked>;
  /** The last one for which it is known to hold. */
  snapshot: Snapshot;
}

export function inquire(snapshot: Snapshot, earlier?: Settled): Inquiry {
  return { snapshot, asked: new Map(earlier?.asked), adopted: new Set() };
}

export function settled({ snapshot, asked }: Inquiry): Settled {
  return { snapshot, asked };
}

/** Whether the same questions to another snapshot would have had the same answers. */
export function holdsFor(settled: Settled, snapshot: Snapshot): boolean {
  if (settled.snapshot === snapshot) return true;
  if (settled.snapshot.settings !== snapshot.settings) return false;
  const touched = questionsTouched(settled.snapshot, snapshot);
  const isSame = touched ? !isAnyAsked(touched, settled, snapshot) : isEachSame(settled.asked.values(), snapshot);
  if (isSame) settled.snapshot = snapshot;
  return isSame;
}

/** Few questions are touched by an edit, and most judgements asked none of them. */
function isAnyAsked(touched: readonly ReadonlySet<string>[], { asked }: Settled, snapshot: Snapshot): boolean {
  for (const keys of touched) {
    for (const key of keys) {
      const found = asked.get(key);
      if (found && !isEachSame([found], snapshot)) return true;
    }
  }
  return false;
}

function isEachSame(asked: Iterable<Asked>, snapshot: Snapshot): boolean {
  for (const { question, answer } of asked) {
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
function adopt(inquiry: Inquiry, other: Settled): void {
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
  const known = new WeakMap<About, { readonly inquiry: Settled; readonly outcome: Outcome<Value> }>();
  return (inquiry, about) => {
    let made = known.get(about);
    if (!made || !holdsFor(made.inquiry, inquiry.snapshot)) {
      const own = inquire(inquiry.snapshot);
      const outcome = outcomeOf(() => work(own, about));
      made = { inquiry: settled(own), outcome };
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
  const key = keyOfQuestion(question);
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
      return usersOf(snapshot, question);
    case 'template':
      return ownTemplate(snapshot, question.name)?.files ?? [];
    case 'piece':
      return [partialText(snapshot, question.name, question.variant)];
    case 'own-pieces':
      return ownPiecesIn(snapshot);
    case 'referenced':
      return namesUsed(snapshot, question.type, question.strategy);
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
