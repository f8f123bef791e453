// New Message Template: a folder of one's own, with a text in each language of the workspace, from one that ships or from a short message.
import { l10n, QuickPickItemKind, Uri, window } from 'vscode';
import { type NewAnswer, type NewParams, newRequest, type TemplatesAnswer, templatesRequest } from '#server/protocol';
import { playbookKinds } from '../playbook-kinds.ts';
import type { PlaybookServer } from '../playbook-server.ts';
import { saidWhenFailed } from '../said-when-failed.ts';
import { meantWorkspace } from './copy-template.ts';
import { askName, createAndShow } from './new-playbook.ts';

export function newTemplate(server: PlaybookServer): Promise<void> {
  return saidWhenFailed(async () => {
    const { templates } = await server.request<TemplatesAnswer>(templatesRequest, meantWorkspace());
    const folder = folderOf(templates);
    if (folder === undefined) {
      await window.showInformationMessage(l10n.t('Open a folder first; the template needs a place.'));
      return;
    }
    const model = await askModel(templates);
    const kind = playbookKinds().find(({ name }) => name === 'MessageTemplate');
    if (model === undefined || kind === undefined) return;
    const name = await askName(kind);
    if (name === undefined) return;
    const from = model.from === undefined ? {} : { from: model.from };
    const params: NewParams = { folderUri: folder.toString(), kind: kind.name, name, ...from };
    const answer = await server.request<NewAnswer | null>(newRequest, params);
    if (answer === null) throw new Error(l10n.t('The server has no answer. Its log says more.'));
    await createAndShow(answer);
  });
}

/** The folder of the workspace's own templates, as the config names it. */
function folderOf(templates: TemplatesAnswer['templates']): Uri | undefined {
  const uri = templates[0]?.files[0]?.uri;
  return uri === undefined ? undefined : Uri.joinPath(Uri.parse(uri, true), '../..');
}

interface Model {
  /** The name of a template that ships. */
  readonly from: string | undefined;
}

function askModel(templates: TemplatesAnswer['templates']): Thenable<Model | undefined> {
  const short = { label: l10n.t('A short message'), description: '', from: undefined };
  const separator = { label: l10n.t('Templates that ship'), kind: QuickPickItemKind.Separator, from: undefined };
  const shipped = templates.map(({ title, name }) => ({ label: title, description: name, from: name }));
  return window.showQuickPick([short, separator, ...shipped], {
    title: l10n.t('New Message Template'),
    placeHolder: l10n.t('What do you want to start from?'),
    matchOnDescription: true,
  });
}
