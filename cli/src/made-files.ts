// Makes files from messages, checklists and whole playbooks, all of them before any is written.

import type { DocumentFormat } from '#core';
import {
  checklist,
  checklistCsv,
  checklistTasksFile,
  documentFiles,
  type ExportedFile,
  type Finding,
  isHelpDesk,
  mailFile,
  render,
  textFileName,
} from '#core';
import type { ChosenRendering } from './chosen-renderings.ts';
import type { FoundDocument } from './find-documents.ts';
import { messageText } from './message-text.ts';
import { isDocumentFormat, isNarrowFormat, type NarrowFormat, type OutputFormat } from './output-format.ts';

export interface MadeFiles {
  readonly files: readonly ExportedFile[];
  readonly findings: readonly Finding[];
  /** There is no such template for this kind of playbook. */
  readonly isUnknown?: true;
}

/** In every format that fits; a format that is made from something else gives nothing. */
export function filesOfRendering(
  { workspace: { snapshot }, id, locale, document, medium }: ChosenRendering,
  formats: readonly OutputFormat[],
  today: string,
): MadeFiles {
  const files: ExportedFile[] = [];
  const findings: Finding[] = [];
  const plain = formats.filter((format) => !isNarrowFormat(format) && !isDocumentFormat(format));
  const isPlain = plain.length > 0 || medium === undefined;
  const rendered = isPlain ? render(snapshot, { id, locale, today }) : undefined;
  if (isPlain && !rendered) return { files, findings, isUnknown: true };
  const add = (format: string, content: string) =>
    files.push({ name: `${textFileName(id, locale)}.${format}`, content });
  if (rendered && plain.length > 0) findings.push(...rendered.findings);
  for (const format of formats) {
    if (isNarrowFormat(format)) {
      const made = narrowFile(format, {
        snapshot,
        id,
        locale,
        today,
        isChecklist: (rendered?.medium ?? medium) === 'checklist',
        plan: document.name,
      });
      if (!made) continue;
      add(format, made.content);
      findings.push(...made.findings);
    } else if (rendered && !isDocumentFormat(format)) add(format, messageText(rendered, format));
  }
  return { files, findings };
}

interface NarrowJob {
  readonly snapshot: FoundDocument['workspace']['snapshot'];
  readonly id: string;
  readonly locale: string;
  readonly today: string;
  readonly isChecklist: boolean;
  readonly plan: string;
}

function narrowFile(
  format: NarrowFormat,
  { snapshot, id, locale, today, isChecklist, plan }: NarrowJob,
): { readonly content: string; readonly findings: readonly Finding[] } | undefined {
  if (format === 'eml') return mailFile(snapshot, { id, locale, today });
  const list = isChecklist ? checklist(snapshot, plan, { today, locale }) : undefined;
  return list && { content: format === 'csv' ? checklistCsv(list) : checklistTasksFile(list), findings: list.findings };
}

export interface DocumentWish {
  readonly format: DocumentFormat;
  readonly today: string;
  readonly locale: readonly string[] | undefined;
  readonly all: boolean;
  /** Replies that go into an import file; without it every one that agents send. */
  readonly renderings?: readonly string[] | undefined;
}

export function filesOfDocument(document: FoundDocument, wish: DocumentWish): MadeFiles {
  const { kind, name, path, workspace } = document;
  const { format, today, renderings } = wish;
  return documentFiles(
    workspace.snapshot,
    { kind, name, path },
    { format, today, renderings, locales: localesOf(document, wish) },
  );
}

/** Replies know in which languages they are due. What customers use is for all of them, a plan's dates are for colleagues. */
function localesOf(
  { workspace: { snapshot }, kind }: FoundDocument,
  { format, locale = [], all }: DocumentWish,
): readonly string[] | undefined {
  const isEvery = locale.includes('all');
  if (locale.length > 0 && !isEvery) return [...new Set(locale)];
  if (isHelpDesk(format)) return undefined;
  return isEvery || (all && kind !== 'SunsetPlan') ? snapshot.settings.locales : undefined;
}
