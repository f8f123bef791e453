// Explain Rule: opens the page of a rule; the rules that speak at the cursor come first.
import { commands, l10n, languages, type QuickPickItem, QuickPickItemKind, Uri, window } from 'vscode';
import { builtinScheme, type RulesAnswer, rulesRequest } from '#server/protocol';
import type { PlaybookServer } from '../playbook-server.ts';
import { saidWhenFailed } from '../said-when-failed.ts';

export function explainRule(server: PlaybookServer): Promise<void> {
  return saidWhenFailed(async () => {
    const { rules } = await server.request<RulesAnswer>(rulesRequest, {});
    const here = rulesAtCursor();
    const items = rules.map(({ id, title }) => ({ label: id, description: title }));
    const first = items.filter(({ label }) => here.has(label));
    const rest = items.filter(({ label }) => !here.has(label));
    const choice = await window.showQuickPick(first.length === 0 ? rest : [...headed(first), ...rest], {
      title: l10n.t('Explain Rule'),
      placeHolder: l10n.t('Which rule do you want to read about?'),
      matchOnDescription: true,
    });
    if (choice !== undefined) await showRulePage(choice.label);
  });
}

export async function showRulePage(id: string): Promise<void> {
  await commands.executeCommand('markdown.showPreview', Uri.from({ scheme: builtinScheme, path: `/rules/${id}.md` }));
}

function headed(items: readonly QuickPickItem[]): readonly QuickPickItem[] {
  const separator = (label: string) => ({ label, kind: QuickPickItemKind.Separator });
  return [separator(l10n.t('At the cursor')), ...items, separator(l10n.t('All rules'))];
}

function rulesAtCursor(): ReadonlySet<string> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return new Set();
  const here = languages
    .getDiagnostics(editor.document.uri)
    .filter(({ range }) => range.intersection(editor.selection) !== undefined);
  return new Set(here.flatMap(({ code }) => (typeof code === 'object' ? String(code.value) : [])));
}
