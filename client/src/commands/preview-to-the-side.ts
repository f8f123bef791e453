// Preview to the Side: what the playbook or template under the cursor looks like to the people who read it.
import { l10n, Uri, window } from 'vscode';
import type { PreviewPanels } from '../preview/preview-panels.ts';

/**
 * `target` is what a menu or a code lens hands over: the file's address; from the keyboard and the palette there is none.
 * A code lens says by its id which message of the file is meant.
 */
export async function previewToTheSide(previews: PreviewPanels, target: unknown, id?: unknown): Promise<void> {
  const editor = window.activeTextEditor;
  const given = typeof target === 'string' ? Uri.parse(target, true) : target;
  const uri = given instanceof Uri ? given : editor?.document.uri;
  if (uri === undefined) {
    await window.showInformationMessage(l10n.t('Open a playbook or a template first, then preview it.'));
    return;
  }
  if (typeof target === 'string') {
    previews.open(uri, typeof id === 'string' ? { id } : {});
    return;
  }
  const isUnderCursor = editor !== undefined && editor.document.uri.toString() === uri.toString();
  previews.open(uri, isUnderCursor ? { offset: editor.document.offsetAt(editor.selection.active) } : {});
}
