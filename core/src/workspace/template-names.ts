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

/** A name that a text takes from elsewhere, and its place. */
export interface TakenName {
  readonly name: string;
  readonly range: Range;
}

interface TakenNames {
  /** Shared pieces, as in `{{> name}}`. */
  readonly pieces: readonly TakenName[];
  /** What the help desk fills in, as in `{{recipient "name"}}`. */
  readonly fields: readonly TakenName[];
}

export function piecesNamedIn(file: TemplateTextFile): readonly TakenName[] {
  return namesTakenIn(file).pieces;
}

export function fieldsNamedIn(file: TemplateTextFile): readonly TakenName[] {
  return namesTakenIn(file).fields;
}

const taken = new WeakMap<TemplateTextFile, TakenNames>();

/** Also in a tag that is not closed yet. */
function namesTakenIn(file: TemplateTextFile): TakenNames {
  const before = taken.get(file);
  if (before) return before;
  const { content } = file.text;
  const { tags, problems } = scan(content);
  const written = tags.filter(({ kind }) => kind !== 'comment');
  const stretches = [...written, ...problems.map(({ range }) => range)].map(({ start, end }) => ({ start, end }));
  const distinct = [...new Map(stretches.map((each) => [each.start, each])).values()];
  const found = {
    pieces: distinct.flatMap((each) => namesAt(content, each, piece)),
    fields: distinct.flatMap((each) => namesAt(content, each, field)),
  };
  taken.set(file, found);
  return found;
}

function namesAt(content: string, { start, end }: Range, pattern: RegExp): readonly TakenName[] {
  return [...content.slice(start, end).matchAll(pattern)].map(({ index, 0: all, 1: name = '' }) => {
    const at = start + index + all.length - name.length;
    return { name, range: { start: at, end: at + name.length } };
  });
}

const piece = /^\{\{~?\s*>\s*([^\s}~|()="']+)/g;

/** At the beginning of a tag or inside parentheses; between the lines at the top the quotes may be escaped. */
const field = /(?:^\{\{\{?~?|\()\s*recipient\s+(?:\\?["']|'')([A-Za-z_][\w-]*)/g;
