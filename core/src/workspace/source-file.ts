// One file of a workspace, read as far as its name says: playbooks, the config, the baseline, or the text of a template.

import { faultOf } from '../bug.ts';
import { type ConfigDocument, type PlaybookDocument, readConfigDocument, readDocument } from '../playbook/document.ts';
import type { Unreadable } from '../text/decode.ts';
import { checkContent } from '../text/decode.ts';
import { type Text, textOf } from '../text/text.ts';
import { readSingle, readYaml } from '../yaml/read.ts';
import { type Accepted, acceptedFileName, readAccepted } from './accepted.ts';
import { type Baseline, baselineFileName, readBaseline } from './baseline.ts';
import { configFileName } from './settings.ts';

/** What a front knows of a file: its text, or why it has none. */
export type FileContent = { readonly content: string } | { readonly unreadable: Unreadable };

export interface PlacedPlaybook {
  /** Where the document's own text starts in the file. */
  readonly start: number;
  readonly document: PlaybookDocument;
}

export interface PlaybookFile {
  readonly type: 'playbooks';
  readonly path: string;
  readonly text: Text;
  readonly documents: readonly PlacedPlaybook[];
}

export interface ConfigFile {
  readonly type: 'config';
  readonly path: string;
  readonly text: Text;
  readonly start: number;
  readonly document: ConfigDocument | undefined;
}

export interface TemplateTextFile {
  readonly type: 'template-text';
  readonly path: string;
  readonly text: Text;
}

export interface BaselineFile {
  readonly type: 'baseline';
  readonly path: string;
  readonly text: Text;
  readonly baseline: Baseline;
}

export interface AcceptedFile {
  readonly type: 'accepted';
  readonly path: string;
  readonly text: Text;
  readonly accepted: Accepted;
}

export interface UnreadableFile {
  readonly type: 'unreadable';
  readonly path: string;
  readonly text: Text;
  readonly unreadable: Unreadable;
}

export type SourceFile = PlaybookFile | ConfigFile | TemplateTextFile | BaselineFile | AcceptedFile | UnreadableFile;

export type FileType = Exclude<SourceFile['type'], 'unreadable'>;

/** What a path is to us; `undefined` when it is none of our business. */
export function fileTypeOf(path: string): FileType | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name === configFileName) return 'config';
  if (name === baselineFileName) return 'baseline';
  if (name === acceptedFileName) return 'accepted';
  if (/\.playbook\.ya?ml$/.test(name)) return 'playbooks';
  return name.endsWith('.hbs') ? 'template-text' : undefined;
}

/** Documents whose text did not change are taken from `before`, so that what was learnt of them stays learnt. */
export function readSourceFile(
  path: string,
  given: FileContent,
  before: SourceFile | undefined,
): SourceFile | undefined {
  const type = fileTypeOf(path);
  if (!type) return undefined;
  const checked = 'content' in given ? checkContent(given.content) : given;
  if ('unreadable' in checked) return { type: 'unreadable', path, text: textOf(''), unreadable: checked.unreadable };
  if (before && before.type === type && before.text.content === checked.content) return before;
  const text = textOf(checked.content);
  try {
    return readText(path, { type, text, before });
  } catch (error) {
    return { type: 'unreadable', path, text, unreadable: { reason: 'our-fault', ...faultOf(error) } };
  }
}

interface Read {
  readonly type: FileType;
  readonly text: Text;
  readonly before: SourceFile | undefined;
}

function readText(path: string, { type, text, before }: Read): SourceFile {
  switch (type) {
    case 'template-text':
      return { type, path, text };
    case 'baseline':
      return { type, path, text, baseline: readBaseline(text.content) };
    case 'accepted':
      return { type, path, text, accepted: readAccepted(text.content) };
    case 'config': {
      const first = readSingle(text.content);
      return { type, path, text, start: first?.start ?? 0, document: first && readConfigDocument(first.document) };
    }
    case 'playbooks':
      return { type, path, text, documents: readPlaybooks(path, text, before) };
    default:
      return type satisfies never;
  }
}

function readPlaybooks(path: string, text: Text, before: SourceFile | undefined): readonly PlacedPlaybook[] {
  const known = new Map<string, PlaybookDocument>();
  if (before?.type === 'playbooks') {
    for (const { document } of before.documents) known.set(document.yaml.source, document);
  }
  const yamls = [...known.values()].map(({ yaml }) => yaml);
  return readYaml(text.content, yamls).map(({ start, document: yaml }) => {
    const same = known.get(yaml.source);
    if (same?.yaml !== yaml) return { start, document: readDocument(path, yaml) };
    known.delete(yaml.source); // Two documents with the same text are two documents.
    return { start, document: same };
  });
}
