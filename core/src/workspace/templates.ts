// Templates by name: the workspace's own, which win, and those that ship.

import type { MessageTemplate } from '../generated/playbooks.ts';
import { templateTexts } from '../generated/templates.ts';
import type { PlaybookDocument } from '../playbook/document.ts';
import { documentsNamed, type Snapshot } from './snapshot.ts';
import { readSourceFile, type SourceFile, type TemplateTextFile } from './source-file.ts';

/** Paths of files that ship start with this; editors open them read-only. */
export const builtinPrefix = 'support-playbooks-builtin:/';

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
  for (const document of documentsNamed(snapshot, 'MessageTemplate', name)) {
    const folder = folderOf(document.path);
    if (!snapshot.settings.templates.some((root) => root === '.' || folder === root || folder.startsWith(`${root}/`)))
      continue;
    const texts = [...snapshot.files.values()].filter(
      (file) => file.type === 'template-text' && folderOf(file.path) === folder,
    );
    return templateFrom(document, texts, false);
  }
  return undefined;
}

const shipped = new Map<string, Template | undefined>();

export function shippedTemplate(name: string): Template | undefined {
  if (!shipped.has(name)) shipped.set(name, readShipped(name));
  return shipped.get(name);
}

export const shippedTemplateNames: readonly string[] = Object.keys(templateTexts)
  .filter((path) => path.endsWith(documentName) && !path.startsWith('partials/'))
  .map((path) => path.slice(0, -documentName.length));

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
export function ownPieceNames({ files, settings }: Snapshot): readonly string[] {
  const names = new Set<string>();
  for (const { type, path } of files.values()) {
    if (type !== 'template-text') continue;
    for (const root of settings.templates) {
      const start = `${root === '.' ? '' : `${root}/`}partials/`;
      const [name, text] = path.startsWith(start) ? path.slice(start.length).split('/') : [];
      if (name !== undefined && text !== undefined) names.add(name);
    }
  }
  return [...names];
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
  for (const file of texts) if (file?.type === 'template-text') variants.set(variantOf(file.path), file);
  return { name: document.name, isShipped, document, playbook, variants, files: [document, ...variants.values()] };
}

function variantOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -'.hbs'.length);
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
