// Files and folders that are named after a thing, and move with its name.
import type { Edit } from '../text/edit.ts';
import { occurrencesOf } from '../workspace/occurrences.ts';
import { configFileName } from '../workspace/settings.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { localeType, type NamedThing, pieceType } from '../workspace/symbols.ts';
import { folderOfPath, textNameOf } from '../workspace/template-names.ts';
import { changesItsPattern, configEdits, type Move } from './moved-paths.ts';
import type { Refused } from './refused.ts';

export interface RenameMoves {
  readonly kind: 'moves';
  readonly moves: readonly Move[];
  /** In the config, where it names what moves. */
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
}

export function renameMoves(snapshot: Snapshot, thing: NamedThing, name: string): RenameMoves | Refused {
  if (thing.type === localeType) return checked(snapshot, textsIn(snapshot, thing, name));
  if (thing.type === pieceType) return checked(snapshot, foldersOfPiece(snapshot, thing, name));
  const folders = thing.type === 'template' ? foldersOfTemplate(snapshot, thing, name) : [];
  // Where the folder cannot follow, the name counts all the same.
  return folders.some((move) => strayIn(snapshot, move)) ? checked(snapshot, []) : checked(snapshot, folders);
}

function checked(snapshot: Snapshot, moves: readonly Move[]): RenameMoves | Refused {
  for (const move of moves) {
    const reason = whyNotMoved(snapshot, move);
    if (reason !== undefined) return { kind: 'refused', reason };
  }
  const edits = configEdits(snapshot, moves);
  return { kind: 'moves', moves, edits: new Map(edits.length > 0 ? [[configFileName, edits]] : []) };
}

function whyNotMoved(snapshot: Snapshot, move: Move): string | undefined {
  const isTaken = [...snapshot.files.keys()].some((path) => path === move.to || path.startsWith(`${move.to}/`));
  if (isTaken) return `“${move.from}” would become “${move.to}”, and that exists already.`;
  if (!strayIn(snapshot, move)) return undefined;
  return `“${move.from}” would become “${move.to}”, which the patterns in ${configFileName} treat differently.`;
}

/** Whether something in what moves would be read by other rules, or not at all. */
function strayIn(snapshot: Snapshot, move: Move): boolean {
  return [...snapshot.files.keys()].some(
    (path) => (path === move.from || path.startsWith(`${move.from}/`)) && changesItsPattern(snapshot, path, [move]),
  );
}

function textsIn(snapshot: Snapshot, thing: NamedThing, name: string): readonly Move[] {
  return occurrencesOf(snapshot, thing).flatMap(({ form, path }) => {
    if (form !== 'file') return [];
    const { folder = '', voice } = textNameOf(snapshot, path) ?? {};
    const file = `${voice === undefined ? name : `${name}.${voice}`}.hbs`;
    return [{ from: path, to: folder === '' ? file : `${folder}/${file}` }];
  });
}

function foldersOfPiece(snapshot: Snapshot, thing: NamedThing, name: string): readonly Move[] {
  const texts = occurrencesOf(snapshot, thing).filter(({ form }) => form === 'file');
  return folderMoves(new Set(texts.map(({ path }) => folderOfPath(path))), name);
}

/** A folder that has the name of its template, somewhere below a template folder. */
function foldersOfTemplate(snapshot: Snapshot, thing: NamedThing, name: string): readonly Move[] {
  const { templates } = snapshot.settings;
  const homes = occurrencesOf(snapshot, thing).filter(({ role }) => role === 'definition');
  const folders = homes
    .map(({ path }) => folderOfPath(path))
    .filter((folder) => {
      const isBelow = templates.some((root) => root === '.' || folder.startsWith(`${root}/`));
      const holdsOne = templates.some((root) => root === folder || root.startsWith(`${folder}/`));
      return folder.slice(folder.lastIndexOf('/') + 1) === thing.id && isBelow && !holdsOne;
    });
  return folderMoves(new Set(folders), name);
}

function folderMoves(folders: ReadonlySet<string>, name: string): readonly Move[] {
  return [...folders].map((from) => ({ from, to: from.slice(0, from.lastIndexOf('/') + 1) + name }));
}
