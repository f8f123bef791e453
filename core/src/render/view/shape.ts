// Objects for templates, made part by part when a template reads them: what it does not read is neither worked out nor judged.
import { assert } from '../../bug.ts';
import { Part } from './part.ts';

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
    | Part<Shape[Key] | undefined>
    | (undefined extends Shape[Key] ? undefined : OptionalOf<Shape, Key>);
};

type OptionalOf<Shape, Key extends keyof Shape> = object extends Pick<Shape, Key> ? undefined : never;

export function shape<Shape extends object>(fields: Fields<Shape>): Shape {
  const result = new View(fields);
  for (const key of Object.keys(fields)) {
    const value: unknown = Reflect.get(fields, key);
    if (value === undefined) continue;
    if (value instanceof Part || value instanceof Lazy) View.define(result, key);
    else Reflect.set(result, key, value);
  }
  return complete<Shape>(result);
}

/** All views share the getter of a key, so that making one costs little more than making a plain object. */
const getters = new Map<string, PropertyDescriptor>();

class View {
  readonly #fields: object;
  /** Of the lazy fields those that somebody has read; most are never. */
  #parts: Map<string, Part<unknown>> | undefined;

  constructor(fields: object) {
    this.#fields = fields;
  }

  static define(view: View, key: string): void {
    let getter = getters.get(key);
    if (!getter) {
      const get = function (this: View): unknown {
        return this.#partOf(key)?.get();
      };
      getter = { get, enumerable: true, configurable: true };
      getters.set(key, getter);
    }
    Object.defineProperty(view, key, getter);
  }

  #partOf(key: string): Part<unknown> | undefined {
    const field: unknown = Reflect.get(this.#fields, key);
    if (field instanceof Part) return field;
    const before = this.#parts?.get(key);
    if (before || !(field instanceof Lazy)) return before;
    const part = new Part(field.read);
    this.#parts ??= new Map();
    this.#parts.set(key, part);
    return part;
  }
}

/** The one place where fields become a view: `Fields` has made sure that each is there and fits. */
function complete<Shape extends object>(fields: object): Shape {
  assert(isShape<Shape>(fields), 'A view is an object.');
  return fields;
}

function isShape<Shape extends object>(fields: object): fields is Shape {
  return typeof fields === 'object';
}
