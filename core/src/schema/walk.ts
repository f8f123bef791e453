// What a walk over a tree carries with it and collects.
import type { Range } from '../text/range.ts';
import type { Node, ScalarNode } from '../yaml/tree.ts';
import type { Definition, Grammar, Reference, ShapeProblem, WrittenScalar } from './checked.ts';
import type { Schema } from './schema.ts';
import { typesDefinedBy } from './types-defined.ts';
import { markUnknowable } from './value.ts';

export interface Walk {
  /** The walk itself, for what stands inside. */
  readonly visit: (node: Node, schema: Schema, walk: Walk, spot: Spot) => unknown;
  readonly grammar: Grammar;
  readonly breaks: readonly Range[];
  readonly problems: ShapeProblem[];
  readonly definitions: Definition[];
  readonly references: Reference[];
  readonly scalars: WrittenScalar[];
  readonly uncertain: Set<string>;
}

/** Where a value stands: under a key, or as an item of the list under that key. */
export interface Spot {
  readonly key: ScalarNode | undefined;
  /** The value of the mapping that the key stands in; `undefined` for an item of a list. */
  readonly holder: object | undefined;
}

/** Stands for a value that has its finding already. */
export const wrong = Symbol('wrong');

/** From now on an unknown name of a type that this part defines proves nothing. */
export function hideDefinitions(schema: Schema, walk: Walk): void {
  for (const type of typesDefinedBy(schema)) walk.uncertain.add(type);
}

/** Whether a syntax error may have taken something away from this stretch. */
export function touchesBreak({ start, end }: Range, { breaks }: Walk): boolean {
  for (const each of breaks) if (start <= each.end && each.start <= end) return true;
  return false;
}

/** A value that fails is there but cannot be read. */
export function store(holder: Record<string, unknown>, key: string, value: unknown): void {
  if (value === wrong) markUnknowable(holder, key);
  else holder[key] = value;
}
