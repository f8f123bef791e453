// Opens what ships with the product, read-only: built-in templates, the reference, and the page of a rule that a finding links to.
import { Disposable, l10n, type Uri, window, workspace } from 'vscode';
import { type BuiltinAnswer, type BuiltinParams, builtinRequest, builtinScheme } from '#server/protocol';
import { showRulePage } from './commands/explain-rule.ts';
import type { PlaybookServer } from './playbook-server.ts';

export function openBuiltinDocuments(server: PlaybookServer): Disposable {
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(builtinScheme, {
      provideTextDocumentContent: (uri) => textOf(server, uri),
    }),
    window.registerUriHandler({ handleUri: (uri) => openLink(uri) }),
  );
}

async function textOf(server: PlaybookServer, uri: Uri): Promise<string> {
  const params: BuiltinParams = { path: uri.path.replace(/^\//, '') };
  const { text } = await server.request<BuiltinAnswer>(builtinRequest, params);
  return text ?? l10n.t('Nothing of this name ships with this version of Support Playbooks.');
}

/** `vscode://support-playbooks.support-playbooks/rules/stranded-cell` is what the id of a finding leads to. */
async function openLink({ path }: Uri): Promise<void> {
  const id = /^\/rules\/([a-z0-9-]+)$/.exec(path)?.[1];
  if (id !== undefined) await showRulePage(id);
}
