// Suppress with a Reason: asks why, and writes the comment with the answer in it.
import { l10n, Position, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { SuppressParams } from '#server/protocol';
import { saidWhenFailed } from '../said-when-failed.ts';

/** Comes from a code action of our own server, so the one argument is what the protocol says. */
export function suppressFinding({ uri, rule, position, text, placeholder }: SuppressParams): Promise<void> {
  return saidWhenFailed(async () => {
    const reason = await window.showInputBox({
      title: l10n.t('Suppress {0}', rule),
      prompt: l10n.t('Why is this all right here? Reviewers read it, and so will you in three months.'),
      placeHolder: l10n.t('told in person'),
      validateInput: (value) => (written(value) === '' ? l10n.t('A reason is needed.') : undefined),
    });
    if (reason === undefined) return;
    const edit = new WorkspaceEdit();
    const target = Uri.parse(uri, true);
    const comment = text.replace(placeholder, () => written(reason));
    edit.insert(target, new Position(position.line, position.character), comment);
    if (!(await workspace.applyEdit(edit))) throw new Error(l10n.t('VS Code refused to write {0}.', target.fsPath));
  });
}

/** One line, and nothing that would end a comment of a template. */
function written(reason: string): string {
  return reason.replace(/\s+/g, ' ').replaceAll('}}', '').trim();
}
