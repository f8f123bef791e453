// Asks where files go and writes them there; what stands there already is replaced only when the person says so.
import { l10n, Uri, window, workspace } from 'vscode';
import { isFile } from './new-files.ts';

export interface FileToSave {
  /** With `/` between folders. */
  readonly name: string;
  readonly text: string;
}

/** The path of the file as the person knows it; `undefined` when nothing was written. The dialog asks before it replaces. */
export async function saveFile({ name, text }: FileToSave, folder: Uri): Promise<string | undefined> {
  const defaultUri = Uri.joinPath(folder, name);
  const target = await window.showSaveDialog({ defaultUri, title: l10n.t('Export') });
  if (target === undefined) return undefined;
  await write(target, text);
  return workspace.asRelativePath(target);
}

/** `title` says what is done with it, on the button too. */
export async function askFolder(title: string, defaultUri: Uri | undefined): Promise<Uri | undefined> {
  const chosen = await window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    ...(defaultUri && { defaultUri }),
    title,
    openLabel: title,
  });
  return chosen?.[0];
}

/** All of them or none; where they are, when they are there. */
export async function saveFiles(files: readonly FileToSave[], folder: Uri): Promise<readonly Uri[] | undefined> {
  const targets = files.map(({ name, text }) => ({ uri: Uri.joinPath(folder, name), text }));
  const there = await Promise.all(targets.map(({ uri }) => isFile(uri)));
  const old = targets.filter((_, index) => there[index] === true);
  if (old[0] !== undefined && !(await mayReplace(old[0].uri, old.length))) return undefined;
  for (const { uri, text } of targets) await write(uri, text);
  return targets.map(({ uri }) => uri);
}

async function mayReplace(first: Uri, count: number): Promise<boolean> {
  const replace = l10n.t('Replace');
  const name = workspace.asRelativePath(first);
  const question =
    count === 1
      ? l10n.t('{0} exists already.', name)
      : l10n.t('{0} of these files exist already, such as {1}.', count, name);
  return (await window.showWarningMessage(question, { modal: true }, replace)) === replace;
}

function write(target: Uri, text: string): Thenable<void> {
  return workspace.fs.writeFile(target, new TextEncoder().encode(text));
}

/** The top of the folder that the file belongs to, where an export is found again and no playbook lies. */
export function exportFolder(uri: string): Uri {
  const source = Uri.parse(uri, true);
  return workspace.getWorkspaceFolder(source)?.uri ?? Uri.joinPath(source, '..');
}
