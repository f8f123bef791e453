// What the files of templates are called by their paths, and which shared pieces their texts name.
import { scan } from '../template/scan.ts';
import type { Range } from '../text/range.ts';
import { allDocuments, type Snapshot } from './snapshot.ts';
import type { TemplateTextFile } from './source-file.ts';

/** What the path of a template's text says. */
export interface TextName {
  /** The folder that holds it. */
  readonly folder: string;
  readonly locale: string;
  /** Behind the locale and a dot. */
  readonly voice: string | undefined;
  /** The shared piece that it is a text of. */
  readonly piece: string | undefined;
}

/** `undefined` for a file that belongs to no template of the workspace and to no shared piece. */
export function textNameOf(snapshot: Snapshot, path: string): TextName | undefined {
  if (!path.endsWith('.hbs')) return undefined;
  const folder = folderOfPath(path);
  const piece = pieceOf(snapshot.settings.templates, folder);
  if (piece === undefined && !templateFolders(snapshot).has(folder)) return undefined;
  const [locale = '', ...voice] = path.slice(folder === '' ? 0 : folder.length + 1, -'.hbs'.length).split('.');
  return { folder, locale, voice: voice.length > 0 ? voice.join('.') : undefined, piece };
}

/** The shared piece whose texts a folder holds: `partials/<name>` in one of the template folders. */
export function pieceOf(roots: readonly string[], folder: string): string | undefined {
  for (const root of roots) {
    const prefix = root === '.' ? 'partials/' : `${root}/partials/`;
    const name = folder.startsWith(prefix) ? folder.slice(prefix.length) : '';
    if (name !== '' && !name.includes('/')) return name;
  }
  return undefined;
}

export function folderOfPath(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** `<locale>` or `<locale>.<voice>`. */
export function variantOfPath(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -'.hbs'.length);
}

const folderSets = new WeakMap<Snapshot, ReadonlySet<string>>();

/** The folders in which the document of a template stands. */
function templateFolders(snapshot: Snapshot): ReadonlySet<string> {
  const before = folderSets.get(snapshot);
  if (before) return before;
  const templates = allDocuments(snapshot).filter(({ kind }) => kind === 'MessageTemplate');
  const folders = new Set(templates.map(({ path }) => folderOfPath(path)));
  folderSets.set(snapshot, folders);
  return folders;
}

/** `{{> name}}`, with the place of the name. */
export interface NamedPiece {
  readonly name: string;
  readonly range: Range;
}

const named = new WeakMap<TemplateTextFile, readonly NamedPiece[]>();

/** Also in a tag that is not closed yet. */
export function piecesNamedIn(file: TemplateTextFile): readonly NamedPiece[] {
  const before = named.get(file);
  if (before) return before;
  const { content } = file.text;
  const { tags, problems } = scan(content);
  const starts = [
    ...tags.filter(({ kind }) => kind === 'partial').map(({ start }) => start),
    ...problems.map(({ range }) => range.start),
  ];
  const pieces = [...new Set(starts)].flatMap((start) => {
    partial.lastIndex = start;
    const [opening = '', name = ''] = partial.exec(content) ?? [];
    const end = start + opening.length;
    return name === '' ? [] : [{ name, range: { start: end - name.length, end } }];
  });
  named.set(file, pieces);
  return pieces;
}

const partial = /\{\{~?\s*>\s*([^\s}~|()="']+)/y;
