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
  const result = new View();
  for (const [key, value] of Object.entries<unknown>(fields)) {
    if (value === undefined) continue;
    if (value instanceof Part) View.define(result, key, value);
    else if (value instanceof Lazy) View.define(result, key, new Part(value.read));
    else Reflect.set(result, key, value);
  }
  return complete<Shape>(result);
}

/** All views share the getter of a key, so that making one costs little more than making a plain object. */
const getters = new Map<string, PropertyDescriptor>();

class View {
  readonly #parts: Record<string, Part<unknown>> = {};

  static define(view: View, key: string, part: Part<unknown>): void {
    view.#parts[key] = part;
    let getter = getters.get(key);
    if (!getter) {
      const get = function (this: View): unknown {
        return this.#parts[key]?.get();
      };
      getter = { get, enumerable: true, configurable: true };
      getters.set(key, getter);
    }
    Object.defineProperty(view, key, getter);
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
