// From which texts of templates rendering comes to a text: to its own, and to a shared piece from wherever it is put in.
import type { PlaybookDocument } from '../playbook/document.ts';
import { allDocuments, documentsNamed, type Snapshot } from './snapshot.ts';
import type { TemplateTextFile } from './source-file.ts';
import { folderOfPath, piecesNamedIn, textNameOf, variantOfPath } from './template-names.ts';
import { shippedPiece, shippedTemplate, shippedTemplateNames } from './templates.ts';

/** A text of a template, and the document of that template. */
export interface TextEntry {
  readonly document: PlaybookDocument;
  readonly file: TemplateTextFile;
}

/** Those of the workspace first, in path order, then those that ship; none for a text that no template comes to. */
export function entriesTo(snapshot: Snapshot, { path }: TemplateTextFile): readonly TextEntry[] {
  const own = ownEntries(snapshot).get(path) ?? [];
  const isPiece = textNameOf(snapshot, path)?.piece !== undefined;
  return isPiece ? [...own, ...(shippedEntries(snapshot).get(path) ?? [])] : own;
}

type Entries = ReadonlyMap<string, readonly TextEntry[]>;

const ownEntries = remembered((snapshot) =>
  reachedFrom(
    snapshot,
    allDocuments(snapshot).flatMap((document) => {
      if (document.kind !== 'MessageTemplate') return [];
      const files = ownTexts(snapshot).get(`/${folderOfPath(document.path)}`) ?? [];
      return files.map((file) => ({ document, file }));
    }),
  ),
);

/** A template that ships, and that none of the workspace replaces, may put in a piece of the workspace. */
const shippedEntries = remembered((snapshot) =>
  reachedFrom(
    snapshot,
    shippedTemplateNames().flatMap((name) => {
      const isReplaced = documentsNamed(snapshot, 'MessageTemplate', name).length > 0;
      const template = isReplaced ? undefined : shippedTemplate(name);
      return template ? [...template.variants.values()].map((file) => ({ document: template.document, file })) : [];
    }),
  ),
);

function reachedFrom(snapshot: Snapshot, starts: readonly TextEntry[]): Entries {
  const found = new Map<string, TextEntry[]>();
  for (const entry of starts) {
    for (const { path } of reached(snapshot, entry.file)) {
      const same = found.get(path);
      if (same) same.push(entry);
      else found.set(path, [entry]);
    }
  }
  return found;
}

/** The text itself, and the pieces that it puts in, in its language and in any voice. */
function reached(snapshot: Snapshot, start: TemplateTextFile): ReadonlySet<TemplateTextFile> {
  const locale = variantOfPath(start.path).split('.')[0] ?? '';
  const files = new Set([start]);
  for (const file of files) for (const { name } of piecesNamedIn(file)) addPiece(snapshot, { name, locale }, files);
  return files;
}

function addPiece(
  snapshot: Snapshot,
  { name, locale }: { readonly name: string; readonly locale: string },
  files: Set<TemplateTextFile>,
): void {
  const own = ownTexts(snapshot).get(`${name} ${locale}`) ?? [];
  for (const file of own) files.add(file);
  const shipped = own.length === 0 ? shippedPiece(name, locale) : undefined;
  if (shipped) files.add(shipped);
}

/** Those of templates by their folder behind a slash; those of pieces by name and language. */
const ownTexts = remembered((snapshot): ReadonlyMap<string, readonly TemplateTextFile[]> => {
  const found = new Map<string, TemplateTextFile[]>();
  for (const file of snapshot.files.values()) {
    const name = file.type === 'template-text' ? textNameOf(snapshot, file.path) : undefined;
    if (!name || file.type !== 'template-text') continue;
    const key = name.piece === undefined ? `/${name.folder}` : `${name.piece} ${name.locale}`;
    const same = found.get(key);
    if (same) same.push(file);
    else found.set(key, [file]);
  }
  return found;
});

function remembered<Value extends object>(make: (snapshot: Snapshot) => Value): (snapshot: Snapshot) => Value {
  const known = new WeakMap<Snapshot, Value>();
  return (snapshot) => {
    const value = known.get(snapshot) ?? make(snapshot);
    known.set(snapshot, value);
    return value;
  };
}
