// Copy Template into the Workspace: a template that ships becomes the workspace's own, to be changed at will.
import { l10n, Uri, window, workspace } from 'vscode';
import { type TemplatesAnswer, type TemplatesParams, templatesRequest } from '#server/protocol';
import { writeNewFiles } from '../new-files.ts';
import { isPlaybook } from '../playbook-documents.ts';
import type { PlaybookServer } from '../playbook-server.ts';
import { saidWhenFailed } from '../said-when-failed.ts';
import { showFile } from '../show-file.ts';

export function copyTemplate(server: PlaybookServer): Promise<void> {
  return saidWhenFailed(async () => {
    const { templates } = await server.request<TemplatesAnswer>(templatesRequest, meantWorkspace());
    if (templates.length === 0) {
      await window.showInformationMessage(l10n.t('Open a folder first; the copy needs a place.'));
      return;
    }
    const items = templates.map((template) => ({ label: template.title, description: template.name, template }));
    const choice = await window.showQuickPick(items, {
      title: l10n.t('Copy Template into the Workspace'),
      placeHolder: l10n.t('Your copy wins over the one that ships, in every language that it has.'),
      matchOnDescription: true,
    });
    if (choice !== undefined) await copy(choice.template);
  });
}

/** A file of the workspace that the person looks at, else the first workspace. */
export function meantWorkspace(): TemplatesParams {
  const uri = window.activeTextEditor?.document.uri;
  return uri !== undefined && (isPlaybook(uri) || uri.path.endsWith('.hbs')) ? { uri: uri.toString() } : {};
}

async function copy({ files }: TemplatesAnswer['templates'][number]): Promise<void> {
  const wanted = files.map(({ uri, text }) => ({ uri: Uri.parse(uri, true), text }));
  const written = await writeNewFiles(wanted);
  const document = wanted.find(({ uri }) => uri.path.endsWith('/template.playbook.yaml'));
  if (document === undefined) return;
  if (written.length === 0) {
    const folder = workspace.asRelativePath(Uri.joinPath(document.uri, '..'));
    void window.showInformationMessage(l10n.t('{0} exists already. Here it is, unchanged.', folder));
  }
  await showFile(document.uri, { preview: false });
}
