// The answers of the features that go from name to name, written so that a case can state the whole of one.
import {
  builtinDocument,
  definition,
  type Edit,
  emptySnapshot,
  highlights,
  linkedEditing,
  type Move,
  prepareRename,
  type Range,
  references,
  rename,
  type Snapshot,
  willRenameFiles,
  withFiles,
} from '#core';
import { type CursorCase, quoted, situation } from './cursor-case.ts';

export type DefinitionAnswer = { readonly word: string; readonly leadsTo: readonly string[] } | undefined;

/**
 * Each target as `path:line name`, and behind a bar the first and last line of the whole thing; on a page of the
 * reference the line itself, because pages grow.
 */
export function definitionAnswer(each: CursorCase<unknown>): DefinitionAnswer {
  const { snapshot, path, offset } = situation(each);
  const found = definition(snapshot, path, offset);
  if (!found) return undefined;
  const leadsTo = found.targets.map(({ path: to, range, whole }) => {
    const page = /\/reference\//.test(to) ? builtinDocument(to) : undefined;
    if (page !== undefined)
      return `${to} ${page.slice(range.start, range.end)} | ${page.slice(whole.start, whole.end)}`;
    const [first, last] = [whole.start, whole.end].map((at) => lineOf(snapshot, to, at));
    return `${quoted(snapshot, to, range).trim()} | ${first}-${last}`;
  });
  return { word: textAt(snapshot, path, found.origin), leadsTo };
}

/** Each place as `path:line text`; definitions end with ` =`. */
export function referencesAnswer(each: CursorCase<unknown>): readonly string[] {
  const { snapshot, path, offset } = situation(each);
  const told = (withDefinition: boolean) =>
    references(snapshot, path, offset, { withDefinition }).map((place) => ({
      at: `${place.path} ${place.range.start}`,
      words: quoted(snapshot, place.path, place.range).trim(),
    }));
  const others = new Set(told(false).map(({ at }) => at));
  return told(true).map(({ at, words }) => (others.has(at) ? words : `${words} =`));
}

/** Each place as `line text role`. */
export function highlightAnswer(each: CursorCase<unknown>): readonly string[] {
  const { snapshot, path, offset } = situation(each);
  return highlights(snapshot, path, offset).map(
    ({ range, role }) => `${lineOf(snapshot, path, range.start)} ${textAt(snapshot, path, range)} ${role}`,
  );
}

export interface RenameCase extends CursorCase<RenameAnswer> {
  readonly to: string;
}

export type RenameAnswer =
  | { readonly asks: string; readonly changes: readonly string[]; readonly moves: readonly string[] }
  | { readonly refused: string }
  /** The name that is offered, and why the new one will not do. */
  | { readonly asks: string; readonly refused: string }
  | undefined;

export function renameAnswer(each: CursorCase<unknown> & { readonly to: string }): RenameAnswer {
  const { snapshot, path, offset } = situation(each);
  const prepared = prepareRename(snapshot, path, offset);
  if (!prepared) return undefined;
  if (prepared.kind === 'refused') return { refused: prepared.reason };
  const asks = `${prepared.name} in ${quoted(snapshot, path, prepared.range)}`;
  const result = rename(snapshot, path, offset, { name: each.to, today: '2027-01-04' });
  if (!result) return undefined;
  if (result.kind === 'refused') return { asks, refused: result.reason };
  return {
    asks,
    changes: changesIn(snapshot, result.edits),
    moves: result.moves.map(({ from, to }) => `${from} → ${to}`),
  };
}

/** Each place as `line text`. */
export function linkedEditingAnswer(each: CursorCase<unknown>): readonly string[] {
  const { snapshot, path, offset } = situation(each);
  const ranges = linkedEditing(snapshot, path, offset)?.ranges ?? [];
  return ranges.map((range) => `${lineOf(snapshot, path, range.start)} ${textAt(snapshot, path, range)}`);
}

export interface MovedCase extends CursorCase<readonly string[]> {
  readonly moves: readonly Move[];
}

export function movedAnswer({ files, form, moves }: MovedCase): readonly string[] {
  const texts = Object.entries(files).map(
    ([path, text]) => [path, { content: form === 'crlf' ? text.replaceAll('\n', '\r\n') : text }] as const,
  );
  const snapshot = withFiles(emptySnapshot, texts);
  return changesIn(snapshot, willRenameFiles(snapshot, moves, { today: '2027-01-04' }));
}

/** Each change as `path:line old → new`, where nothing is an empty text. */
function changesIn(snapshot: Snapshot, edits: ReadonlyMap<string, readonly Edit[]>): readonly string[] {
  return [...edits].flatMap(([path, list]) =>
    list.map(({ range, newText }) => {
      const old = textAt(snapshot, path, range);
      return `${path}:${lineOf(snapshot, path, range.start)} ${visible(old)} → ${visible(newText)}`;
    }),
  );
}

function visible(text: string): string {
  return text.replaceAll('\r', '⏎').replaceAll('\n', '↵');
}

function textAt(snapshot: Snapshot, path: string, { start, end }: Range): string {
  return snapshot.files.get(path)?.text.content.slice(start, end) ?? '';
}

function lineOf(snapshot: Snapshot, path: string, offset: number): number {
  return (snapshot.files.get(path)?.text.content ?? '').slice(0, offset).split('\n').length;
}
