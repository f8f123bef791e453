// What has to be edited when files or folders get another path: names that follow a folder, and paths in the config.
import type { Edit } from '../text/edit.ts';
import type { DateText } from '../time/date.ts';
import { localeProblem } from '../time/locale-problem.ts';
import { baselineFileName } from '../workspace/baseline.ts';
import { type Occurrence, occurrenceAt, occurrencesOf } from '../workspace/occurrences.ts';
import { configFileName } from '../workspace/settings.ts';
import { allDocuments, type Snapshot, startOf } from '../workspace/snapshot.ts';
import { localeType, pieceType, thingOfWorkspace } from '../workspace/symbols.ts';
import { folderOfPath, pieceOf, textNameOf } from '../workspace/template-names.ts';
import { hiddenMention } from './hidden-mentions.ts';
import { configEdits, type Move, movedPath } from './moved-paths.ts';
import { baselineEdits } from './rename-baseline.ts';
import { renameEdits } from './rename-edits.ts';
import { whyNotRenamed } from './rename-refusals.ts';
import { whyNotCalled } from './rename-target.ts';

/**
 * By path as it is before the move. A name that cannot follow (it is taken, or no name at all) stays as it is: the move
 * is the user's, and the findings say what is left to do.
 */
export function willRenameFiles(
  snapshot: Snapshot,
  moves: readonly Move[],
  { today }: { readonly today: DateText },
): ReadonlyMap<string, readonly Edit[]> {
  const edits = new Map<string, readonly Edit[]>();
  const add = (path: string, more: readonly Edit[]) => {
    if (more.length > 0) edits.set(path, [...(edits.get(path) ?? []), ...more]);
  };
  for (const part of [
    ...templateEdits(snapshot, moves),
    ...pieceEdits(snapshot, moves),
    ...localeEdits(snapshot, moves),
  ])
    for (const [path, more] of part) add(path, more);
  add(configFileName, configEdits(snapshot, moves));
  add(baselineFileName, baselineEdits(snapshot, { edits, moves }, today));
  return edits;
}

type EditsByPath = ReadonlyMap<string, readonly Edit[]>;

/** A template that has the name of its folder keeps having it. */
function* templateEdits(snapshot: Snapshot, moves: readonly Move[]): Iterable<EditsByPath> {
  for (const document of allDocuments(snapshot)) {
    if (document.kind !== 'MessageTemplate' || document.name === undefined) continue;
    const before = lastOf(folderOfPath(document.path));
    const after = lastOf(folderOfPath(movedPath(document.path, moves)));
    const home = document.definitions.find(({ type }) => type === 'template');
    if (before !== document.name || after === before || !home) continue;
    const occurrence = occurrenceAt(snapshot, document.path, startOf(snapshot, document) + home.range.start);
    if (occurrence) yield renamedTo(snapshot, occurrence, { name: after, isDocument: true });
  }
}

/** A shared piece is called by its folder, wherever a text asks for it. */
function* pieceEdits(snapshot: Snapshot, moves: readonly Move[]): Iterable<EditsByPath> {
  const roots = snapshot.settings.templates.map((root) => movedPath(root, moves));
  const names = new Set([...snapshot.files.keys()].flatMap((path) => textNameOf(snapshot, path)?.piece ?? []));
  for (const name of names) {
    const all = occurrencesOf(snapshot, thingOfWorkspace(pieceType, name));
    const homes = all.filter(({ role }) => role === 'definition');
    const after = new Set(homes.map(({ path }) => pieceOf(roots, folderOfPath(movedPath(path, moves)))));
    const [next] = after;
    const [home] = homes;
    if (home && next !== undefined && after.size === 1 && next !== name)
      yield renamedTo(snapshot, home, { name: next, isDocument: false });
  }
}

function renamedTo(
  snapshot: Snapshot,
  occurrence: Occurrence,
  to: { readonly name: string; readonly isDocument: boolean },
): EditsByPath {
  const reason =
    whyNotRenamed(snapshot, occurrence) ??
    hiddenMention(snapshot, occurrence) ??
    whyNotCalled(snapshot, occurrence, to.name);
  const result = reason === undefined ? renameEdits(snapshot, occurrence.thing, to) : undefined;
  return result?.kind === 'edits' ? result.edits : new Map();
}

/** What the document of a template says about one of its texts, when the text becomes that of another language. */
function* localeEdits(snapshot: Snapshot, moves: readonly Move[]): Iterable<EditsByPath> {
  for (const document of allDocuments(snapshot)) {
    if (document.kind !== 'MessageTemplate') continue;
    const named = (name: string) =>
      occurrencesOf(snapshot, thingOfWorkspace(localeType, name)).filter((each) => each.document === document);
    for (const [locale, next] of languagesMoved(snapshot, document.path, moves)) {
      const here = named(locale);
      if (here.length === 0 || named(next).length > 0 || here.some(({ form }) => form !== 'text')) continue;
      yield new Map([[document.path, here.map(({ range }) => ({ range, newText: next }))]]);
    }
  }
}

/** Languages of which every text beside a template gets the name of one other language, and stays beside it. */
function languagesMoved(snapshot: Snapshot, path: string, moves: readonly Move[]): ReadonlyMap<string, string> {
  const folder = folderOfPath(path);
  const folderAfter = folderOfPath(movedPath(path, moves));
  const targets = new Map<string, Set<string>>();
  for (const each of snapshot.files.keys()) {
    const name = folderOfPath(each) === folder ? textNameOf(snapshot, each) : undefined;
    if (!name) continue;
    const after = movedPath(each, moves);
    const next = folderOfPath(after) === folderAfter ? (localeIn(lastOf(after)) ?? '') : '';
    targets.set(name.locale, (targets.get(name.locale) ?? new Set()).add(next));
  }
  const moved = [...targets].flatMap(([locale, [next = '', ...others]]) =>
    others.length === 0 && next !== '' && next !== locale ? [[locale, next] as const] : [],
  );
  return new Map(moved);
}

function localeIn(file: string): string | undefined {
  const locale = /^([^.]+)(?:\.[^.]+)?\.hbs$/.exec(file)?.[1];
  return locale !== undefined && !localeProblem(locale) ? locale : undefined;
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
