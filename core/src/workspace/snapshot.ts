// All files of a workspace as one immutable whole; a change makes a new one and keeps what it does not touch.

import { compareText } from '../finding.ts';
import type { Kind } from '../generated/playbooks.ts';
import type { PlaybookDocument } from '../playbook/document.ts';
import { type Baseline, baselineFileName, noBaseline } from './baseline.ts';
import { configFileName, defaultSettings, type Settings, settingsFrom } from './settings.ts';
import { type FileContent, type PlaybookFile, readSourceFile, type SourceFile } from './source-file.ts';

export interface Snapshot {
  /** By path relative to the workspace folder, in path order. */
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly settings: Settings;
  readonly baseline: Baseline;
  /** All documents that say what kind they are, by kind and then by name, in path order; unnamed ones are left out. */
  readonly named: ReadonlyMap<Kind, ReadonlyMap<string, readonly PlaybookDocument[]>>;
}

export const emptySnapshot: Snapshot = {
  files: new Map(),
  settings: defaultSettings,
  baseline: noBaseline,
  named: new Map(),
};

/** `undefined` as content means that the file is gone. Files that are none of our business are ignored. */
export function withFiles(
  snapshot: Snapshot,
  changes: Iterable<readonly [path: string, content: FileContent | undefined]>,
): Snapshot {
  const files = new Map(snapshot.files);
  const changed: Change[] = [];
  let isSorted = true;
  for (const [path, content] of changes) {
    const before = files.get(path);
    const after = content && readSourceFile(path, content, before);
    if (after === before) continue;
    changed.push({ before, after });
    if (!after) files.delete(path);
    else {
      if (!before) isSorted = false;
      files.set(path, after);
    }
  }
  if (changed.length === 0) return snapshot;
  const now = snapshotOf(isSorted ? files : new Map([...files].sort(([a], [b]) => compareText(a, b))), snapshot);
  steps.set(now, stepFrom(steps.get(snapshot), changed));
  return now;
}

/** A file as it was and as it is; `undefined` where it was not or is not. */
export interface Change {
  readonly before: SourceFile | undefined;
  readonly after: SourceFile | undefined;
}

/** How a snapshot came from an earlier one, for whoever wants to know what can be different. */
export interface Step {
  /** `undefined` where nobody knows any more. */
  before: Step | undefined;
  /** `undefined` where it is too much, or was looked at: old files are not kept for longer than they have to. */
  changed: readonly Change[] | undefined;
}

const steps = new WeakMap<Snapshot, Step>();

export function stepTo(snapshot: Snapshot): Step | undefined {
  return steps.get(snapshot);
}

/** More at once are another state of the workspace, which is looked at as a whole. */
export const fewAtMost = 10;

/** Further back nobody looks, and nothing may grow with every edit. */
const mostSteps = 16;

function stepFrom(before: Step | undefined, changed: readonly Change[]): Step {
  let oldest = before;
  for (let count = 1; oldest && count < mostSteps; count++) oldest = oldest.before;
  if (oldest) oldest.before = undefined;
  return { before, changed: changed.length > fewAtMost ? undefined : changed };
}

export function withoutBaseline(snapshot: Snapshot): Snapshot {
  return withFiles(snapshot, [[baselineFileName, undefined]]);
}

export function playbookFiles(snapshot: Snapshot): readonly PlaybookFile[] {
  return [...snapshot.files.values()].filter((file) => file.type === 'playbooks');
}

const documentLists = new WeakMap<Snapshot, readonly PlaybookDocument[]>();

/** In path order. */
export function allDocuments(snapshot: Snapshot): readonly PlaybookDocument[] {
  const known = documentLists.get(snapshot);
  if (known) return known;
  const documents = playbookFiles(snapshot).flatMap((file) => file.documents.map(({ document }) => document));
  documentLists.set(snapshot, documents);
  return documents;
}

export function documentsNamed(snapshot: Snapshot, kind: Kind, name: string): readonly PlaybookDocument[] {
  return snapshot.named.get(kind)?.get(name) ?? [];
}

/** Where a document's own text starts in its file. */
export function startOf(snapshot: Snapshot, document: PlaybookDocument): number {
  const file = snapshot.files.get(document.path);
  if (file?.type !== 'playbooks') return 0;
  return file.documents.find((placed) => placed.document === document)?.start ?? 0;
}

/** The document around an offset of a file; the last one for an offset after it. */
export function documentAt(
  snapshot: Snapshot,
  path: string,
  offset: number,
): { readonly start: number; readonly document: PlaybookDocument } | undefined {
  const file = snapshot.files.get(path);
  if (file?.type !== 'playbooks') return undefined;
  return file.documents.findLast(({ start }) => start <= offset) ?? file.documents[0];
}

function snapshotOf(files: ReadonlyMap<string, SourceFile>, before: Snapshot): Snapshot {
  const config = files.get(configFileName);
  const isSameConfig = config === before.files.get(configFileName);
  const settings = isSameConfig
    ? before.settings
    : settingsFrom(config?.type === 'config' ? config.document?.config : undefined);
  const named = new Map<Kind, Map<string, PlaybookDocument[]>>();
  for (const file of files.values()) {
    if (file.type !== 'playbooks') continue;
    for (const { document } of file.documents) {
      if (!document.kind || document.name === undefined) continue;
      const ofKind = named.get(document.kind) ?? new Map<string, PlaybookDocument[]>();
      const sameName = ofKind.get(document.name);
      if (sameName) sameName.push(document);
      else ofKind.set(document.name, [document]);
      named.set(document.kind, ofKind);
    }
  }
  const baseline = files.get(baselineFileName);
  return { files, settings, baseline: baseline?.type === 'baseline' ? baseline.baseline : noBaseline, named };
}
