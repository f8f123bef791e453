// What is wrong with the text of a template, as rules report it.
import { Unknowable } from '../schema/value.ts';
import { readTemplateText, type TemplateProblem } from '../template/read.ts';
import { readLocale } from '../time/locale.ts';
import type { Settings } from '../workspace/settings.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { TemplateTextFile } from '../workspace/source-file.ts';
import { folderOfPath, variantOfPath } from '../workspace/template-names.ts';
import { allRules } from './list.ts';
import type { Report, TemplateContext } from './rule.ts';

type RuledReport = Report & { readonly rule: string };

/** Other people's `.hbs` files are none of our business. */
export function templateProblems(snapshot: Snapshot, file: TemplateTextFile): readonly RuledReport[] {
  if (!isOurs(snapshot, file.path)) return [];
  const { problems } = readTemplateText(file.text.content);
  return problems.length > 0 || !hasLanguage(file)
    ? problems.map(told)
    : judged(file, siblingsOf(snapshot, file), snapshot.settings);
}

function told({ fix, ...problem }: TemplateProblem): RuledReport {
  if (!fix) return problem;
  const { title, range, newText } = fix;
  return { ...problem, fix: { title, isSafe: true, edits: [{ range, newText }] } };
}

interface Judgement {
  readonly siblings: readonly TemplateTextFile[];
  readonly settings: Settings;
  readonly reports: readonly RuledReport[];
}

const judgements = new WeakMap<TemplateTextFile, Judgement>();

/** Judged again only when the text, one beside it or the settings have changed. */
function judged(
  file: TemplateTextFile,
  siblings: readonly TemplateTextFile[],
  settings: Settings,
): readonly RuledReport[] {
  const before = judgements.get(file);
  const isSame =
    before?.settings === settings &&
    before.siblings.length === siblings.length &&
    before.siblings.every((sibling, index) => sibling === siblings[index]);
  if (isSame) return before.reports;
  const reports = [...reportsOf(file, siblings, settings)];
  judgements.set(file, { siblings, settings, reports });
  return reports;
}

function* reportsOf(
  file: TemplateTextFile,
  siblings: readonly TemplateTextFile[],
  settings: Settings,
): Iterable<RuledReport> {
  const variant = variantOfPath(file.path);
  const context: TemplateContext = {
    name: folderOfPath(file.path).split('/').at(-1) ?? '',
    variants: new Map(siblings.map((sibling) => [variantOfPath(sibling.path), sibling])),
    variant,
    locale: variant.split('.')[0] ?? variant,
    content: file.text.content,
    settings,
  };
  for (const rule of allRules) {
    if (rule.looksAt !== 'document' || !rule.checkTemplate) continue;
    try {
      for (const report of rule.checkTemplate(context)) yield { ...report, rule: rule.id };
    } catch (error) {
      if (!(error instanceof Unknowable)) throw error;
    }
  }
}

/** It stands beside the document of a template, or among the shared pieces of a template folder. */
function isOurs({ named, settings }: Snapshot, path: string): boolean {
  const folder = folderOfPath(path);
  if (settings.templates.some((root) => path.startsWith(root === '.' ? 'partials/' : `${root}/partials/`))) return true;
  return [...(named.get('MessageTemplate')?.values() ?? [])].some((documents) =>
    documents.some((document) => folderOfPath(document.path) === folder),
  );
}

/** Those that can be read: another one has its finding, and nothing can be compared with it. */
function siblingsOf({ files }: Snapshot, { path }: TemplateTextFile): readonly TemplateTextFile[] {
  const folder = folderOfPath(path);
  return [...files.values()]
    .filter((file) => file.type === 'template-text')
    .filter(
      (file) =>
        folderOfPath(file.path) === folder &&
        hasLanguage(file) &&
        readTemplateText(file.text.content).problems.length === 0,
    );
}

/** A file with another name is no text of the template. */
function hasLanguage({ path }: TemplateTextFile): boolean {
  return readLocale(variantOfPath(path).split('.')[0] ?? '') !== undefined;
}
