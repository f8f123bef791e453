// Judges a template without rendering it: each value it reads against what its kind of playbook offers.
import type { Kind } from '../../generated/playbooks.ts';
import type { Schema } from '../../schema/schema.ts';
import { placeOf } from '../../template/view-value.ts';
import { walk } from '../../template/walk.ts';
import type { PieceUse, Read, WalkedFile } from '../../template/walk-event.ts';
import { closest } from '../../text/closest.ts';
import { bounds, type Range } from '../../text/range.ts';
import { callMistake } from './check-call.ts';
import { unknownName, writtenSteps } from './check-name.ts';
import { useMistake } from './check-use.ts';
import type { ReadContext, TemplateMistake } from './mistake.ts';
import { type FoundPlace, placeIn, valueKind, viewSchema } from './view-shape.ts';

/** A mistake and its file. */
export interface TemplateReport extends Omit<TemplateMistake, 'range' | 'hint'> {
  readonly path: string;
  readonly range: Range;
  /** The place in `visits` at which it was noticed. */
  readonly visited: string;
}

export interface CheckOptions {
  readonly kind: Kind;
  readonly locale: string;
  /** What the help desk fills in, as the template describes it; `undefined` when that cannot be known. */
  readonly recipient: readonly string[] | undefined;
  readonly partial: (name: string) => WalkedFile | undefined;
  readonly partialNames: readonly string[];
  /** Whether nobody here can mend this file, so that its mistakes are told where it is put in. */
  readonly isForeign: (path: string) => boolean;
}

export interface CheckedTemplate {
  readonly reports: readonly TemplateReport[];
  /** How often each place was read, by `placeKey`: the measure for what has to be so everywhere. */
  readonly visits: ReadonlyMap<string, number>;
}

/** Each mistake once. A text that cannot be parsed gives none: that is told already. */
export function checkTemplate(file: WalkedFile, options: CheckOptions): CheckedTemplate {
  const visits = new Map<string, number>();
  const view = viewSchema(options.kind);
  if (!view) return { reports: [], visits };
  const context: ReadContext = { view, kind: options.kind, recipient: options.recipient };
  const reports: TemplateReport[] = [];
  /** Tags of pieces that get the wrong data: one mistake, told at the tag. */
  const skipped = new Set<string>();
  let misled: string | undefined;
  for (const event of walk(file, options)) {
    const key = placeKey(event.file.path, event);
    visits.set(key, (visits.get(key) ?? 0) + 1);
    if (event.pieces.some((piece) => skipped.has(placeKey(piece.file.path, piece)))) continue;
    const mistakes = event.kind === 'piece' ? pieceMistakes(event, options) : readMistakes(event, context);
    for (const mistake of mistakes) {
      if (event.kind === 'read' && event.use.kind === 'piece-context' && mistake.rule !== 'template-unguarded-value')
        misled = event.use.piece;
      reports.push(placed(mistake, event, options));
    }
    if (event.kind === 'piece' && misled === event.name) {
      skipped.add(key);
      misled = undefined;
    }
  }
  return { reports: distinct(reports), visits };
}

export function placeKey(path: string, { start, end }: Range): string {
  return `${path}\n${start}\n${end}`;
}

function* readMistakes(read: Read, context: ReadContext): Iterable<TemplateMistake> {
  if (isNeverReached(read, context)) return;
  const call = callMistake(read, context);
  if (call) {
    yield call;
    return;
  }
  const steps = placeOf(read.value);
  if (!steps) {
    yield* some(read.value.kind === 'nothing' ? unknownName(read, read.value, context) : useMistake(read, undefined));
    return;
  }
  const place = placeIn(context.view, steps);
  if (!place) return;
  if ('at' in place) {
    // Above what is written here, and where the data around is a list, the mistake stands where that was named.
    const first = steps.length - writtenSteps(read);
    const isHere = place.at > first || (place.at === first && !isList(place.within));
    if (isHere && !isOnTrial(read, place.at)) yield* some(unknownName(read, place, context));
    return;
  }
  const wrong = useMistake(read, place);
  yield* some(wrong ?? unguarded(read, place));
}

