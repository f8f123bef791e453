// What a text of a template reads, and the kind of playbook it sees: the ground for hover, completion and definition in it.
import type { Kind } from '../generated/playbooks.ts';
import type { PlaybookDocument } from '../playbook/document.ts';
import { isKind } from '../playbook/kinds.ts';
import { viewSchema } from '../render/check/view-shape.ts';
import type { Schema } from '../schema/schema.ts';
import { known } from '../schema/value.ts';
import { readTemplateText } from '../template/read.ts';
import { walk } from '../template/walk.ts';
import type { Read, WalkedFile } from '../template/walk-event.ts';
import { allDocuments, type Snapshot } from '../workspace/snapshot.ts';
import { folderOfPath, type TextName, textNameOf } from '../workspace/template-names.ts';
import { partialText, shippedTemplate, shippedTemplateNames } from '../workspace/templates.ts';

export interface TemplateReads {
  readonly kind: Kind;
  readonly view: Schema;
  /** The document of the template through which the text is seen. */
  readonly document: PlaybookDocument;
  readonly locale: string;
  /** Those that stand in the text itself. */
  readonly reads: readonly Read[];
}

/** `content` may differ from what the file holds, as while something is typed. A shared piece is seen through the first template that puts it in. */
export function templateReads(snapshot: Snapshot, path: string, content: string): TemplateReads | undefined {
  const name = textNameOf(snapshot, path);
  if (!name) return undefined;
  for (const { document, files } of entries(snapshot, name, { path, content })) {
    const { playbook } = document;
    const kind = playbook?.kind === 'MessageTemplate' ? known(() => playbook.spec.rendersFrom) : undefined;
    const view = isKind(kind) ? viewSchema(kind) : undefined;
    if (!isKind(kind) || !view) continue;
    for (const file of files) {
      const reads = readsFrom(snapshot, file, { path, content, name });
      if (reads.length > 0) return { kind, view, document, locale: name.locale, reads };
    }
  }
  return undefined;
}

interface Text {
  readonly path: string;
  readonly content: string;
}

interface Entry {
  readonly document: PlaybookDocument;
  readonly files: readonly WalkedFile[];
}

/** The texts from which rendering would come to this one. */
function* entries(snapshot: Snapshot, name: TextName, text: Text): Iterable<Entry> {
  const own = allDocuments(snapshot).filter(({ kind }) => kind === 'MessageTemplate');
  if (name.piece === undefined) {
    const homes = own.filter((document) => folderOfPath(document.path) === name.folder);
    for (const document of homes) yield { document, files: [fileOf(text)] };
    return;
  }
  for (const document of own) {
    const folder = folderOfPath(document.path);
    const files = [...snapshot.files.values()].filter(
      (file) =>
        file.type === 'template-text' &&
        folderOfPath(file.path) === folder &&
        textNameOf(snapshot, file.path)?.locale === name.locale,
    );
    yield { document, files: files.map((file) => fileOf({ path: file.path, content: file.text.content })) };
  }
  for (const shipped of shippedTemplateNames) {
    const template = shippedTemplate(shipped);
    const file = template?.variants.get(name.locale);
    if (template && file)
      yield { document: template.document, files: [fileOf({ path: file.path, content: file.text.content })] };
  }
}

function readsFrom(
  snapshot: Snapshot,
  file: WalkedFile,
  { path, content, name }: Text & { readonly name: TextName },
): readonly Read[] {
  const partial = (piece: string) => {
    const found = partialText(snapshot, piece, name.locale);
    if (!found) return undefined;
    return fileOf(found.path === path ? { path, content } : { path: found.path, content: found.text.content });
  };
  return [...walk(file, { partial })]
    .filter((event) => event.kind === 'read')
    .filter((read) => read.file.path === path);
}

function fileOf({ path, content }: Text): WalkedFile {
  return { path, content, text: readTemplateText(content) };
}
