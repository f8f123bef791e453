// The mistakes that the typed check finds in the workspace's own templates and pieces, whether or not anything is due.
import { faultOf } from '../bug.ts';
import type { Kind } from '../generated/playbooks.ts';
import { templateTexts } from '../generated/templates.ts';
import type { PlaybookDocument } from '../playbook/document.ts';
import { isKind } from '../playbook/kinds.ts';
import {
  type CheckedTemplate,
  type CheckOptions,
  checkTemplate,
  type TemplateReport,
} from '../render/check/template-check.ts';
import { known } from '../schema/value.ts';
import { readTemplateText } from '../template/read.ts';
import type { WalkedFile } from '../template/walk-event.ts';
import { builtinPrefix } from '../workspace/builtin-prefix.ts';
import { type Inquiry, inquire, knownToRefer } from '../workspace/inquiry.ts';
import { documentsNamed, type Snapshot } from '../workspace/snapshot.ts';
import type { TemplateTextFile } from '../workspace/source-file.ts';
import { folderOfPath, textNameOf } from '../workspace/template-names.ts';
import { partialText, shippedTemplate, shippedTemplateNames } from '../workspace/templates.ts';

const shippedPieceNames = Object.keys(templateTexts).flatMap((path) => /^partials\/([^/]+)\//.exec(path)?.[1] ?? []);

/** A report, and the text of the template through which it was found. */
export interface TypedReport extends TemplateReport {
  readonly template: TemplateTextFile;
  readonly document: PlaybookDocument;
}

const reportsBefore = new WeakMap<Snapshot, ReadonlyMap<string, readonly TypedReport[]>>();

/** By the path of the file; each place once. */
export function typedReports(snapshot: Snapshot): ReadonlyMap<string, readonly TypedReport[]> {
  const before = reportsBefore.get(snapshot);
  if (before) return before;
  const reports = grouped([...checkedIn(snapshot)]);
  reportsBefore.set(snapshot, reports);
  return reports;
}

interface Checked {
  readonly template: TemplateTextFile;
  readonly document: PlaybookDocument;
  readonly result: CheckedTemplate;
}

function* checkedIn(snapshot: Snapshot): Iterable<Checked> {
  const texts = [...snapshot.files.values()].filter((file) => file.type === 'template-text');
  const names = texts.map((file) => ({ file, name: textNameOf(snapshot, file.path) }));
  const pieces = [...new Set([...shippedPieceNames, ...names.flatMap(({ name }) => name?.piece ?? [])])].sort();
  const inquiry = inquire(snapshot);
  for (const document of templateDocuments(snapshot)) {
    if (isForAnother(inquiry, document)) continue;
    for (const { file, name } of names) {
      if (!name || name.piece !== undefined || name.folder !== folderOfPath(document.path)) continue;
      yield* checked(snapshot, { document, file, variants: variantsOf(name.locale, name.voice), pieces });
    }
  }
  // A piece of the workspace may stand in a message that ships.
  if (!names.some(({ name }) => name?.piece !== undefined)) return;
  for (const template of shippedTemplateNames().flatMap((name) => shippedTemplate(name) ?? [])) {
    for (const [variant, file] of template.variants) {
      const [locale = variant, voice] = variant.split('.');
      yield* checked(snapshot, { document: template.document, file, variants: variantsOf(locale, voice), pieces });
    }
  }
}

function templateDocuments(snapshot: Snapshot): readonly PlaybookDocument[] {
  const names = [...(snapshot.named.get('MessageTemplate')?.keys() ?? [])];
  return names.flatMap((name) => documentsNamed(snapshot, 'MessageTemplate', name));
}

/** Whoever names it renders from another kind, so nobody knows which of the two is meant; `template-wrong-kind` says so. */
function isForAnother(inquiry: Inquiry, document: PlaybookDocument): boolean {
  const kind = factsOf(document)?.kind;
  return knownToRefer(inquiry, 'template', document.name ?? '').some((other) => other.kind !== kind);
}

function variantsOf(locale: string, voice: string | undefined): readonly string[] {
  return voice === undefined ? [locale] : [`${locale}.${voice}`, locale];
}

interface Job {
  readonly document: PlaybookDocument;
  readonly file: TemplateTextFile;
  /** Of the pieces that it puts in, the best first. */
  readonly variants: readonly string[];
  readonly pieces: readonly string[];
}

interface Before {
  readonly document: PlaybookDocument;
  readonly pieces: readonly string[];
  /** The pieces that it asked for, and what it got. */
  readonly asked: ReadonlyMap<string, TemplateTextFile | undefined>;
  readonly result: CheckedTemplate;
}

const checks = new WeakMap<TemplateTextFile, Before>();

/** Checked again only when the text, its document or a piece has changed. */
function* checked(snapshot: Snapshot, { document, file, variants, pieces }: Job): Iterable<Checked> {
  const facts = factsOf(document);
  if (!facts) return;
  const piece = (name: string) => variants.flatMap((variant) => partialText(snapshot, name, variant) ?? [])[0];
  const before = checks.get(file);
  const isSame =
    before?.document === document &&
    before.pieces.join() === pieces.join() &&
    [...before.asked].every(([name, found]) => piece(name) === found);
  if (isSame) {
    yield { template: file, document, result: before.result };
    return;
  }
  const asked = new Map<string, TemplateTextFile | undefined>();
  const options = {
    ...facts,
    locale: variants.at(-1) ?? '',
    partial: (name: string) => {
      const found = piece(name);
      asked.set(name, found);
      return found && walkable(found);
    },
    partialNames: pieces,
    isForeign: (path: string) => path.startsWith(builtinPrefix),
  };
  const result = resultOrFault(file, options);
  checks.set(file, { document, pieces, asked, result });
  yield { template: file, document, result };
}

/** One template that makes us fail costs no other its check. */
function resultOrFault(file: TemplateTextFile, options: CheckOptions): CheckedTemplate {
  try {
    return checkTemplate(walkable(file), options);
  } catch (error) {
    const range = { start: 0, end: 0 };
    const report = { ...faultOf(error), rule: 'unreadable-file', path: file.path, range, visited: '' } as const;
    return { reports: [report], visits: new Map() };
  }
}

/** `undefined` where the document does not say what it renders from: that has its finding. */
function factsOf({
  playbook,
}: PlaybookDocument): { readonly kind: Kind; readonly recipient: readonly string[] | undefined } | undefined {
  if (playbook?.kind !== 'MessageTemplate') return undefined;
  const kind = known(() => playbook.spec.rendersFrom);
  if (!isKind(kind)) return undefined;
  return { kind, recipient: known(() => Object.keys(playbook.spec.recipient ?? {})) };
}

function walkable({ path, text: { content } }: TemplateTextFile): WalkedFile {
  return { path, content, text: readTemplateText(content) };
}

/** A piece serves several templates: some mistakes count only when they are made wherever it stands. */
function grouped(all: readonly Checked[]): ReadonlyMap<string, readonly TypedReport[]> {
  const visits = new Map<string, number>();
  const hits = new Map<string, number>();
  for (const { result } of all) {
    for (const [key, count] of result.visits) visits.set(key, (visits.get(key) ?? 0) + count);
    for (const { rule, isEverywhere, visited } of result.reports)
      if (isEverywhere) hits.set(`${rule}\n${visited}`, (hits.get(`${rule}\n${visited}`) ?? 0) + 1);
  }
  const byPath = new Map<string, TypedReport[]>();
  const seen = new Set<string>();
  for (const { template, document, result } of all) {
    for (const report of result.reports) {
      const { rule, path, range, visited, isEverywhere } = report;
      const key = [path, range.start, range.end].join('\n');
      if (path.startsWith(builtinPrefix) || seen.has(key)) continue;
      if (isEverywhere && hits.get(`${rule}\n${visited}`) !== visits.get(visited)) continue;
      seen.add(key);
      const found = { ...report, template, document };
      const others = byPath.get(path);
      if (others) others.push(found);
      else byPath.set(path, [found]);
    }
  }
  return byPath;
}
