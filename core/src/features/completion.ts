// What may be written at a place: keys, words, ids from other files, durations and dates.

import type { PlaybookDocument } from '../playbook/document.ts';
import { readDocument } from '../playbook/document.ts';
import { apiVersion, isKind, kindNames, kinds, schemaOfKind } from '../playbook/kinds.ts';
import { knownRuleIds, ruleById } from '../rules/list.ts';
import { schemaNamed } from '../schema/catalogue.ts';
import { describe, enumWords } from '../schema/describe.ts';
import { branchesOf, itemsOf, propertyOf, resolve, type Schema } from '../schema/schema.ts';
import { Unknowable } from '../schema/value.ts';
import type { Range } from '../text/range.ts';
import { shift } from '../text/range.ts';
import { builtinNamesOf, candidates } from '../workspace/find.ts';
import { type Inquiry, inquire } from '../workspace/inquiry.ts';
import { configFileName } from '../workspace/settings.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { shippedTemplateNames } from '../workspace/templates.ts';
import type { MapNode, Node } from '../yaml/tree.ts';
import { type Cursor, cursorAt } from './cursor.ts';
import { describeFound } from './describe-target.ts';
import { scalarProposals } from './scalar-proposals.ts';
import { type Layout, layoutAt, writtenItem, writtenKey } from './written.ts';

export type ProposalKind = 'key' | 'word' | 'reference' | 'value' | 'snippet';

export interface Proposal {
  readonly label: string;
  readonly kind: ProposalKind;
  /** A few words beside the label. */
  readonly detail: string;
  /** Markdown. */
  readonly documentation: string;
  /** What is replaced, from the start of the file. */
  readonly range: Range;
  /** With `$1` tab stops when `isSnippet`; else literal. */
  readonly newText: string;
  readonly isSnippet: boolean;
  /** Proposals come in the order of this text. */
  readonly sortText: string;
}

export function complete(snapshot: Snapshot, path: string, offset: number): readonly Proposal[] {
  const file = snapshot.files.get(path);
  if (!file || (file.type !== 'playbooks' && file.type !== 'config')) return [];
  const cursor = cursorAt(file.text.content, offset);
  if (!cursor) return [];
  const drafts = draftsFor(snapshot, path, cursor);
  return drafts.map((draft, index) => ({
    ...draft,
    range: shift(cursor.range, cursor.start),
    sortText: String(index).padStart(4, '0'),
  }));
}

type Draft = Omit<Proposal, 'range' | 'sortText'>;

function draftsFor(snapshot: Snapshot, path: string, cursor: Cursor): readonly Draft[] {
  const layout = layoutAt(cursor);
  if (path.endsWith(configFileName)) {
    return fromSchema(cursor, schemaNamed('config.schema.json'), layout, undefined, inquire(snapshot));
  }
  const kind = kindOf(cursor.root);
  if (!kind) return envelope(cursor, layout);
  const document = readDocument(path, cursor.yaml);
  return fromSchema(cursor, schemaOfKind(kind), layout, document, inquire(snapshot));
}

function fromSchema(
  cursor: Cursor,
  root: Schema,
  layout: Layout,
  document: PlaybookDocument | undefined,
  inquiry: Inquiry,
): readonly Draft[] {
  const schema = schemaAt(cursor, root);
  if (!schema) return [];
  const context = { cursor, layout, document, inquiry };
  switch (cursor.at.kind) {
    case 'key':
      return keyDrafts(schema, cursor.at.map, context);
    case 'value':
      return valueDrafts(schema, context);
    default:
      return cursor.at satisfies never;
  }
}

interface Context {
  readonly cursor: Cursor;
  readonly layout: Layout;
  readonly document: PlaybookDocument | undefined;
  readonly inquiry: Inquiry;
}

