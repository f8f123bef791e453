// The parts of a template as plain, immutable data. Offsets count from the start of the file.
import type { Range } from '../text/range.ts';

export interface Body {
  readonly parts: readonly Part[];
  /** Names that the block around gives to its item and its key. */
  readonly blockParams: readonly string[];
}

export type Part = TextPart | OutputPart | BlockPart | PartialPart;

export interface TextPart {
  readonly kind: 'text';
  readonly text: string;
}

export interface OutputPart extends Range {
  readonly kind: 'output';
  readonly value: Expression;
}

export const blockNames = ['if', 'unless', 'each', 'with'] as const;
export type BlockName = (typeof blockNames)[number];

export interface BlockPart extends Range {
  readonly kind: 'block';
  readonly name: BlockName;
  readonly subject: Expression;
  readonly hash: Hash;
  readonly program: Body | undefined;
  readonly inverse: Body | undefined;
}

export interface PartialPart extends Range {
  readonly kind: 'partial';
  readonly name: string;
  /** The data it sees; the data around when absent. */
  readonly context: Expression | undefined;
  readonly hash: Hash;
  /** Put before each of its lines. */
  readonly indent: string;
}

export type Hash = readonly { readonly name: string; readonly value: Expression }[];

export type Expression = LiteralExpression | PathExpression | CallExpression;

export interface LiteralExpression extends Range {
  readonly kind: 'literal';
  readonly value: string | number | boolean | null | undefined;
}

export interface PathExpression extends Range {
  readonly kind: 'path';
  /** As written. */
  readonly source: string;
  /** How many levels up, as `../` says. */
  readonly depth: number;
  readonly parts: readonly string[];
  readonly from: 'context' | 'data' | 'block-param';
}

export interface CallExpression extends Range {
  readonly kind: 'call';
  readonly helper: string;
  readonly args: readonly Expression[];
  readonly hash: Hash;
}
