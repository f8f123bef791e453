// Preview to the Side: what the playbook or template under the cursor looks like to the people who read it.
import { l10n, Uri, window } from 'vscode';
import type { PreviewPanels } from '../preview/preview-panels.ts';

/** `target` is what a menu hands over: the file's address; from the keyboard and the palette there is none. */
export async function previewToTheSide(previews: PreviewPanels, target: unknown): Promise<void> {
  const editor = window.activeTextEditor;
  const uri = target instanceof Uri ? target : editor?.document.uri;
  if (uri === undefined) {
    await window.showInformationMessage(l10n.t('Open a playbook or a template first, then preview it.'));
    return;
  }
  const isUnderCursor = editor !== undefined && editor.document.uri.toString() === uri.toString();
  previews.open(uri, isUnderCursor ? editor.document.offsetAt(editor.selection.active) : undefined);
}
