// What the names in a template mean at one place: the data around, `@index` and its kin, names given by blocks.
import type { Body, PathExpression } from './tree.ts';

/** A stretch of a template and the file it stands in. */
export interface Source {
  readonly path: string;
  readonly body: Body;
}

/** `@index` and its kin, each frame on top of the one around. */
interface Frame {
  readonly values: Readonly<Record<string, unknown>>;
  readonly parent?: Frame;
}

export interface Scope {
  readonly source: Source;
  /** What `this` means, then `../` and so on outwards. */
  readonly contexts: readonly unknown[];
  readonly data: Frame;
  readonly names: ReadonlyMap<string, unknown>;
  /** Pieces that are being put in, outermost first. */
  readonly partials: readonly string[];
}

export function lookUp(path: PathExpression, scope: Scope): unknown {
  if (path.from === 'block-param') {
    const [first = '', ...rest] = path.parts;
    return stepDown(scope.names.get(first), rest);
  }
  if (path.from === 'context') return stepDown(scope.contexts[path.depth], path.parts);
  let frame: Frame | undefined = scope.data;
  for (let depth = path.depth; depth > 0; depth--) frame = frame?.parent;
  return stepDown(frame?.values, path.parts);
}

/** Own properties only; nothing inherited can be reached. */
export function stepDown(from: unknown, steps: readonly string[]): unknown {
  let value = from;
  for (const step of steps) {
    if (value === undefined || value === null) return value;
    value = Object.hasOwn(Object(value), step) ? Reflect.get(Object(value), step) : undefined;
  }
  return value;
}

/** Handlebars counts a level for `../` only where the data changes. */
export function within(scope: Scope, context: unknown): Scope {
  const [around, ...outer] = scope.contexts;
  if (context === around) return scope;
  const contexts = isSame(context, around) ? [context, ...outer] : [context, ...scope.contexts];
  return { ...scope, contexts };
}

/** Loosely, as Handlebars' runtime compares: a list of one is the same as its item, 1 the same as "1". */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (isObject(a) && isObject(b)) return false;
  // biome-ignore lint/suspicious/noDoubleEquals: that is the point.
  return primitive(a) == primitive(b);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function primitive(value: unknown): unknown {
  if (!isObject(value)) return value;
  return Array.isArray(value)
    ? value.map((item) => (isObject(item) ? primitive(item) : item)).join(',')
    : '[object Object]';
}

export function named(scope: Scope, { blockParams }: Body, values: readonly unknown[]): Scope {
  if (blockParams.length === 0) return scope;
  const names = new Map(scope.names);
  for (const [index, name] of blockParams.entries()) names.set(name, values[index]);
  return { ...scope, names };
}

/** A copy that still works its parts out only when they are read. */
export function extended(context: unknown, more: Readonly<Record<string, unknown>>): object {
  const around: object = Object(context);
  const result = {};
  for (const key of Reflect.ownKeys(around)) {
    const enumerable = Object.prototype.propertyIsEnumerable.call(around, key);
    Object.defineProperty(result, key, { get: () => Reflect.get(around, key), enumerable, configurable: true });
  }
  for (const [name, value] of Object.entries(more)) {
    Object.defineProperty(result, name, { value, enumerable: true, configurable: true });
  }
  return result;
}

export function isEmpty(value: unknown): boolean {
  return (!value && value !== 0) || (Array.isArray(value) && value.length === 0);
}
