// Templates by name: the workspace's own, which win, and those that ship.

import type { MessageTemplate } from '../generated/playbooks.ts';
import { templateTexts } from '../generated/templates.ts';
import type { PlaybookDocument } from '../playbook/document.ts';
import { builtinPrefix } from './builtin-prefix.ts';
import { documentsNamed, type Snapshot } from './snapshot.ts';
import { readSourceFile, type SourceFile, type TemplateTextFile } from './source-file.ts';
import { folderOfPath, pieceOf, variantOfPath } from './template-names.ts';

const documentName = '/template.playbook.yaml';

/** A template is a folder: its document, and one text a locale and voice. */
export interface Template {
  readonly name: string;
  readonly isShipped: boolean;
  readonly document: PlaybookDocument;
  readonly playbook: MessageTemplate;
  /** By `<locale>` or `<locale>.<voice>`. */
  readonly variants: ReadonlyMap<string, TemplateTextFile>;
  /** Everything it is made of, for telling whether it changed. */
  readonly files: readonly unknown[];
}

export function ownTemplate(snapshot: Snapshot, name: string): Template | undefined {
  const { templates } = ownTexts(snapshot);
  if (!templates.has(name)) templates.set(name, findOwn(snapshot, name));
  return templates.get(name);
}

function findOwn(snapshot: Snapshot, name: string): Template | undefined {
  for (const document of documentsNamed(snapshot, 'MessageTemplate', name)) {
    const folder = folderOfPath(document.path);
    if (!snapshot.settings.templates.some((root) => root === '.' || folder === root || folder.startsWith(`${root}/`)))
      continue;
    return templateFrom(document, ownTexts(snapshot).byFolder.get(folder) ?? [], false);
  }
  return undefined;
}

/** What a snapshot has of its own, found in one pass, because every plan asks for it. */
interface OwnTexts {
  readonly byFolder: ReadonlyMap<string, readonly TemplateTextFile[]>;
  readonly pieceNames: readonly string[];
  /** By name, as they were asked for. */
  readonly templates: Map<string, Template | undefined>;
}

const ownTextsKnown = new WeakMap<Snapshot, OwnTexts>();

function ownTexts(snapshot: Snapshot): OwnTexts {
  const known = ownTextsKnown.get(snapshot);
  if (known) return known;
  const byFolder = new Map<string, TemplateTextFile[]>();
  const pieceNames = new Set<string>();
  for (const file of snapshot.files.values()) {
    if (file.type !== 'template-text') continue;
    const folder = folderOfPath(file.path);
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), file]);
    const piece = pieceOf(snapshot.settings.templates, folder);
    if (piece !== undefined) pieceNames.add(piece);
  }
  const found = { byFolder, pieceNames: [...pieceNames], templates: new Map<string, Template | undefined>() };
  ownTextsKnown.set(snapshot, found);
  return found;
}

const shipped = new Map<string, Template | undefined>();

export function shippedTemplate(name: string): Template | undefined {
  if (!shipped.has(name)) shipped.set(name, readShipped(name));
  return shipped.get(name);
}

let shippedNames: readonly string[] | undefined;

/** Looked up when they are first asked for: most commands never do. */
export function shippedTemplateNames(): readonly string[] {
  shippedNames ??= Object.keys(templateTexts)
    .filter((path) => path.endsWith(documentName) && !path.startsWith('partials/'))
    .map((path) => path.slice(0, -documentName.length));
  return shippedNames;
}

/** A shared piece: the workspace's own `partials/<name>/<locale>.hbs` in a template folder, else the one that ships. */
export function partialText(snapshot: Snapshot, name: string, locale: string): TemplateTextFile | undefined {
  for (const root of snapshot.settings.templates) {
    const file = snapshot.files.get(`${root === '.' ? '' : `${root}/`}partials/${name}/${locale}.hbs`);
    if (file?.type === 'template-text') return file;
  }
  return shippedPiece(name, locale);
}

export function shippedPiece(name: string, locale: string): TemplateTextFile | undefined {
  const file = shippedFile(`partials/${name}/${locale}.hbs`);
  return file?.type === 'template-text' ? file : undefined;
}

/** The names of the shared pieces that the workspace has itself. */
export function ownPieceNames(snapshot: Snapshot): readonly string[] {
  return ownTexts(snapshot).pieceNames;
}

/** The text of a file that ships, by its path with the prefix. */
export function builtinText(path: string): string | undefined {
  const name = path.startsWith(builtinPrefix) ? path.slice(builtinPrefix.length) : path;
  return Object.hasOwn(templateTexts, name) ? templateTexts[name] : undefined;
}

function readShipped(name: string): Template | undefined {
  const file = shippedFile(name + documentName);
  const document = file?.type === 'playbooks' ? file.documents[0]?.document : undefined;
  if (!document) return undefined;
  const paths = Object.keys(templateTexts).filter((path) => path.startsWith(`${name}/`) && path.endsWith('.hbs'));
  return templateFrom(document, paths.map(shippedFile), true);
}

const shippedFiles = new Map<string, SourceFile | undefined>();

/** Read once, so that the same file is always the same object. */
function shippedFile(path: string): SourceFile | undefined {
  const content = builtinText(path);
  if (content === undefined) return undefined;
  const known = shippedFiles.get(path) ?? readSourceFile(builtinPrefix + path, { content }, undefined);
  shippedFiles.set(path, known);
  return known;
}

function templateFrom(
  document: PlaybookDocument,
  texts: readonly (SourceFile | undefined)[],
  isShipped: boolean,
): Template | undefined {
  const { playbook } = document;
  if (playbook?.kind !== 'MessageTemplate' || document.name === undefined) return undefined;
  const variants = new Map<string, TemplateTextFile>();
  for (const file of texts) if (file?.type === 'template-text') variants.set(variantOfPath(file.path), file);
  return { name: document.name, isShipped, document, playbook, variants, files: [document, ...variants.values()] };
}
