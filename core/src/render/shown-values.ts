// What a template shows of its view in free words, told from the template alone: where nothing of it is missing, the message has no hole.
import type { Kind } from '../generated/playbooks.ts';
import { kinds } from '../playbook/kinds.ts';
import { schemaNamed } from '../schema/catalogue.ts';
import { itemsOf, propertyOf, type Schema } from '../schema/schema.ts';
import type { Step } from '../template/view-value.ts';
import { type WalkOptions, walk } from '../template/walk.ts';
import type { Read, WalkedFile } from '../template/walk-event.ts';

/** The parts of a view that are to be read, and what is to be read in each. */
export interface ShownValues {
  readonly fields: Map<string, ShownValues>;
  /** In each item, where it is a list. */
  items: ShownValues | undefined;
  /** Something to link to, hours that are not empty, or just not missing: no block around asks whether it is. */
  readonly mustBe: Set<'address' | 'hours' | 'there'>;
  /** At the root: what the help desk fills in. */
  readonly recipientFields: Set<string>;
}

/**
 * Only values that a text can hide behind: a date, a duration or a word out of a few is there in every language, and
 * right where its document is. `undefined` when the template may have a hole whatever its texts say: it shows something
 * that need not be there without asking for it, puts in a piece that is not there, or gives a helper what it may not take.
 */
export function shownValues(file: WalkedFile, kind: Kind, options: WalkOptions): ShownValues | undefined {
  const view = schemaNamed(`view/${kinds[kind].schema}`);
  const shown = empty();
  for (const event of walk(file, options)) {
    if (event.kind === 'piece' ? event.problem : !notes(event, view, shown)) return undefined;
  }
  return shown;
}

/** What several templates show, for reading it once. */
export function allOf(several: readonly ShownValues[]): ShownValues {
  const all = empty();
  for (const each of several) add(each, all);
  return all;
}

function add(from: ShownValues, to: ShownValues): void {
  for (const demand of from.mustBe) to.mustBe.add(demand);
  for (const field of from.recipientFields) to.recipientFields.add(field);
  if (from.items) {
    to.items ??= empty();
    add(from.items, to.items);
  }
  for (const [name, inner] of from.fields) {
    const place = to.fields.get(name) ?? empty();
    to.fields.set(name, place);
    add(inner, place);
  }
}

function empty(): ShownValues {
  return { fields: new Map(), items: undefined, mustBe: new Set(), recipientFields: new Set() };
}

/** `false` for what may leave a hole. */
function notes({ value, use, proven }: Read, view: Schema, shown: ShownValues): boolean {
  switch (value.kind) {
    case 'made':
    case 'loop':
      return true;
    case 'literal':
      if (use.kind === 'argument' && use.helper === 'recipient') shown.recipientFields.add(String(value.value));
      return true;
    case 'place': {
      const schema = schemaAt(view, value.steps);
      if (!schema || !isSafe(use, schema, isCertain(view, value.steps, proven))) return false;
      if (!mayHideText(schema)) return true;
      const place = placeIn(shown, value.steps);
      const isAsked = use.kind === 'subject' || proven >= value.steps.length;
      if (!isAsked) place.mustBe.add('there');
      if (use.kind === 'argument' && use.index === 0 && use.helper === 'link') place.mustBe.add('address');
      if (use.kind === 'argument' && use.helper === 'hours') place.mustBe.add('hours');
      return true;
    }
    case 'extended':
    case 'nothing':
      return false;
    default:
      return value satisfies never;
  }
}

function schemaAt(view: Schema, steps: readonly Step[]): Schema | undefined {
  let schema: Schema | undefined = view;
  for (const { name } of steps) schema = schema && (name === '[]' ? itemsOf(schema) : propertyOf(schema, name));
  return schema;
}

/** Whether every step is asked for around it or always there. */
function isCertain(view: Schema, steps: readonly Step[], proven: number): boolean {
  let schema: Schema | undefined = view;
  for (const [index, { name }] of steps.entries()) {
    if (index >= proven && !schema?.required?.includes(name)) return false;
    schema = schema && (name === '[]' ? itemsOf(schema) : propertyOf(schema, name));
  }
  return true;
}

function isSafe(use: Read['use'], schema: Schema, isThere: boolean): boolean {
  switch (use.kind) {
    case 'subject':
      return use.block !== 'each' || isThere;
    case 'printed':
      return isThere && schema.type !== 'object' && schema.type !== 'array';
    case 'argument':
      return isThere && takes(use.helper, schema);
    case 'piece-context':
      return isThere;
    case 'option':
    case 'field':
    case 'piece-value':
      return false;
    default:
      return use satisfies never;
  }
}

function takes(helper: string, schema: Schema): boolean {
  const scalar = schema['x-scalar'] ?? '';
  switch (helper) {
    case 'date':
      return scalar === 'date';
    case 'weekday':
      return scalar === 'date' || schema.enum !== undefined;
    case 'duration':
      return scalar === 'duration' || scalar === 'period';
    case 'number':
      return scalar === 'percentage';
    case 'hours':
      return schema.type === 'array';
    case 'list':
      return schema.type === 'array' && itemsOf(schema)?.type === 'string';
    case 'link':
      return schema.type === 'string';
    case 'comparison':
    case 'point':
      return scalar === helper;
    case 'word':
      return schema.enum !== undefined;
    default:
      return false;
  }
}

function mayHideText({ type, enum: words, 'x-scalar': scalar }: Schema): boolean {
  return type === undefined || type === 'object' || type === 'array' || (type === 'string' && !words && !scalar);
}

function placeIn(shown: ShownValues, steps: readonly Step[]): ShownValues {
  let place = shown;
  for (const { name } of steps) {
    if (name === '[]') place = place.items ??= empty();
    else {
      const inner = place.fields.get(name) ?? empty();
      place.fields.set(name, inner);
      place = inner;
    }
  }
  return place;
}
