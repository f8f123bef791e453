// Objects for templates, made part by part when a template reads them: what it does not read is neither worked out nor judged.
import { assert } from '../../bug.ts';

/** A part that is worked out when somebody reads it, once. */
export class Lazy<Value> {
  readonly read: () => Value;
  constructor(read: () => Value) {
    this.read = read;
  }
}

export function lazy<Value>(read: () => Value): Lazy<Value> {
  return new Lazy(read);
}

/** Every field of the type by name, so that a forgotten one does not compile; `undefined` leaves an optional one out. */
export type Fields<Shape> = {
  readonly [Key in keyof Shape]-?:
    | Shape[Key]
    | Lazy<Shape[Key] | undefined>
    | (undefined extends Shape[Key] ? undefined : OptionalOf<Shape, Key>);
};

type OptionalOf<Shape, Key extends keyof Shape> = object extends Pick<Shape, Key> ? undefined : never;

export function shape<Shape extends object>(fields: Fields<Shape>): Shape {
  const result: Record<string, unknown> = {};
  for (const [key, value] of Object.entries<unknown>(fields)) {
    if (value === undefined) continue;
    if (value instanceof Lazy) define(result, key, value);
    else result[key] = value;
  }
  return complete<Shape>(result);
}

function define(holder: object, key: string, part: Lazy<unknown>): void {
  let known: { readonly value: unknown } | undefined;
  const get = () => {
    known ??= { value: part.read() };
    return known.value;
  };
  Object.defineProperty(holder, key, { get, enumerable: true, configurable: true });
}

/** The one place where fields become a view: `Fields` has made sure that each is there and fits. */
function complete<Shape extends object>(fields: object): Shape {
  assert(isShape<Shape>(fields), 'A view is an object.');
  return fields;
}

function isShape<Shape extends object>(fields: object): fields is Shape {
  return typeof fields === 'object';
}
