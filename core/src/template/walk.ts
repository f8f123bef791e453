// Goes through a template as rendering would, but without data: which value stands where, and what was asked for first.
import { bounds } from '../text/range.ts';
import { isHelperName } from './helper-names.ts';
import { templateLimits } from './limits.ts';
import { fieldRange } from './path-range.ts';
import type { BlockName, BlockPart, Body, CallExpression, Expression, PartialPart, PathExpression } from './tree.ts';
import {
  down,
  itemOf,
  keyOf,
  type LoopName,
  loopNames,
  placeOf,
  root,
  type Step,
  type ViewValue,
} from './view-value.ts';
import type { NamesHere, PutIn, Read, Use, WalkEvent, WalkedFile } from './walk-event.ts';

export interface WalkOptions {
  /** The text of a shared piece in the language of the template. */
  readonly partial: (name: string) => WalkedFile | undefined;
}

/** In the order of rendering; pieces are entered where they are put in. Ends early, without a word, when pieces multiply beyond reason. */
export function* walk(file: WalkedFile, { partial }: WalkOptions): Generator<WalkEvent> {
  const state: State = { partial, loops: 0, expansions: 0, events: 0 };
  const scope: Scope = {
    file,
    pieces: [],
    contexts: [root],
    names: new Map(),
    frames: [false],
    facts: new Map(),
    absent: [],
  };
  for (const { body } of [...file.text.fields, file.text]) if (body) yield* walkBody(body, scope, state);
}

interface State extends WalkOptions {
  loops: number;
  expansions: number;
  events: number;
}

interface Scope {
  readonly file: WalkedFile;
  readonly pieces: readonly PutIn[];
  /** What `this` means, then `../` and so on outwards. */
  readonly contexts: readonly ViewValue[];
  readonly names: ReadonlyMap<string, ViewValue>;
  /** Whether each frame of `@` names, innermost first, belongs to a loop. */
  readonly frames: readonly boolean[];
  /** Places that were asked for in vain. */
  readonly absent: readonly (readonly Step[])[];
  /** Values that are there, by key, with the blocks that asked. */
  readonly facts: ReadonlyMap<string, readonly BlockName[]>;
}

function* walkBody(body: Body, scope: Scope, state: State): Generator<WalkEvent> {
  for (const part of body.parts) {
    if (state.events > templateLimits.iterations) return;
    switch (part.kind) {
      case 'text':
        break;
      case 'output':
        yield* readExpression(part.value, { kind: 'printed' }, scope, state);
        break;
      case 'block':
        yield* walkBlock(part, scope, state);
        break;
      case 'partial':
        yield* walkPiece(part, scope, state);
        break;
      default:
        part satisfies never;
    }
  }
}

function* walkBlock(block: BlockPart, scope: Scope, state: State): Generator<WalkEvent> {
  const { name, subject, program, inverse } = block;
  yield* readExpression(subject, { kind: 'subject', block: name, hasElse: inverse !== undefined }, scope, state);
  const value = standsFor(subject, scope);
  const known = { ...scope, facts: proving(scope.facts, value, name) };
  const steps = placeOf(value);
  const denied = steps ? { ...scope, absent: [...scope.absent, steps] } : scope;
  const inside = name === 'unless' ? denied : name === 'if' ? known : entered(block, value, known, state);
  const otherwise = name === 'unless' ? known : denied;
  if (program) yield* walkBody(program, inside, state);
  if (inverse) yield* walkBody(inverse, otherwise, state);
}

/** Inside `each` or `with`: the item or the subject is the context, and has the name that the block gives it. */
function entered({ name, program }: BlockPart, value: ViewValue, scope: Scope, state: State): Scope {
  const isLoop = name === 'each';
  const inner = isLoop ? itemOf(value, `loop ${++state.loops}`) : value;
  const [first, second] = program?.blockParams ?? [];
  const names = new Map(scope.names);
  if (first !== undefined) names.set(first, inner);
  if (second !== undefined) names.set(second, { kind: 'loop', name: 'key' });
  return {
    ...scope,
    contexts: within(scope.contexts, inner),
    names,
    frames: isLoop ? [true, ...scope.frames] : scope.frames,
    facts: isLoop ? proving(scope.facts, inner, name) : scope.facts,
  };
}

/** Handlebars counts a level for `../` only where the data changes. */
function within(contexts: readonly ViewValue[], inner: ViewValue): readonly ViewValue[] {
  const [around, ...outer] = contexts;
  const before = around && placeOf(around);
  const now = placeOf(inner);
  return before && now && keyOf(before) === keyOf(now) ? [inner, ...outer] : [inner, ...contexts];
}

