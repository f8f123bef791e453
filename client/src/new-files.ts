// Writes files that are not there yet, in one edit that Undo takes back; what stands there already is never overwritten.
import { FileType, l10n, type Uri, WorkspaceEdit, workspace } from 'vscode';

export interface NewFile {
  readonly uri: Uri;
  readonly text: string;
}

/** Those that were written. */
export async function writeNewFiles(files: readonly NewFile[]): Promise<readonly NewFile[]> {
  const there = await Promise.all(files.map(({ uri }) => isFile(uri)));
  const missing = files.filter((_, index) => there[index] === false);
  const edit = new WorkspaceEdit();
  for (const { uri, text } of missing)
    edit.createFile(uri, { contents: new TextEncoder().encode(text), overwrite: false });
  const [first] = missing;
  if (first !== undefined && !(await workspace.applyEdit(edit)))
    throw new Error(l10n.t('VS Code refused to write {0}.', first.uri.fsPath));
  return missing;
}

export async function isFile(uri: Uri): Promise<boolean> {
  try {
    return (await workspace.fs.stat(uri)).type !== FileType.Directory;
  } catch {
    return false; // The one way that `stat` says "there is nothing".
  }
}
