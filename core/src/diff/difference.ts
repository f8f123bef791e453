// What differs at one place of a document, without an opinion.
import type { Schema } from '../schema/schema.ts';
import type { Pair, Spot } from './side.ts';

export interface Difference {
  /** The place in the schemas, such as `ChannelStrategy spec.channels[].languages`. */
  readonly place: string;
  readonly pair: Pair;
  /** From the document down to the place. */
  readonly path: readonly Part[];
  /** Of the value; `undefined` where a whole document is meant. */
  readonly schema: Schema | undefined;
  /** For a text that customers read: the language. */
  readonly locale: string | undefined;
  /** Typed values as in `schema/value.ts`; lists of words and single words are lists alike. */
  readonly before: unknown;
  readonly after: unknown;
  readonly spots: { readonly before: Spot | undefined; readonly after: Spot | undefined };
  /** Which side has a part here that cannot be read. */
  readonly unreadable?: 'before' | 'after' | 'both';
}

export interface Part {
  /** A key, or the identity of an item; never an index. */
  readonly name: string;
  /** For people: the title of the item, else its identity. */
  readonly label: string;
  /** The title in the schema, such as `Channel`. */
  readonly title: string;
  readonly isItem: boolean;
  /** The id, where the item has one. */
  readonly id: string | undefined;
}
