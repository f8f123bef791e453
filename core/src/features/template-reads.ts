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
import type { Snapshot } from '../workspace/snapshot.ts';
import type { TemplateTextFile } from '../workspace/source-file.ts';
import { type TextName, textNameOf, variantOfPath } from '../workspace/template-names.ts';
import { partialText } from '../workspace/templates.ts';
import { entriesTo } from '../workspace/text-entries.ts';
import { mended } from './template-mend.ts';

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
  const [first] = templateReadsByKind(snapshot, path, content);
  return first;
}

/** A shared piece may be put in by templates of several kinds, and is seen through the first of each. */
export function* templateReadsByKind(snapshot: Snapshot, path: string, content: string): Iterable<TemplateReads> {
  const file = snapshot.files.get(path);
  const name = textNameOf(snapshot, path);
  if (file?.type !== 'template-text' || !name) return;
  const seen = new Set<Kind>();
  for (const entry of entriesTo(snapshot, file)) {
    const { playbook } = entry.document;
    const kind = playbook?.kind === 'MessageTemplate' ? known(() => playbook.spec.rendersFrom) : undefined;
    const view = isKind(kind) ? viewSchema(kind) : undefined;
    if (!isKind(kind) || !view || seen.has(kind)) continue;
    const reads = readsFrom(snapshot, entry.file, { path, content, name });
    if (reads.length === 0) continue;
    seen.add(kind);
    yield { kind, view, document: entry.document, locale: name.locale, reads };
  }
}

/** As the text reads around a place, however half-typed or wrong it is elsewhere. */
export function templateReadsAt(snapshot: Snapshot, path: string, offset: number): TemplateReads | undefined {
  const file = snapshot.files.get(path);
  if (file?.type !== 'template-text') return undefined;
  return templateReads(snapshot, path, mended(file.text.content, offset));
}

interface Text {
  readonly path: string;
  readonly content: string;
  readonly name: TextName;
}

/** A piece may have several texts in a language; the one that is asked about stands for them. */
function readsFrom(snapshot: Snapshot, entry: TemplateTextFile, { path, content, name }: Text): readonly Read[] {
  const asked: WalkedFile = { path, content, text: readTemplateText(content) };
  const variants = [variantOfPath(entry.path), name.locale];
  const partial = (piece: string) => {
    if (piece === name.piece) return asked;
    const [found] = variants.flatMap((variant) => partialText(snapshot, piece, variant) ?? []);
    return found && walkable(found);
  };
  return [...walk(entry.path === path ? asked : walkable(entry), { partial })]
    .filter((event) => event.kind === 'read')
    .filter((read) => read.file.path === path);
}

function walkable({ path, text: { content } }: TemplateTextFile): WalkedFile {
  return { path, content, text: readTemplateText(content) };
}