function* walkPiece(part: PartialPart, scope: Scope, state: State): Generator<WalkEvent> {
  const { name, context, hash } = part;
  if (context) yield* readExpression(context, { kind: 'piece-context', piece: name }, scope, state);
  for (const option of hash)
    yield* readExpression(option.value, { kind: 'piece-value', piece: name, name: option.name }, scope, state);
  const isRecursive = scope.pieces.some((piece) => piece.name === name);
  const file = isRecursive ? undefined : state.partial(name);
  state.events++;
  const problem = isRecursive ? 'recursive' : file ? undefined : 'missing';
  yield { kind: 'piece', name, problem, file: scope.file, pieces: scope.pieces, ...bounds(part) };
  if (!file?.text.body || scope.pieces.length >= templateLimits.depth) return;
  if (++state.expansions > templateLimits.expansions) return;
  const given = context ? standsFor(context, scope) : (scope.contexts[0] ?? root);
  const more = new Map(hash.map((option) => [option.name, standsFor(option.value, scope)]));
  const inner: ViewValue = more.size === 0 ? given : { kind: 'extended', base: given, more };
  yield* walkBody(
    file.text.body,
    {
      file,
      pieces: [...scope.pieces, { name, file: scope.file, ...bounds(part) }],
      contexts: [inner],
      names: new Map(),
      frames: scope.frames,
      // Without its data a piece is not put in.
      facts: context ? proving(scope.facts, given, 'with') : scope.facts,
      absent: scope.absent,
    },
    state,
  );
}

function* readExpression(expression: Expression, use: Use, scope: Scope, state: State): Generator<WalkEvent> {
  state.events++;
  yield readOf(expression, use, scope);
  if (expression.kind !== 'call') return;
  const { helper, args, hash } = expression;
  for (const [index, argument] of args.entries())
    yield* readExpression(argument, { kind: 'argument', helper, index, count: args.length }, scope, state);
  for (const { name, value } of hash) yield* readExpression(value, { kind: 'option', helper, name }, scope, state);
  const field = fieldOf(expression, scope);
  if (field) yield field;
}

function readOf(expression: Expression, use: Use, scope: Scope): Read {
  const value = standsFor(expression, scope);
  const { file, pieces, absent } = scope;
  const words = expression.kind === 'path' ? expression.source : file.content.slice(expression.start, expression.end);
  return {
    kind: 'read',
    file,
    pieces,
    words,
    expression,
    use,
    value,
    scope: namesAt(scope),
    absent,
    ...bounds(expression),
    ...known(value, scope),
  };
}

function namesAt({ contexts, names, frames }: Scope): NamesHere {
  return { contexts, names, isInLoop: frames[0] === true };
}

/** `{{list alternatives "channel.title"}}` reads `alternatives[].channel.title`. */
function fieldOf({ helper, args: [items, field] }: CallExpression, scope: Scope): Read | undefined {
  if (helper !== 'list' || !items || field?.kind !== 'literal' || typeof field.value !== 'string') return undefined;
  const list = standsFor(items, scope);
  const value = down(itemOf(list, 'list'), field.value.split('.'));
  const { file, pieces, absent } = scope;
  const range = fieldRange(file.content, field);
  const proven = (placeOf(list)?.length ?? 0) + 1;
  return {
    kind: 'read',
    file,
    pieces,
    words: field.value,
    expression: field,
    use: { kind: 'field', helper },
    value,
    scope: namesAt(scope),
    absent,
    ...range,
    proven,
    guards: [],
  };
}

function standsFor(expression: Expression, scope: Scope): ViewValue {
  switch (expression.kind) {
    case 'literal':
      return { kind: 'literal', value: expression.value };
    case 'call':
      return { kind: 'made', helper: isHelperName(expression.helper) ? expression.helper : '' };
    case 'path':
      return pathStandsFor(expression, scope);
    default:
      return expression satisfies never;
  }
}

function pathStandsFor({ from, depth, parts }: PathExpression, { contexts, names, frames, pieces }: Scope): ViewValue {
  const [first = '', ...rest] = parts;
  if (from === 'block-param') return down(names.get(first) ?? root, rest);
  if (from === 'context') {
    const context = contexts[depth];
    return context ? down(context, parts) : { kind: 'nothing', why: pieces.length > 0 ? 'outside-piece' : 'outside' };
  }
  if (depth >= frames.length) return { kind: 'nothing', why: 'not-in-loop' };
  if (first === 'root') return down(root, rest);
  const name: LoopName | undefined = loopNames.find((each) => each === first);
  if (name === undefined) return { kind: 'nothing', why: 'no-such-name' };
  return frames[depth] ? down({ kind: 'loop', name }, rest) : { kind: 'nothing', why: 'not-in-loop' };
}

function known(value: ViewValue, { facts }: Scope): Pick<Read, 'proven' | 'guards'> {
  const steps = placeOf(value);
  if (!steps) return { proven: 0, guards: [] };
  let proven = 0;
  for (let length = steps.length; length > 0 && proven === 0; length--)
    if (facts.has(keyOf(steps.slice(0, length)))) proven = length;
  return { proven, guards: facts.get(keyOf(steps)) ?? [] };
}

/** When a value is there, so is everything on the way to it. */
function proving(facts: Scope['facts'], value: ViewValue, by: BlockName): Scope['facts'] {
  const steps: readonly Step[] = placeOf(value) ?? [];
  if (steps.length === 0) return facts;
  const more = new Map(facts);
  for (let length = 1; length < steps.length; length++) {
    const key = keyOf(steps.slice(0, length));
    if (!more.has(key)) more.set(key, []);
  }
  const key = keyOf(steps);
  more.set(key, [...(more.get(key) ?? []), by]);
  return more;
}
