// The one file of Handlebars that we use: its parser, with whitespace control applied. No compiler, no runtime.
declare module 'handlebars/dist/cjs/handlebars/compiler/base.js' {
  export interface Position {
    /** From 1. */
    readonly line: number;
    /** From 0. */
    readonly column: number;
  }
  export interface Located {
    readonly loc: { readonly start: Position; readonly end: Position };
  }
  export interface PathExpression extends Located {
    readonly type: 'PathExpression';
    readonly data: boolean;
    readonly depth: number;
    readonly parts: readonly string[];
    readonly original: string;
  }
  export interface StringLiteral extends Located {
    readonly type: 'StringLiteral';
    readonly value: string;
  }
  export interface NumberLiteral extends Located {
    readonly type: 'NumberLiteral';
    readonly value: number;
  }
  export interface BooleanLiteral extends Located {
    readonly type: 'BooleanLiteral';
    readonly value: boolean;
  }
  export interface UndefinedLiteral extends Located {
    readonly type: 'UndefinedLiteral';
  }
  export interface NullLiteral extends Located {
    readonly type: 'NullLiteral';
  }
  export interface Call {
    readonly path: Expression;
    readonly params: readonly Expression[];
    readonly hash?: Hash | undefined;
  }
  export interface SubExpression extends Located, Call {
    readonly type: 'SubExpression';
  }
  export type Literal = StringLiteral | NumberLiteral | BooleanLiteral | UndefinedLiteral | NullLiteral;
  export type Expression = PathExpression | SubExpression | Literal;
  export interface Hash extends Located {
    readonly pairs: readonly ({ readonly key: string; readonly value: Expression } & Located)[];
  }
  export interface Program {
    readonly body: readonly Statement[];
    readonly blockParams?: readonly string[] | undefined;
  }
  export interface ContentStatement extends Located {
    readonly type: 'ContentStatement';
    readonly value: string;
  }
  export interface CommentStatement extends Located {
    readonly type: 'CommentStatement';
  }
  export interface MustacheStatement extends Located, Call {
    readonly type: 'MustacheStatement';
    readonly escaped: boolean;
  }
  export interface BlockStatement extends Located, Call {
    readonly type: 'BlockStatement';
    readonly program?: Program | undefined;
    readonly inverse?: Program | undefined;
  }
  export interface PartialStatement extends Located {
    readonly type: 'PartialStatement';
    readonly name: Expression;
    readonly params: readonly Expression[];
    readonly hash?: Hash | undefined;
    readonly indent: string;
  }
  export interface OtherStatement extends Located {
    readonly type: 'PartialBlockStatement' | 'Decorator' | 'DecoratorBlock';
  }
  export type Statement =
    | ContentStatement
    | CommentStatement
    | MustacheStatement
    | BlockStatement
    | PartialStatement
    | OtherStatement;
  export function parse(input: string): Program;
}
