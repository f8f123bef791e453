// What a walk through a template meets: values that are read and shared pieces that are put in.
import type { Range } from '../text/range.ts';
import type { TemplateText } from './read.ts';
import type { BlockName, Expression } from './tree.ts';
import type { Step, ViewValue } from './view-value.ts';

/** One file of a template or shared piece. */
export interface WalkedFile {
  readonly path: string;
  readonly content: string;
  readonly text: TemplateText;
}

/** What a value is wanted for. */
export type Use =
  | { readonly kind: 'printed' }
  | { readonly kind: 'subject'; readonly block: BlockName; readonly hasElse: boolean }
  | { readonly kind: 'argument'; readonly helper: string; readonly index: number; readonly count: number }
  | { readonly kind: 'option'; readonly helper: string; readonly name: string }
  /** The field that `list` shows of each item. */
  | { readonly kind: 'field'; readonly helper: string }
  | { readonly kind: 'piece-context'; readonly piece: string }
  | { readonly kind: 'piece-value'; readonly piece: string; readonly name: string };

/** A shared piece, and the tag that puts it in. */
export interface PutIn extends Range {
  readonly name: string;
  /** The file of the tag. */
  readonly file: WalkedFile;
}

interface Seen extends Range {
  /** The file it stands in, and where. */
  readonly file: WalkedFile;
  /** Shared pieces around it, outermost first. */
  readonly pieces: readonly PutIn[];
}

/** An expression that is read: a path, a literal or the call of a helper. */
export interface Read extends Seen {
  readonly kind: 'read';
  /** As written. */
  readonly words: string;
  readonly expression: Expression;
  readonly use: Use;
  readonly value: ViewValue;
  readonly scope: NamesHere;
  /** How many steps of a place are certain to be there, because a block around asks for them. */
  readonly proven: number;
  /** Places that are not there, because this stands where a block around was answered with no. */
  readonly absent: readonly (readonly Step[])[];
  /** Blocks around that ask for this very value. */
  readonly guards: readonly BlockName[];
}

export interface PieceUse extends Seen {
  readonly kind: 'piece';
  readonly name: string;
  readonly problem: 'missing' | 'recursive' | undefined;
}

/** What can be named at a place. */
export interface NamesHere {
  /** What `this` means, then `../` and so on outwards. */
  readonly contexts: readonly ViewValue[];
  /** Names that blocks around give. */
  readonly names: ReadonlyMap<string, ViewValue>;
  readonly isInLoop: boolean;
}

export type WalkEvent = Read | PieceUse;
