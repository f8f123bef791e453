// New Playbook: asks for a kind and a name, and for a folder only when there is a choice; the server writes the text.
import { l10n, QuickPickItemKind, Uri, window, workspace } from 'vscode';
import { type NewAnswer, type NewParams, newRequest } from '#server/protocol';
import { documentName } from '../document-name.ts';
import { writeNewFiles } from '../new-files.ts';
import { playbookGlob } from '../playbook-documents.ts';
import { type PlaybookKind, playbookKinds } from '../playbook-kinds.ts';
import type { PlaybookServer } from '../playbook-server.ts';
import { showFile } from '../show-file.ts';

export async function newPlaybook(server: PlaybookServer): Promise<void> {
  const kind = await askKind();
  if (kind === undefined) return;
  const name = await askName(kind);
  if (name === undefined) return;
  const folder = await askFolder(kind);
  if (folder === undefined) return;
  const params: NewParams = { folderUri: folder.toString(), kind: kind.name, name };
  try {
    const answer = await server.request<NewAnswer | null>(newRequest, params);
    if (answer === null) throw new Error(l10n.t('The server has no answer. Its log says more.'));
    await createAndShow(answer);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await window.showErrorMessage(l10n.t('The playbook could not be created: {0}', reason));
  }
}

function askKind(): Thenable<PlaybookKind | undefined> {
  return window.showQuickPick(playbookKinds(), {
    title: l10n.t('New Playbook'),
    placeHolder: l10n.t('What do you want to write down?'),
    matchOnDetail: true,
  });
}

export async function askName(kind: PlaybookKind): Promise<string | undefined> {
  const title = await window.showInputBox({
    title: l10n.t('New Playbook: {0}', kind.label),
    prompt: l10n.t('What is it called? Others refer to it by this name.'),
    placeHolder: kind.exampleTitle,
    validateInput: (value) => {
      if (value.trim() === '' || documentName(value) !== undefined) return undefined;
      return l10n.t('The name needs at least one letter from a to z or a digit. The title may be in any language.');
    },
  });
  return title === undefined ? undefined : documentName(title);
}

/** The folder that has playbooks already; a choice when several do; a folder of its own in the workspace when none does. */
async function askFolder(kind: PlaybookKind): Promise<Uri | undefined> {
  const found = await workspace.findFiles(playbookGlob, '**/node_modules/**', 500);
  const folders = [...new Set(found.flatMap((file) => folderFor(kind, file)?.toString() ?? []))].sort();
  if (folders.length === 1 && folders[0] !== undefined) return Uri.parse(folders[0], true);
  if (folders.length > 1) return askAmong(folders);
  const root = workspace.workspaceFolders?.[0];
  if (root !== undefined && workspace.workspaceFolders?.length === 1) return Uri.joinPath(root.uri, kind.folder);
  return askAnywhere();
}

/** A template has a folder of its own, among the other templates; everything else lies beside its likes, not in there. */
function folderFor(kind: PlaybookKind, file: Uri): Uri | undefined {
  const isTemplate = /\/template\.playbook\.ya?ml$/.test(file.path);
  if (isTemplate !== (kind.name === 'MessageTemplate')) return undefined;
  return Uri.joinPath(file, isTemplate ? '../..' : '..');
}

async function askAmong(folders: readonly string[]): Promise<Uri | undefined> {
  const known = folders.map((folder) => {
    const uri = Uri.parse(folder, true);
    return { label: workspace.asRelativePath(uri), uri };
  });
  const other = { label: l10n.t('Another folder…'), uri: undefined };
  const separator = { label: '', kind: QuickPickItemKind.Separator, uri: undefined };
  const choice = await window.showQuickPick([...known, separator, other], {
    title: l10n.t('New Playbook'),
    placeHolder: l10n.t('Where should it live?'),
  });
  if (choice === undefined) return undefined;
  return choice.uri ?? askAnywhere();
}

async function askAnywhere(): Promise<Uri | undefined> {
  const picked = await window.showOpenDialog({
    canSelectFolders: true,
    canSelectFiles: false,
    title: l10n.t('Where should it live?'),
    openLabel: l10n.t('Create Here'),
  });
  return picked?.[0];
}

/** What stands there already is shown as it is. */
export async function createAndShow({ uri, text, more = [] }: NewAnswer): Promise<void> {
  const target = Uri.parse(uri, true);
  const others = more.map((each) => ({ uri: Uri.parse(each.uri, true), text: each.text }));
  const written = await writeNewFiles([{ uri: target, text }, ...others]);
  if (!written.some((file) => file.uri === target)) {
    void window.showWarningMessage(
      l10n.t('{0} exists already. Here it is, unchanged.', workspace.asRelativePath(target)),
    );
  }
  await showFile(target, { preview: false });
}
