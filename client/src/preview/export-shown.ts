// Export: asks which kind of file and where it goes, and writes it. Nothing is ever sent.
import { l10n, window, workspace } from 'vscode';
import { type ExportAnswer, type ExportParams, exportRequest, type RenderAnswer } from '#server/protocol';
import type { PlaybookServer } from '../playbook-server.ts';
import { saidWhenFailed } from '../said-when-failed.ts';
import { askFolder, exportFolder, type FileToSave, saveFile, saveFiles } from '../save-files.ts';

export interface Shown {
  readonly uri: string;
  readonly id: string;
  readonly answer: RenderAnswer;
}

/** The path of the file as the person knows it; `undefined` when nothing was written. */
export async function exportShown(server: PlaybookServer, { uri, id, answer }: Shown): Promise<string | undefined> {
  let saved: string | undefined;
  await saidWhenFailed(async () => {
    const format = await askFormat(answer);
    if (format === undefined) return;
    const params: ExportParams = { uri, id, locale: answer.locale, format };
    const made = await server.request<ExportAnswer | null>(exportRequest, params);
    if (made === null) throw new Error(l10n.t('The server has no answer. Its log says more.'));
    const files = made.files.map(({ fileName, text }) => ({ name: fileName, text }));
    if (files.length === 0) {
      await window.showInformationMessage(l10n.t('There is nothing of this kind to export here.'));
      return;
    }
    if (made.errors > 0 && !(await isWantedAnyway())) return;
    saved = await save(files, uri);
  });
  return saved;
}

async function save(files: readonly FileToSave[], uri: string): Promise<string | undefined> {
  const [first, ...others] = files;
  const usual = exportFolder(uri);
  if (first !== undefined && others.length === 0) return saveFile(first, usual);
  const folder = await askFolder(l10n.t('Export'), usual);
  const written = folder && (await saveFiles(files, folder));
  return written?.map((each) => workspace.asRelativePath(each)).join(', ');
}

async function askFormat({ exports }: RenderAnswer): Promise<string | undefined> {
  const items = exports.map(({ format, title }) => ({ label: title, description: format, format }));
  const choice = await window.showQuickPick(items, {
    title: l10n.t('Export'),
    placeHolder: l10n.t('What kind of file? Nothing is sent.'),
    matchOnDescription: true,
  });
  return choice?.format;
}

/** A message with a hole in it must not leave the house unseen. */
async function isWantedAnyway(): Promise<boolean> {
  const anyway = l10n.t('Export Anyway');
  const answer = await window.showWarningMessage(
    l10n.t('This message has errors; something may be missing in it.'),
    { modal: true },
    anyway,
  );
  return answer === anyway;
}
