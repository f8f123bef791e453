// Export: asks which kind of file and where it goes, and writes it. Nothing is ever sent.
import { l10n, Uri, window, workspace } from 'vscode';
import { type ExportAnswer, type ExportParams, exportRequest, type RenderAnswer } from '#server/protocol';
import type { PlaybookServer } from '../playbook-server.ts';
import { saidWhenFailed } from '../said-when-failed.ts';

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
    const file = await server.request<ExportAnswer | null>(exportRequest, params);
    if (file === null) throw new Error(l10n.t('The server has no answer. Its log says more.'));
    if (file.errors > 0 && !(await isWantedAnyway())) return;
    const target = await window.showSaveDialog({ defaultUri: proposed(uri, file.fileName), title: l10n.t('Export') });
    if (target === undefined) return;
    await workspace.fs.writeFile(target, new TextEncoder().encode(file.text));
    saved = workspace.asRelativePath(target);
  });
  return saved;
}

async function askFormat({ exports }: RenderAnswer): Promise<string | undefined> {
  const items = exports.map(({ format, title }) => ({ label: title, description: `.${format}`, format }));
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

/** At the top of the folder that the file belongs to, where it is found again and no playbook lies. */
function proposed(uri: string, fileName: string): Uri {
  const source = Uri.parse(uri, true);
  const folder = workspace.getWorkspaceFolder(source)?.uri ?? Uri.joinPath(source, '..');
  return Uri.joinPath(folder, fileName);
}