function isList(schema: Schema): boolean {
  const kind = valueKind(schema);
  return kind === 'list' || kind === 'spans';
}

/** In a piece, what stands behind the `{{else}}` of what is always there is meant for another template. */
function isNeverReached({ pieces, absent }: Read, { view }: ReadContext): boolean {
  if (pieces.length === 0) return false;
  return absent.some((steps) => {
    const place = placeIn(view, steps);
    return place && !('at' in place) && valueKind(place.schema) === 'group' && place.optional.length === 0;
  });
}

/** In a piece, what stands inside `{{#if x}}` counts only where there is an `x`. */
function isOnTrial({ pieces, proven }: Read, at: number): boolean {
  return pieces.length > 0 && proven > at;
}

function* some<Value>(value: Value | undefined): Iterable<Value> {
  if (value !== undefined) yield value;
}

/** What leaves a hole when it is missing. */
function unguarded(read: Read, { optional }: FoundPlace): TemplateMistake | undefined {
  const { use, words, proven } = read;
  if (!optional.some((index) => index >= proven)) return undefined;
  switch (use.kind) {
    case 'subject':
      if (use.block !== 'each' || use.hasElse) return undefined;
      return maybe(
        `“${words}” may be missing. Ask first with “{{#if ${words}}}”, or say what to write then with “{{else}}”.`,
      );
    case 'piece-value':
      return undefined;
    case 'field':
      return maybe(
        `Not every item has “${words}”. Go through the list with “{{#each}}”, and ask with “{{#if ${words}}}”.`,
      );
    default:
      return maybe(`“${words}” may be missing. Ask first with “{{#if ${words}}}”.`);
  }
}

function maybe(message: string): TemplateMistake {
  return { rule: 'template-unguarded-value', message };
}

function* pieceMistakes(
  { name, problem, pieces }: PieceUse,
  { partialNames, locale }: CheckOptions,
): Iterable<TemplateMistake> {
  if (problem === 'missing') {
    const meant = closest(name, partialNames);
    const hint = meant === undefined ? 'Write it in your “partials” folder.' : `Did you mean “${meant}”?`;
    yield { rule: 'template-missing-partial', message: `There is no shared piece “${name}” in “${locale}”. ${hint}` };
  }
  if (problem === 'recursive') {
    const way = [...pieces.map((piece) => piece.name), name].slice(pieces.findIndex((piece) => piece.name === name));
    const message = `The shared piece “${name}” puts itself in again and again: ${way.map((each) => `“${each}”`).join(', then ')}.`;
    yield { rule: 'template-too-complex', message };
  }
}

/** What is wrong in a file that nobody here can mend is told at the tag that puts it in. */
function placed(
  { hint, range, ...mistake }: TemplateMistake,
  event: Read | PieceUse,
  { isForeign }: CheckOptions,
): TemplateReport {
  const { rule, message } = mistake;
  const own = isForeign(event.file.path) ? event.pieces.findLast((piece) => !isForeign(piece.file.path)) : undefined;
  if (own)
    return {
      rule,
      message: `The shared piece “${own.name}” does not fit here. ${message} Give it the data that it is about.`,
      path: own.file.path,
      range: bounds(own),
      visited: placeKey(event.file.path, event),
    };
  const said = hint === undefined ? message : `${message} ${hint}`;
  const visited = placeKey(event.file.path, event);
  return { ...mistake, message: said, path: event.file.path, range: range ?? bounds(event), visited };
}

/**
 * Each place once, and the narrowest of those inside one another. What has to be so everywhere is counted later, so each
 * of them is kept.
 */
function distinct(reports: readonly TemplateReport[]): readonly TemplateReport[] {
  const seen = new Set<string>();
  const once = reports.filter(({ isEverywhere, path, range }) => {
    const key = placeKey(path, range);
    return isEverywhere || (!seen.has(key) && seen.add(key));
  });
  return once.filter((report) => !once.some((other) => isInside(other, report)));
}

function isInside(inner: TemplateReport, outer: TemplateReport): boolean {
  const { start, end } = outer.range;
  const isWithin = start <= inner.range.start && inner.range.end <= end;
  return inner.path === outer.path && isWithin && inner.range.end - inner.range.start < end - start;
}
