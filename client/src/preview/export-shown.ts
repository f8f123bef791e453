// Export: asks which kind of file and where it goes, and writes it. Nothing is ever sent.
import { l10n, Uri, window, workspace } from 'vscode';
import { type ExportAnswer, type ExportParams, exportRequest, type RenderAnswer } from '#server/protocol';
import { isFile } from '../new-files.ts';
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
    const made = await server.request<ExportAnswer | null>(exportRequest, params);
    if (made === null) throw new Error(l10n.t('The server has no answer. Its log says more.'));
    const [first, ...others] = made.files;
    if (first === undefined) {
      await window.showInformationMessage(l10n.t('There is nothing of this kind to export here.'));
      return;
    }
    if (made.errors > 0 && !(await isWantedAnyway())) return;
    saved = await (others.length === 0 ? saveOne(uri, first) : saveAll(uri, made.files));
  });
  return saved;
}

type File = ExportAnswer['files'][number];

async function saveOne(uri: string, { fileName, text }: File): Promise<string | undefined> {
  const defaultUri = Uri.joinPath(folderOf(uri), fileName);
  const target = await window.showSaveDialog({ defaultUri, title: l10n.t('Export') });
  if (target === undefined) return undefined;
  await write(target, text);
  return workspace.asRelativePath(target);
}

/** What stands there already is replaced only when the person says so. */
async function saveAll(uri: string, files: readonly File[]): Promise<string | undefined> {
  const [folder] =
    (await window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      defaultUri: folderOf(uri),
      title: l10n.t('Export'),
      openLabel: l10n.t('Export'),
    })) ?? [];
  if (folder === undefined) return undefined;
  const targets = files.map(({ fileName, text }) => ({ target: Uri.joinPath(folder, fileName), text }));
  const there = await Promise.all(targets.map(({ target }) => isFile(target)));
  const first = targets.find((_, index) => there[index] === true)?.target;
  if (first !== undefined && !(await mayReplace(first))) return undefined;
  for (const { target, text } of targets) await write(target, text);
  return targets.map(({ target }) => workspace.asRelativePath(target)).join(', ');
}

async function mayReplace(target: Uri): Promise<boolean> {
  const replace = l10n.t('Replace');
  const question = l10n.t('{0} exists already.', workspace.asRelativePath(target));
  return (await window.showWarningMessage(question, { modal: true }, replace)) === replace;
}

function write(target: Uri, text: string): Thenable<void> {
  return workspace.fs.writeFile(target, new TextEncoder().encode(text));
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

/** The top of the folder that the file belongs to, where an export is found again and no playbook lies. */
function folderOf(uri: string): Uri {
  const source = Uri.parse(uri, true);
  return workspace.getWorkspaceFolder(source)?.uri ?? Uri.joinPath(source, '..');
}
