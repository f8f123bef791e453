// What may be written at a place: keys, words, ids from other files, durations and dates, and whole parts.
import { readDocument } from '../playbook/document.ts';
import { isKind, schemaOfKind } from '../playbook/kinds.ts';
import { schemaNamed } from '../schema/catalogue.ts';
import { branchesOf, itemsOf, propertyOf, type Schema } from '../schema/schema.ts';
import { shift } from '../text/range.ts';
import { inquire } from '../workspace/inquiry.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Node, YamlDocument } from '../yaml/tree.ts';
import type { CompletionContext } from './completion-context.ts';
import { keyDrafts, nameDrafts } from './completion-keys.ts';
import { valueDrafts } from './completion-values.ts';
import { type Cursor, cursorAt } from './cursor.ts';
import type { SharedOptions } from './hover.ts';
import type { Draft, Proposal } from './proposal.ts';
import { healedBefore, noteHealed } from './remembered-healing.ts';
import { completeTemplate } from './template-completion.ts';
import { passing, problemsIn } from './trial.ts';
import { envelopeDrafts } from './whole-documents.ts';

/** So many are given at once; as many mean that more would fit, and typing on narrows them. */
export const mostProposals = 200;

export function complete(
  snapshot: Snapshot,
  path: string,
  offset: number,
  options: SharedOptions,
): readonly Proposal[] {
  const file = snapshot.files.get(path);
  if (file?.type === 'template-text') return completeTemplate(snapshot, path, offset);
  if (!file || (file.type !== 'playbooks' && file.type !== 'config')) return [];
  const { content } = file.text;
  const known = documentsIn(file);
  // Nobody types between the two halves of a line end.
  const place = content.startsWith('\r\n', offset - 1) ? offset - 1 : offset;
  const cursor = cursorAt(content, place, { known: healedBefore(path, known), problems: problemsIn(known) });
  if (!cursor) return [];
  noteHealed(path, cursor.healed);
  const typed = content.slice(cursor.start + cursor.range.start, place);
  const drafts = bounded(draftsFor(snapshot, file, { cursor, typed, options }), typed);
  const lineEnd = content.includes('\r\n') ? '\r\n' : '\n';
  return passing(drafts, { content, cursor, problems: problemsIn(known) }).map((draft, index) => ({
    ...draft,
    newText: draft.newText.replaceAll('\n', lineEnd),
    range: shift(cursor.range, cursor.start),
    sortText: String(index).padStart(4, '0'),
  }));
}

interface Typing {
  readonly cursor: Cursor;
  readonly typed: string;
  readonly options: SharedOptions;
}

function draftsFor(snapshot: Snapshot, file: SourceFile, { cursor, typed, options }: Typing): readonly Draft[] {
  const inquiry = inquire(snapshot);
  const leavesSchema = options.leavesSchema === true;
  const context = { cursor, typed, inquiry, today: options.today, leavesSchema };
  if (file.type === 'config') {
    const nothing = { ...context, document: () => undefined };
    return fromSchema(schemaNamed('config.schema.json'), nothing);
  }
  const kind = kindOf(cursor.root);
  if (!kind) return ours(envelopeDrafts(context), context);
  let read: ReturnType<typeof readDocument> | undefined;
  const document = () => {
    read ??= readDocument(file.path, cursor.yaml);
    return read;
  };
  return fromSchema(schemaOfKind(kind), { ...context, document });
}

function fromSchema(root: Schema, context: CompletionContext): readonly Draft[] {
  const { cursor } = context;
  const schema = schemaAt(cursor, root);
  if (!schema) return [];
  switch (cursor.at.kind) {
    case 'key':
      return [
        ...ours(keyDrafts(schema, cursor.at.map, context), context),
        ...nameDrafts(schema, cursor.at.map, context),
      ];
    case 'value':
      return ours(valueDrafts(schema, context), context);
    default:
      return cursor.at satisfies never;
  }
}

/** Keys and fixed words are all that a tool can offer that knows the schema alone. */
function ours(drafts: readonly Draft[], { leavesSchema }: Pick<CompletionContext, 'leavesSchema'>): readonly Draft[] {
  return leavesSchema ? drafts.filter(({ kind }) => kind !== 'key' && kind !== 'word') : drafts;
}

/** For a key the schema of its mapping, for a value its own; several alternatives stay together until one is chosen. */
function schemaAt(cursor: Cursor, root: Schema): Schema | undefined {
  let schema: Schema | undefined = root;
  for (const step of cursor.steps) {
    if (!schema) return undefined;
    const branches: readonly Schema[] = branchesOf(schema);
    schema =
      typeof step === 'number'
        ? branches.map(itemWithExamples).find((each) => each !== undefined)
        : branches.map((branch) => propertyOf(branch, step)).find((each) => each !== undefined);
  }
  return schema;
}

/** Where a list gives examples, they are examples of its items. */
function itemWithExamples(list: Schema): Schema | undefined {
  const items = itemsOf(list);
  const examples = (list.examples ?? []).flatMap((example) => (Array.isArray(example) ? example : []));
  return items && examples.length > 0 && !items.examples ? { ...items, examples } : items;
}

function kindOf(root: Node | undefined): ReturnType<typeof kindWord> {
  const value = root?.kind === 'map' ? root.pairs.find(({ key }) => key.source === 'kind')?.value : undefined;
  return kindWord(value?.kind === 'scalar' ? value.value : undefined);
}

function kindWord(word: unknown) {
  return isKind(word) ? word : undefined;
}

/** Each label once; of a long list, those that fit what is typed. */
function bounded(drafts: readonly Draft[], typed: string): readonly Draft[] {
  const seen = new Set<string>();
  const each = drafts.filter(({ label }) => !seen.has(label) && seen.add(label));
  if (each.length <= mostProposals) return each;
  const wanted = typed.toLowerCase().trim();
  return each.filter(({ label }) => holdsInOrder(label.toLowerCase(), wanted)).slice(0, mostProposals);
}

/** As editors match: all letters, in order, others between them. */
function holdsInOrder(label: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = label.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function documentsIn(file: SourceFile): readonly YamlDocument[] {
  if (file.type === 'playbooks') return file.documents.map(({ document }) => document.yaml);
  return file.type === 'config' && file.document ? [file.document.yaml] : [];
}
