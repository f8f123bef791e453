// Export of a report: asks which kind of file and where it goes, and writes it.
import { l10n, window, workspace } from 'vscode';
import type { ReportFileAnswer } from '#server/protocol';
import { exportFolder, saveFile } from '../save-files.ts';

/** The path of the file as the person knows it; `undefined` when nothing was written. `near` is a file of the report. */
export async function exportReport(
  formats: readonly string[],
  make: (format: string) => Promise<ReportFileAnswer>,
  near: string | undefined,
): Promise<string | undefined> {
  const format = await askFormat(formats);
  if (format === undefined) return undefined;
  const { fileName, text } = await make(format);
  const folder = near === undefined ? workspace.workspaceFolders?.[0]?.uri : exportFolder(near);
  if (folder === undefined) throw new Error(l10n.t('Open a folder first; the file needs a place.'));
  return saveFile({ name: fileName, text }, folder);
}

async function askFormat(formats: readonly string[]): Promise<string | undefined> {
  const items = formats.map((format) => ({ label: titleOf(format), description: `.${format}`, format }));
  const choice = await window.showQuickPick(items, {
    title: l10n.t('Export'),
    placeHolder: l10n.t('What kind of file? Nothing is sent.'),
    matchOnDescription: true,
  });
  return choice?.format;
}

function titleOf(format: string): string {
  const titles: Readonly<Record<string, string>> = {
    svg: l10n.t('Picture'),
    md: 'Markdown',
    json: 'JSON',
    ics: l10n.t('Tasks for calendars'),
  };
  return titles[format] ?? format;
}