/** For a key the schema of its mapping, for a value its own; several alternatives stay together until one is chosen. */
function schemaAt(cursor: Cursor, root: Schema): Schema | undefined {
  let schema: Schema | undefined = root;
  for (const step of cursor.steps) {
    if (!schema) return undefined;
    const branches: readonly Schema[] = branchesOf(schema);
    schema =
      typeof step === 'number'
        ? branches.map(itemsOf).find((each) => each !== undefined)
        : branches.map((branch) => propertyOf(branch, step)).find((each) => each !== undefined);
  }
  return schema;
}

function keyDrafts(schema: Schema, map: MapNode, context: Context): readonly Draft[] {
  const branches = branchesOf(schema);
  const object = branches.find(({ type }) => type === 'object');
  const list = branches.find(({ type }) => type === 'array');
  const items = list && itemsOf(list);
  const isAlone = map.pairs.length <= 1;
  const starts = items && isAlone && !context.layout.isFlow ? itemDrafts(items, context) : [];
  if (!object) return [...starts, ...(isAlone && !context.layout.isFlow ? valueDrafts(schema, context) : [])];
  const present = new Set(map.pairs.map(({ key }) => key.source));
  const required = new Set(object.required ?? []);
  const names = Object.keys(object.properties ?? {}).filter((name) => !present.has(name));
  const sorted = [...names.filter((name) => required.has(name)), ...names.filter((name) => !required.has(name))];
  const drafts = sorted.flatMap((name) => {
    const property = propertyOf(object, name);
    return property ? [keyDraft(name, property, required.has(name), context)] : [];
  });
  return [...starts, ...drafts, ...nameDrafts(object, present, context)];
}

function keyDraft(name: string, schema: Schema, isRequired: boolean, context: Context): Draft {
  const written = writtenKey(name, schema, context.layout, context.cursor);
  return {
    label: name,
    kind: 'key',
    detail: isRequired ? `${schema.title ?? name} (needed)` : (schema.title ?? ''),
    documentation: describe(schema, name),
    ...written,
  };
}

/** Keys that are names of something: priorities in `within`, languages in a text, rules in the config. */
function nameDrafts(object: Schema, present: ReadonlySet<string>, context: Context): readonly Draft[] {
  if (!object.propertyNames || typeof object.additionalProperties !== 'object') return [];
  const names = resolve(object.propertyNames, object.home);
  const value = resolve(object.additionalProperties, object.home);
  return valueDrafts(names, context, isConfigRules(context))
    .filter(({ label }) => !present.has(label))
    .map((draft) => ({ ...draft, kind: 'key', ...writtenKey(draft.label, value, context.layout, context.cursor) }));
}

function isConfigRules({ cursor, document }: Context): boolean {
  return document === undefined && cursor.steps.length === 1 && cursor.steps[0] === 'rules';
}

function itemDrafts(items: Schema, context: Context): readonly Draft[] {
  const written = writtenItem(items, context.layout);
  if (!written) return [];
  const label = `- ${items.title?.toLowerCase() ?? 'item'}`;
  return [{ label, kind: 'snippet', detail: 'new item', documentation: describe(items), ...written }];
}

function valueDrafts(schema: Schema, context: Context, isRuleName = false): readonly Draft[] {
  const drafts: Draft[] = [];
  if (isRuleName) drafts.push(...knownRuleIds.map((id) => literal(id, 'word', ruleById(id)?.title ?? '', '')));
  for (const branch of branchesOf(schema)) {
    drafts.push(
      ...referencesOf(branch, context),
      ...wordsOf(branch),
      ...scalarProposals(branch, context).map((each) => literal(each.text, 'value', each.detail, '')),
    );
    if (
      branch.type === 'object' &&
      context.cursor.at.kind === 'value' &&
      context.cursor.at.isItem &&
      !context.layout.isFlow
    ) {
      drafts.push(...keyDrafts(branch, emptyMap, context));
    }
  }
  const seen = new Set<string>();
  return drafts.filter(({ label }) => !seen.has(label) && seen.add(label));
}

const emptyMap: MapNode = { kind: 'map', pairs: [], isFlow: false, start: 0, end: 0 };

