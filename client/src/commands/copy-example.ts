// Copy the Example: a whole small company as a folder of its own, to look around in and to change.
import { commands, l10n, Uri, window, workspace } from 'vscode';
import { type ExampleAnswer, exampleRequest } from '#server/protocol';
import { writeNewFiles } from '../new-files.ts';
import type { PlaybookServer } from '../playbook-server.ts';
import { saidWhenFailed } from '../said-when-failed.ts';
import { showFile } from '../show-file.ts';

const folderName = 'fernway-example';
const firstToSee = 'support/phone-sunset.playbook.yaml';

export function copyExample(server: PlaybookServer): Promise<void> {
  return saidWhenFailed(async () => {
    const parent = await askParent();
    if (parent === undefined) return;
    const { files } = await server.request<ExampleAnswer>(exampleRequest, {});
    const root = Uri.joinPath(parent, folderName);
    const written = await writeNewFiles(files.map(({ path, text }) => ({ uri: Uri.joinPath(root, path), text })));
    if (written.length === 0)
      void window.showInformationMessage(l10n.t('{0} exists already. Here it is, unchanged.', folderName));
    if (workspace.getWorkspaceFolder(root) === undefined) await offerToOpen(root);
    else await showFile(Uri.joinPath(root, firstToSee), { preview: false });
  });
}

/** The folder that is open; a choice when there are several, or none. */
async function askParent(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 1) return folders[0]?.uri;
  if (folders.length > 1) return (await window.showWorkspaceFolderPick())?.uri;
  const picked = await window.showOpenDialog({
    canSelectFolders: true,
    canSelectFiles: false,
    title: l10n.t('Where should the example live?'),
    openLabel: l10n.t('Create Here'),
  });
  return picked?.[0];
}

async function offerToOpen(root: Uri): Promise<void> {
  const open = l10n.t('Open the Folder');
  const choice = await window.showInformationMessage(l10n.t('The example is in {0}.', root.fsPath), open);
  if (choice === open) await commands.executeCommand('vscode.openFolder', root);
}