function wordsOf(branch: Schema): readonly Draft[] {
  const constant = branch.const === undefined ? [] : [literal(String(branch.const), 'word', '', '')];
  const booleans = branch.type === 'boolean' ? ['true', 'false'].map((word) => literal(word, 'word', '', '')) : [];
  return [...enumWords(branch).map(([word, meaning]) => literal(word, 'word', '', meaning)), ...constant, ...booleans];
}

function referencesOf(branch: Schema, { document, inquiry }: Context): readonly Draft[] {
  const refers = branch['x-refers'];
  if (!refers || !document) return [];
  return refers.types.flatMap((type) => {
    const found = candidates(inquiry, document, type).map((each) =>
      literal(
        each.definition.id,
        'reference',
        type.replace('-', ' '),
        quiet(() => describeFound(inquiry, each)),
      ),
    );
    const shipped = type === 'template' ? shippedTemplateNames : builtinNamesOf(type);
    return [...found, ...shipped.map((name) => literal(name, 'reference', `${type}, built in`, ''))];
  });
}

function quiet(read: () => string): string {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unknowable) return '';
    throw error;
  }
}

/** Before a document says what kind it is: the envelope, and whole documents of each kind. */
function envelope(cursor: Cursor, layout: Layout): readonly Draft[] {
  if (cursor.at.kind === 'value') {
    const key = cursor.steps.length === 1 ? cursor.steps[0] : undefined;
    if (key === 'apiVersion') return [literal(apiVersion, 'word', '', '')];
    if (key !== 'kind') return [];
    return kindNames.map((kind) => literal(kind, 'word', kinds[kind].words, schemaOfKind(kind).description ?? ''));
  }
  if (cursor.steps.length > 0) return [];
  const present = new Set(cursor.at.map.pairs.map(({ key }) => key.source));
  const keys = ['apiVersion', 'kind', 'metadata', 'spec'].filter((key) => !present.has(key));
  const schema = schemaOfKind('ChannelStrategy');
  const drafts = keys.flatMap((key) => {
    const property = propertyOf(schema, key);
    return property
      ? [
          {
            label: key,
            kind: 'key' as const,
            detail: '',
            documentation: describe(property, key),
            ...writtenKey(key, property, layout, cursor),
          },
        ]
      : [];
  });
  return present.size > 0 ? drafts : [...kindNames.map(wholeDocument), ...drafts];
}

function wholeDocument(kind: (typeof kindNames)[number]): Draft {
  const schema = schemaOfKind(kind);
  const body = propertyOf(schema, 'spec')?.['x-snippet'] ?? schema['x-snippet'] ?? '$0';
  const spec = /^(apiVersion|kind|metadata|spec):/m.test(body) ? body : `spec:\n${body.replace(/^/gm, '  ')}`;
  const whole = /^apiVersion:/.test(spec)
    ? spec
    : `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: \${100:name}\n  title: \${101:Title}\n  owner: \${102:team}\n${spec}`;
  return {
    label: kind,
    kind: 'snippet',
    detail: `new ${kinds[kind].words}`,
    documentation: describe(schema),
    newText: whole,
    isSnippet: true,
  };
}

function kindOf(root: Node | undefined): (typeof kindNames)[number] | undefined {
  const value = root?.kind === 'map' ? root.pairs.find(({ key }) => key.source === 'kind')?.value : undefined;
  const word = value?.kind === 'scalar' ? value.value : undefined;
  return isKind(word) ? word : undefined;
}

function literal(text: string, kind: ProposalKind, detail: string, documentation: string): Draft {
  return { label: text, kind, detail, documentation, newText: plainOrQuoted(text), isSnippet: false };
}

/** A word that YAML would read as something else goes into quotes. */
function plainOrQuoted(text: string): string {
  return /^[A-Za-z0-9][\w ./+%-]*$/.test(text) && !/^(true|false|null|~|[\d._]+)$/i.test(text) && !/ $/.test(text)
    ? text
    : JSON.stringify(text);
}
